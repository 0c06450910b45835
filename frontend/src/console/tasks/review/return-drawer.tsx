import { App, Button, Checkbox, Drawer, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../../api/models';
import { useReturnSheet } from '../../../api/sheet-reviews';
import { sheetItems } from '../../../survey';
import { DayPicker } from '../../../ui/day-picker';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useClosing } from '../../../ui/use-closing';
import './sheet-review.css';
import { useReadSurvey } from './use-read-survey';

const longestComment = 1000;

interface ReturnDrawerProps {
  readonly sheet: SheetView;
  readonly onClose: () => void;
}

/** What is to be mended, item by item with why, and until when; without any item the whole sheet goes back. */
export function ReturnDrawer({ sheet, onClose }: ReturnDrawerProps) {
  const { t } = useTranslation(['tasks', 'common']);
  const { message } = App.useApp();
  const give = useReturnSheet(sheet);
  const items = sheetItems(useReadSurvey(sheet));
  const [comments, setComments] = useState<ReadonlyMap<string, string>>(new Map());
  const [comment, setComment] = useState('');
  const [dueOn, setDueOn] = useState('');
  const close = useClosing(() => comments.size > 0 || comment.trim() !== '', onClose);
  const choose = (question: string, chosen: boolean): void => {
    const next = new Map(comments);
    if (chosen) next.set(question, '');
    else next.delete(question);
    setComments(next);
  };
  const complete =
    comments.size > 0 ? [...comments.values()].every((text) => text.trim() !== '') : comment.trim() !== '';
  const save = (): void =>
    give.mutate(
      {
        items: items
          .filter(({ question }) => comments.has(question))
          .map(({ question }) => ({ question, comment: (comments.get(question) ?? '').trim() })),
        comment: comment.trim(),
        dueOn: dueOn === '' ? null : dueOn,
      },
      {
        onSuccess: () => {
          onClose();
          void message.success(t('tasks:review.done'));
        },
      },
    );
  return (
    <Drawer
      open
      size={560}
      title={t('tasks:review.returnTitle', { unit: sheet.unit.name })}
      onClose={close}
      footer={
        <div className="step-foot">
          <Button onClick={close}>{t('common:cancel')}</Button>
          <Button type="primary" disabled={!complete} loading={give.isPending} onClick={save}>
            {comments.size > 0
              ? t('tasks:review.returnItems', { count: comments.size })
              : t('tasks:review.returnWhole')}
          </Button>
        </div>
      }
    >
      <div className="stack">
        <p>{t('tasks:review.returnHint')}</p>
        <fieldset className="return-items">
          <legend className="strong">{t('tasks:review.whichItems')}</legend>
          {items.map(({ question, title }) => (
            <div key={question}>
              <Checkbox checked={comments.has(question)} onChange={({ target }) => choose(question, target.checked)}>
                {title}
              </Checkbox>
              {comments.has(question) && (
                <Input.TextArea
                  autoFocus
                  autoSize={{ minRows: 2, maxRows: 6 }}
                  maxLength={longestComment}
                  value={comments.get(question)}
                  onChange={({ target }) => setComments(new Map(comments).set(question, target.value))}
                  placeholder={t('tasks:review.whatToMend')}
                  aria-label={t('tasks:review.whatToMendOf', { item: title })}
                />
              )}
            </div>
          ))}
        </fieldset>
        <label className="stack-tight">
          {t(comments.size > 0 ? 'tasks:review.comment' : 'tasks:review.commentWhole')}
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={longestComment}
            value={comment}
            onChange={({ target }) => setComment(target.value)}
          />
        </label>
        <label className="stack-tight">
          {t('tasks:review.dueOn')}
          <DayPicker value={dueOn} onChange={setDueOn} />
        </label>
        <ProblemAlert error={give.error} />
      </div>
    </Drawer>
  );
}
