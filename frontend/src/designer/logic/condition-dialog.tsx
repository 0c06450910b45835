import { Input, Modal, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClosing } from '../../ui/use-closing';
import { readCondition } from '@pingyi/form-definitions/vocabulary';
import { conditionOf, conditionText, emptyComparison, type ConditionGroup } from './condition';
import { ConditionRows } from './condition-rows';
import { sentenceOf } from './sentence';
import type { Subject } from './subjects';
import { useSentenceWords } from './use-condition-words';

interface ConditionDialogProps {
  readonly title: string;
  readonly text: string;
  readonly subjects: readonly Subject[];
  readonly onSave: (text: string) => void;
  readonly onClose: () => void;
}

const rowsOf = (text: string): ConditionGroup | undefined => {
  if (text.trim() === '') return { kind: 'group', join: 'and', terms: [emptyComparison] };
  const syntax = readCondition(text);
  return syntax && conditionOf(syntax);
};

/** A condition put together by choosing; whoever knows the language of SurveyJS may switch to its text. */
export function ConditionDialog({ title, text, subjects, onSave, onClose }: ConditionDialogProps) {
  const { t } = useTranslation('designer');
  const words = useSentenceWords();
  const [typed, setTyped] = useState(text);
  const [rows, setRows] = useState(() => rowsOf(text));
  const [expert, setExpert] = useState(() => rowsOf(text) === undefined);
  const result = expert ? typed.trim() : rows ? conditionText(rows) : '';
  const broken = result !== '' && readCondition(result) === undefined;
  const switchTo = (asText: boolean): void => {
    if (asText) setTyped(result);
    else setRows(rowsOf(typed));
    setExpert(asText);
  };
  const [first] = useState(result);
  const close = useClosing(() => result !== first, onClose);
  const sayable = rowsOf(result) !== undefined;
  return (
    <Modal
      open
      width={860}
      title={title}
      okText={t('take')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: broken }}
      onCancel={close}
      onOk={() => {
        onSave(result);
        onClose();
      }}
    >
      <div className="stack">
        {expert || !rows ? (
          <Input.TextArea
            className="mono"
            aria-label={t('conditionText')}
            autoSize={{ minRows: 3 }}
            status={broken ? 'error' : ''}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        ) : (
          <ConditionRows group={rows} subjects={subjects} onChange={setRows} />
        )}
        <p className="condition-sentence" aria-live="polite">
          {broken ? t('conditionBroken') : result === '' ? t('noCondition') : sentenceOf(result, subjects, words)}
        </p>
        <label className="expert-switch">
          <Switch size="small" checked={expert} disabled={expert && !sayable} onChange={switchTo} />{' '}
          {expert && !sayable ? t('onlyText') : t('asText')}
        </label>
      </div>
    </Modal>
  );
}
