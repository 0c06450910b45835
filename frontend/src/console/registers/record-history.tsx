import { Button, Input, Timeline } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommentRecord } from '../../api/registers';
import type { RecordView } from '../../api/models';
import { useFormats } from '../../ui/formats';
import { useLocalized } from '../../ui/localized';
import { ProblemAlert } from '../../ui/problem-alert';
import { usePermissions } from '../session/session-context';

type RecordEvent = RecordView['events'][number];

/** What happened to a record and what was said about it, the newest first. */
export function RecordHistory({ record }: { readonly record: RecordView }) {
  const { t } = useTranslation(['registers', 'common']);
  const formats = useFormats();
  const localized = useLocalized();
  const may = usePermissions();
  const comment = useCommentRecord(record.id);
  const [text, setText] = useState('');
  const { course } = record.register.definition;
  const whatOf = (event: RecordEvent): string => {
    const move = course.moves.find(({ key }) => key === event.move);
    return move ? localized(move.title) : t(`registers:event.${event.kind}`);
  };
  return (
    <aside className="surface record-history" aria-label={t('registers:history')}>
      <h2>{t('registers:history')}</h2>
      {may('registers.write') && (
        <form
          className="stack-tight"
          onSubmit={(submitted) => {
            submitted.preventDefault();
            if (text.trim() !== '') comment.mutate(text.trim(), { onSuccess: () => setText('') });
          }}
        >
          <Input.TextArea
            aria-label={t('registers:comment')}
            placeholder={t('registers:comment')}
            rows={2}
            maxLength={1000}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <Button htmlType="submit" disabled={text.trim() === ''} loading={comment.isPending}>
            {t('registers:sayIt')}
          </Button>
          <ProblemAlert error={comment.error} />
        </form>
      )}
      <Timeline
        items={[...record.events].reverse().map((event) => ({
          key: event.number,
          content: (
            <>
              <strong>{whatOf(event)}</strong>
              <div className="quiet">
                {event.by} · {formats.time(event.at)}
              </div>
              {event.filing && (
                <div>{t('registers:filed', { number: event.filing.number, day: formats.day(event.filing.day) })}</div>
              )}
              {event.note !== null && <p className="record-note">{event.note}</p>}
            </>
          ),
        }))}
      />
    </aside>
  );
}
