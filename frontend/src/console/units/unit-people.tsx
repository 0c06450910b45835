import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePersons } from '../../api/persons';
import { useToday } from '../../ui/office-zone';
import { QueryView } from '../../ui/query-view';
import { usePersonTerm } from '../persons/person-term';
import { usePermissions } from '../session/session-context';

const shown = 12;

/** Who is in a post at the unit today; the list of persons has everybody. */
export function UnitPeople({ unitId }: { readonly unitId: string }) {
  const may = usePermissions();
  return may('persons.read') ? <People unitId={unitId} /> : null;
}

function People({ unitId }: { readonly unitId: string }) {
  const { t } = useTranslation(['units', 'persons']);
  const term = usePersonTerm();
  const today = useToday();
  const persons = usePersons({ unitId, inOfficeOn: today, pageSize: shown, sort: 'kind' });
  return (
    <section className="surface stack-tight">
      <h2>{t('units:people')}</h2>
      <QueryView query={persons} rows={2}>
        {({ items, total }) =>
          items.length === 0 ? (
            <p className="quiet">{t('units:noPeople')}</p>
          ) : (
            <>
              <ul className="plain-list">
                {items.map((person) => (
                  <li key={person.id}>
                    <span className="strong">{person.name}</span>{' '}
                    <span className="quiet">{[person.post, term(person)].filter(Boolean).join(' · ')}</span>
                  </li>
                ))}
              </ul>
              {total > shown && (
                <Link to={`/persons?unit=${unitId}`}>{t('units:allPeople', { count: total, number: total })}</Link>
              )}
            </>
          )
        }
      </QueryView>
    </section>
  );
}
