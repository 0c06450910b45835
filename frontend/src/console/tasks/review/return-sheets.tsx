import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetListRow } from '../../../api/models';
import { useReturnSheets } from '../../../api/sheet-reviews';
import { DayPicker } from '../../../ui/day-picker';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useClosing } from '../../../ui/use-closing';

interface ReturnSheetsProps {
  readonly campaignId: string;
  readonly sheets: readonly SheetListRow[];
  readonly onDone: () => void;
}

/** Sends the sheets that were ticked back for one reason, and tells of each that could not go. */
export function ReturnSheets({ campaignId, sheets, onDone }: ReturnSheetsProps) {
  const { t } = useTranslation('tasks');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button disabled={sheets.length === 0} onClick={() => setOpen(true)}>
        {t('review.returnSheets', { count: sheets.length })}
      </Button>
      {open && (
        <ReturnSheetsDialog campaignId={campaignId} sheets={sheets} onClose={() => setOpen(false)} onDone={onDone} />
      )}
    </>
  );
}

function ReturnSheetsDialog({
  campaignId,
  sheets,
  onClose,
  onDone,
}: ReturnSheetsProps & { readonly onClose: () => void }) {
  const { t } = useTranslation(['tasks', 'common', 'problems']);
  const { message } = App.useApp();
  const give = useReturnSheets(campaignId);
  // As they were ticked: once they are back they are no more in the choice.
  const [asked] = useState(sheets);
  const [comment, setComment] = useState('');
  const [dueOn, setDueOn] = useState('');
  const close = useClosing(() => comment.trim() !== '' && !give.isSuccess, onClose);
  const refused = (give.data?.items ?? []).flatMap(({ sheetId, refusedBecause }) =>
    refusedBecause === null ? [] : [{ sheet: asked.find(({ id }) => id === sheetId), refusedBecause }],
  );
  const save = (): void =>
    give.mutate(
      {
        sheetIds: asked.map(({ id }) => id),
        comment: comment.trim(),
        dueOn: dueOn === '' ? null : dueOn,
      },
      {
        onSuccess: ({ items }) => {
          onDone();
          const gone = items.filter(({ refusedBecause }) => refusedBecause === null).length;
          void message.success(t('tasks:review.sheetsDone', { count: gone }));
          if (gone === items.length) onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={t('tasks:review.returnSheets', { count: asked.length })}
      okText={t('tasks:review.return')}
      cancelText={t(give.isSuccess ? 'common:close' : 'common:cancel')}
      okButtonProps={{ disabled: comment.trim() === '' || give.isSuccess }}
      confirmLoading={give.isPending}
      onOk={save}
      onCancel={close}
    >
      <div className="stack">
        <p>{t('tasks:review.returnSheetsHint')}</p>
        <label className="stack-tight">
          {t('tasks:review.commentWhole')}
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={1000}
            value={comment}
            onChange={({ target }) => setComment(target.value)}
          />
        </label>
        <label className="stack-tight">
          {t('tasks:review.dueOn')}
          <DayPicker value={dueOn} onChange={setDueOn} />
        </label>
        {refused.length > 0 && (
          <ul className="plain-list">
            {refused.map(({ sheet, refusedBecause }) => (
              <li key={sheet?.id}>
                <span className="strong">{sheet?.unit.name}</span>{' '}
                <span className="bad-text">
                  {t(`problems:${refusedBecause}`, { defaultValue: t('problems:unexpected') })}
                </span>
              </li>
            ))}
          </ul>
        )}
        <ProblemAlert error={give.error} />
      </div>
    </Modal>
  );
}
