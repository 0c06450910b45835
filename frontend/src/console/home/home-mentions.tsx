import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMentions } from '../../api/registers';
import { useFormats } from '../../ui/formats';
import { WaitingCount } from '../../ui/waiting-count';

const shown = 6;

/** What was said to whoever is signed in, and not read yet; not on the page when there is nothing. */
export function HomeMentions() {
  const { t } = useTranslation('registers');
  const formats = useFormats();
  const { total = 0, items = [] } = useMentions({ pageSize: shown }).data ?? {};
  if (total === 0) return null;
  return (
    <section className="surface">
      <h2>
        {t('mentions')} <WaitingCount count={total} />
      </h2>
      <ul className="task-rows">
        {items.map((mention) => (
          <li key={`${mention.recordId} ${mention.at}`}>
            <Link to={`/records/${mention.recordId}`}>
              <span className="strong">{[mention.unit?.name, mention.name].filter(Boolean).join(' · ')}</span>
              <span>{mention.note}</span>
              <span className="quiet">
                {mention.by} · {formats.time(mention.at)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {total > shown && <p className="quiet">{t('waitingMore', { count: total - shown })}</p>}
    </section>
  );
}
