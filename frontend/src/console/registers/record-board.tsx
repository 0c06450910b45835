import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBoard } from '../../api/registers';
import type { RecordRow, RegisterWithForm } from '../../api/models';
import { useFormats } from '../../ui/formats';
import type { ListState } from '../../ui/list-state';
import { useLocalized } from '../../ui/localized';
import { QueryView } from '../../ui/query-view';
import { usePeriodText } from './period-text';
import type { RecordNarrowing } from './record-narrowing';
import { useRecordWords } from './use-record-words';

interface RecordBoardProps {
  readonly register: RegisterWithForm;
  readonly list: ListState;
  readonly narrowing: RecordNarrowing;
}

/** Records by their states, in the order of the course; each column shows those that were changed last. */
export function RecordBoard({ register, list, narrowing }: RecordBoardProps) {
  const { t } = useTranslation('registers');
  const formats = useFormats();
  const localized = useLocalized();
  const { state: _, ...rest } = narrowing;
  const board = useBoard(register.code, rest);
  return (
    <QueryView query={board} rows={8}>
      {({ columns }) => (
        <div className="record-board">
          {register.definition.course.states.map(({ key, title }) => {
            const column = columns.find(({ state }) => state === key);
            const total = column?.total ?? 0;
            const items = column?.items ?? [];
            return (
              <section key={key} aria-label={localized(title)}>
                <h2>
                  {localized(title)} <span className="quiet">{formats.number(total)}</span>
                </h2>
                {items.length === 0 && <p className="quiet">{t('noneHere')}</p>}
                <ul>
                  {items.map((record) => (
                    <li key={record.id}>
                      <BoardCard register={register} record={record} />
                    </li>
                  ))}
                </ul>
                {total > items.length && (
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => list.change({ view: undefined, state: key })}
                  >
                    {t('boardMore', { count: total - items.length })}
                  </button>
                )}
              </section>
            );
          })}
        </div>
      )}
    </QueryView>
  );
}

function BoardCard({ register, record }: { readonly register: RegisterWithForm; readonly record: RecordRow }) {
  const { t } = useTranslation('registers');
  const periodText = usePeriodText();
  const { nameOf, whom, due } = useRecordWords(register);
  const { about, deadlineQuestion } = register.definition;
  return (
    <Link to={`/records/${record.id}`}>
      <span className="strong">{nameOf(record)}</span>
      <span className="quiet">
        {[about === 'none' ? '' : whom(record), record.period === null ? '' : periodText(record.period)]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {deadlineQuestion !== null && record.dueOn !== null && (
        <span>
          {t('due')} {due(record)}
        </span>
      )}
    </Link>
  );
}
