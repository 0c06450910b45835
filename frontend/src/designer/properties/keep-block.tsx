import { App, Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeepBlock } from '../../api/form-drafts';
import { useProblemText } from '../../ui/problem-text';
import { outermost } from '../document/edit-document';
import { elementOf, nodeOf } from '../document/form-document';
import { useDesignerStore } from '../store/designer-context';
import { documentIn } from '../store/designer-store';
import { popupPlace } from '../../ui/popup-place';

/** Keeps the selected elements, with their conditions, among the ready-made contents of the toolbox. */
export function KeepBlock() {
  const { t } = useTranslation('designer');
  const { message } = App.useApp();
  const problemText = useProblemText();
  const store = useDesignerStore();
  const keep = useKeepBlock();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const save = (): void => {
    const document = documentIn(store.getState());
    const ids = outermost(document, store.getState().selection).filter((id) =>
      ['panel', 'question'].includes(nodeOf(document, id).kind),
    );
    keep.mutate(
      { title: { 'zh-CN': name.trim() }, elements: ids.map((id) => elementOf(document, id)) },
      {
        onSuccess: () => {
          setOpen(false);
          setName('');
          void message.success(t('blockKept'));
        },
        onError: (error) => void message.error(problemText(error)),
      },
    );
  };
  return (
    <Popover
      getPopupContainer={popupPlace}
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      content={
        <div className="stack-tight">
          <Input
            autoFocus
            maxLength={100}
            aria-label={t('keepBlockName')}
            placeholder={t('keepBlockName')}
            value={name}
            onChange={({ target }) => setName(target.value)}
            onPressEnter={save}
          />
          <Button type="primary" disabled={name.trim() === ''} loading={keep.isPending} onClick={save}>
            {t('keepBlock')}
          </Button>
        </div>
      }
    >
      <Button size="small">{t('keepBlock')}</Button>
    </Popover>
  );
}
