import { useTranslation } from 'react-i18next';
import type { RecordView } from '../../api/models';
import type { SurveyModel } from '../../survey';
import { useFormats } from '../../ui/formats';
import { useLocalized } from '../../ui/localized';
import { useToday } from '../../ui/office-zone';
import { PrintedForm } from '../filled-forms/printed-form';
import { usePersonName } from '../persons/person-name';
import { usePeriodText } from './period-text';

/** A record on paper: what it says and what happened to it. */
export function PrintedRecord({ survey, record }: { readonly survey: SurveyModel; readonly record: RecordView }) {
  const { t } = useTranslation(['registers', 'common', 'filled-forms']);
  const formats = useFormats();
  const localized = useLocalized();
  const periodText = usePeriodText();
  const personName = usePersonName();
  const today = useToday();
  const { definition } = record.register;
  const { states, moves } = definition.course;
  const facts: readonly (readonly [string, string])[] = [
    ...(record.unit ? [[t('registers:unit'), record.unit.name] as const] : []),
    ...(record.otherUnit ? [[t('registers:otherUnit'), record.otherUnit.name] as const] : []),
    ...(record.person ? [[t('registers:person'), personName(record.person)] as const] : []),
    ...(record.period === null ? [] : [[t('registers:periodTitle'), periodText(record.period)] as const]),
    ...(record.dueOn === null ? [] : [[t('registers:due'), formats.day(record.dueOn)] as const]),
    [t('common:state'), localized(states.find(({ key }) => key === record.state)?.title)],
    [t('filled-forms:print.printedOn'), formats.day(today)],
  ];
  const lines = record.events.map((event) => {
    const move = moves.find(({ key }) => key === event.move);
    const what = move ? localized(move.title) : t(`registers:event.${event.kind}`);
    const filed = event.filing
      ? t('registers:filed', { number: event.filing.number, day: formats.day(event.filing.day) })
      : '';
    return [formats.time(event.at), event.by, what, filed, event.note ?? ''].filter(Boolean).join(' · ');
  });
  return (
    <PrintedForm
      survey={survey}
      title={[record.unit?.name, localized(definition.title)].filter(Boolean).join(' · ')}
      facts={facts}
      history={{ title: t('registers:history'), lines }}
    />
  );
}
