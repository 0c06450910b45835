import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWaitingObjections } from '../../api/objections';
import { useFormats } from '../../ui/formats';
import { StateTag } from '../../ui/state-tag';
import { WaitingCount } from '../../ui/waiting-count';

const shown = 6;

/** Objections that somebody else brought in and that wait for a ruling, the most urgent first; not on the page when there are none. */
export function HomeObjections() {
  const { t } = useTranslation(['objections', 'registers']);
  const formats = useFormats();
  const { total = 0, items = [] } = useWaitingObjections({ pageSize: shown }).data ?? {};
  if (total === 0) return null;
  return (
    <section className="surface">
      <h2>
        {t('objections:toRule')} <WaitingCount count={total} />
      </h2>
      <ul className="task-rows">
        {items.map(({ id, unit, campaign, enteredAt, answerDue, handler, isOverdue }) => (
          <li key={id}>
            <Link to={`/campaigns/${campaign.id}/objections`}>
              <span className="strong">{unit.name}</span>
              <span className="quiet">
                {[
                  campaign.name,
                  formats.time(enteredAt),
                  answerDue && t('objections:dueOn', { day: formats.day(answerDue) }),
                  handler && t('objections:handledBy', { name: handler }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {isOverdue && (
                <span>
                  <StateTag tone="bad">{t('objections:overdue')}</StateTag>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
      {total > shown && <p className="quiet">{t('registers:waitingMore', { count: total - shown })}</p>}
    </section>
  );
}
