import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { RecordRow, RegisterWithForm } from '../../api/models';
import { nothing, useFormats } from '../../ui/formats';
import { useLocalized } from '../../ui/localized';
import { useToday } from '../../ui/office-zone';
import '../filled-forms/printed-form.css';
import { usePrinting } from '../filled-forms/use-printing';
import { answerText } from './form-questions';
import { usePeriodText } from './period-text';
import { useRecordWords } from './use-record-words';

interface PrintedRecordsProps {
  readonly register: RegisterWithForm;
  /** Those of the page of the list that is shown. */
  readonly records: readonly RecordRow[];
  readonly total: number;
}

/** The list on paper, in place of the page. */
export function PrintedRecords(props: PrintedRecordsProps) {
  return usePrinting() ? createPortal(<Paper {...props} />, document.body) : null;
}

function Paper({ register, records, total }: PrintedRecordsProps) {
  const { t, i18n } = useTranslation(['registers', 'common', 'filled-forms']);
  const formats = useFormats();
  const localized = useLocalized();
  const periodText = usePeriodText();
  const today = useToday();
  const { nameOf, whom, whomTitle, further, words } = useRecordWords(register);
  const { definition } = register;
  useEffect(() => {
    document.documentElement.classList.add('prints-form');
    return () => document.documentElement.classList.remove('prints-form');
  }, []);
  const stateOf = (record: RecordRow): string =>
    localized(definition.course.states.find(({ key }) => key === record.state)?.title);
  const columns: readonly (readonly [title: string, value: (record: RecordRow) => string])[] = [
    ...(definition.about === 'none' ? [] : [[whomTitle, whom] as const]),
    [t('registers:record'), nameOf],
    ...further.map(
      (question) =>
        [question.title, (record: RecordRow) => answerText(question, record.answers[question.name], words)] as const,
    ),
    ...(definition.period === 'none'
      ? []
      : [
          [
            t('registers:periodTitle'),
            ({ period }: RecordRow) => (period === null ? nothing : periodText(period)),
          ] as const,
        ]),
    ...(definition.deadlineQuestion === null
      ? []
      : [[t('registers:due'), ({ dueOn }: RecordRow) => formats.day(dueOn)] as const]),
    [t('common:state'), stateOf],
  ];
  return (
    <article className="printed-form" lang={i18n.language}>
      <h1>{localized(definition.title)}</h1>
      <dl className="printed-form-facts">
        <div>
          <dt>{t('filled-forms:print.printedOn')}</dt>
          <dd>{formats.day(today)}</dd>
        </div>
        <div>
          <dt>{t('registers:records')}</dt>
          <dd>{t('registers:printedOf', { shown: formats.number(records.length), total: formats.number(total) })}</dd>
        </div>
      </dl>
      <table className="printed-list">
        <thead>
          <tr>
            {columns.map(([title]) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={record.id}>
              {columns.map(([title, value]) => (
                <td key={title}>{value(record)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
