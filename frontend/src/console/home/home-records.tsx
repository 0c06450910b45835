import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWaitingRecords } from '../../api/registers';
import { useFormats } from '../../ui/formats';
import { useLocalized } from '../../ui/localized';
import { StateTag } from '../../ui/state-tag';
import { usePersonName } from '../persons/person-name';

const shown = 6;

/** Records of registers that wait for whoever is signed in; not on the page when there are none. */
export function HomeRecords() {
  const { t } = useTranslation(['registers', 'shell']);
  const formats = useFormats();
  const personName = usePersonName();
  const localized = useLocalized();
  const { total = 0, items = [] } = useWaitingRecords({ pageSize: shown }).data ?? {};
  if (total === 0) return null;
  return (
    <section className="surface">
      <h2>{t('registers:waiting')}</h2>
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
            <StateTag tone="active">{localized(record.stateTitle)}</StateTag>
          </li>
        ))}
      </ul>
      {total > shown && <p className="quiet">{t('registers:waitingMore', { count: total - shown })}</p>}
    </section>
  );
}
