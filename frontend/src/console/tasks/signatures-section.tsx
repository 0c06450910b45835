import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWaitingSignatures } from '../../api/panels';
import { StateTag } from '../../ui/state-tag';
import { WaitingCount } from '../../ui/waiting-count';

const shown = 6;

/** Units whose sheets wait for whoever is the chair of their panel; not on the page when there are none. */
export function SignaturesSection() {
  const { t } = useTranslation(['tasks', 'registers']);
  const { items = [], total = 0 } = useWaitingSignatures(shown).data ?? {};
  if (total === 0) return null;
  return (
    <section className="surface">
      <h2>
        {t('tasks:panel.waiting')} <WaitingCount count={total} />
      </h2>
      <ul className="task-rows">
        {items.map(({ campaign, group, unit, sheets, outdated }) => (
          <li key={`${campaign.id}/${group}/${unit.id}`}>
            <Link to={`/campaigns/${campaign.id}/panels/${group}/${unit.id}`}>
              <span className="strong">
                {unit.name} · {t(`tasks:group.${group}`, { defaultValue: group })}
              </span>
              <span className="quiet">
                {campaign.name} · {t('tasks:panel.sheets', { count: sheets })}
              </span>
            </Link>
            {outdated && <StateTag tone="caution">{t('tasks:panel.outdated')}</StateTag>}
          </li>
        ))}
      </ul>
      {total > shown && <p className="quiet">{t('registers:waitingMore', { count: total - shown })}</p>}
    </section>
  );
}
