import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFiguresToVerify } from '../../api/figures';
import { useFormats } from '../../ui/formats';
import { WaitingCount } from '../../ui/waiting-count';

/** Figures that somebody else had counted and that wait to be verified; not on the page when there are none. */
export function HomeFigures() {
  const { t } = useTranslation('figures');
  const formats = useFormats();
  const items = useFiguresToVerify().data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="surface">
      <h2>
        {t('toVerify')} <WaitingCount count={items.reduce((sum, { count }) => sum + count, 0)} />
      </h2>
      <ul className="task-rows">
        {items.map(({ campaign, count, since }) => (
          <li key={campaign.id}>
            <Link to={`/campaigns/${campaign.id}/figures?state=proposed`}>
              <span className="strong">{campaign.name}</span>
              <span className="quiet">{t('waitSince', { count, since: formats.time(since) })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
