import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePaperBatches } from '../../api/papers';
import { WaitingCount } from '../../ui/waiting-count';

const shown = 6;

/** Papers that wait to be typed in, for whoever may; not on the page when there are none. */
export function HomePapers() {
  const { t } = useTranslation(['papers', 'registers']);
  const { items = [] } = usePaperBatches({ open: 'true', pageSize: 200 }).data ?? {};
  const mine = items.filter(({ open, ofOwnUnit }) => open && !ofOwnUnit);
  if (mine.length === 0) return null;
  return (
    <section className="surface">
      <h2>
        {t('papers:waiting')} <WaitingCount count={mine.length} />
      </h2>
      <ul className="task-rows">
        {mine.slice(0, shown).map((batch) => (
          <li key={batch.id}>
            <Link to={`/papers/${batch.id}`}>
              <span className="strong">{[batch.unit.name, batch.name].join(' · ')}</span>
              <span className="quiet">
                {[
                  batch.campaign.name,
                  batch.state === 'ENTRY'
                    ? t('papers:ofPapers', { entered: batch.entered, issued: batch.issued })
                    : t('papers:controlWaits', { enter: batch.toEnter.length, decide: batch.toDecide.length }),
                ].join(' · ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {mine.length > shown && <p className="quiet">{t('registers:waitingMore', { count: mine.length - shown })}</p>}
    </section>
  );
}
