import { Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RecordView } from '../../api/models';
import { useFormats } from '../../ui/formats';
import { useLocalized } from '../../ui/localized';
import { usePermissions } from '../session/session-context';
import { CommentBox } from './comment-box';

type RecordEvent = RecordView['events'][number];

/** What happened to a record and what was said about it, the newest first. */
export function RecordHistory({ record }: { readonly record: RecordView }) {
  const { t } = useTranslation(['registers', 'common']);
  const formats = useFormats();
  const localized = useLocalized();
  const may = usePermissions();
  const { course } = record.register.definition;
  const whatOf = (event: RecordEvent): string => {
    const move = course.moves.find(({ key }) => key === event.move);
    return move ? localized(move.title) : t(`registers:event.${event.kind}`);
  };
  return (
    <aside className="surface record-history" aria-label={t('registers:history')}>
      <h2>{t('registers:history')}</h2>
      {may('registers.write') && <CommentBox recordId={record.id} />}
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
