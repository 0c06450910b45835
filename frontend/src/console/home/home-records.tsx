import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWaitingRecords } from '../../api/registers';
import { useFormats } from '../../ui/formats';
import { useLocalized } from '../../ui/localized';
import { useToday } from '../../ui/office-zone';
import { StateTag } from '../../ui/state-tag';
import { WaitingCount } from '../../ui/waiting-count';
import { usePersonName } from '../persons/person-name';

const shown = 6;

/** Records of registers that wait for whoever is signed in, what is overdue first; not on the page when there are none. */
export function HomeRecords() {
  const { t } = useTranslation(['registers', 'shell']);
  const formats = useFormats();
  const personName = usePersonName();
  const localized = useLocalized();
  const today = useToday();
  const isOverdue = ({ dueOn }: { readonly dueOn: string | null }): boolean => dueOn !== null && dueOn < today;
  const { total = 0, items = [] } = useWaitingRecords({ pageSize: shown }).data ?? {};
  if (total === 0) return null;
  return (
    <section className="surface">
      <h2>
        {t('registers:waiting')} <WaitingCount count={total} urgent={items.some(isOverdue)} />
      </h2>
      <ul className="task-rows">
        {items.map((record) => (
          <li key={record.id}>
            <Link to={`/records/${record.id}`}>
              <span className="strong">
                {[record.unit?.name, record.person && personName(record.person), localized(record.register)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <span className="quiet">
                {[record.name, record.dueOn ? t('shell:home.due', { date: formats.day(record.dueOn) }) : '']
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </Link>
            {isOverdue(record) && <StateTag tone="bad">{t('registers:overdue')}</StateTag>}
            <StateTag tone="active">{localized(record.stateTitle)}</StateTag>
          </li>
        ))}
      </ul>
      {total > shown && <p className="quiet">{t('registers:waitingMore', { count: total - shown })}</p>}
    </section>
  );
}
