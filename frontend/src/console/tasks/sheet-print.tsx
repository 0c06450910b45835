import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../api/models';
import type { InterfaceLocale } from '../../i18n/interface-language';
import { evidenceOf, type SurveyModel } from '../../survey';
import { nothing, useFormats } from '../../ui/formats';
import { PrintedForm } from '../filled-forms/printed-form';
import { useEnteredFor } from './entered-for-note';

interface SheetPrintProps {
  readonly survey: SurveyModel;
  readonly sheet: SheetView;
  readonly total: string;
  readonly maximum: string;
}

/** A sheet on paper. */
export function SheetPrint({ survey, sheet, total, maximum }: SheetPrintProps) {
  const { t, i18n } = useTranslation(['tasks', 'common', 'filled-forms', 'papers']);
  const formats = useFormats();
  const enteredFor = useEnteredFor(sheet.enteredFor);
  const title = t('tasks:print.title', {
    unit: sheet.unit.name,
    sheet: t(`tasks:group.${sheet.group}`, { defaultValue: sheet.group }),
  });
  const facts: readonly (readonly [string, string])[] = [
    [t('tasks:unit'), sheet.unit.name],
    [t('tasks:campaign'), sheet.campaign.name],
    [t('tasks:state'), t(`common:sheetState.${sheet.state}`)],
    ...(sheet.submittedAt ? [[t('tasks:print.submittedAt'), formats.time(sheet.submittedAt)] as const] : []),
    ...(sheet.late
      ? [
          [
            t('tasks:lateFacts.title'),
            t('tasks:lateFacts.text', { day: formats.day(sheet.late.dueOn), count: sheet.late.days }),
          ] as const,
        ]
      : []),
    ...(enteredFor === null ? [] : [[t('papers:sheets.title'), enteredFor] as const]),
    [t('tasks:print.rater'), sheet.rater?.displayName ?? nothing],
    [t('filled-forms:print.printedOn'), formats.day(new Date().toISOString())],
    ...(maximum === '0' ? [] : [[t('tasks:total'), t('tasks:print.points', { total, maximum })] as const]),
  ];
  const locale = i18n.language as InterfaceLocale;
  return (
    <PrintedForm
      survey={survey}
      title={title}
      facts={facts}
      evidence={{
        title: t('tasks:print.evidence'),
        lines: () => evidenceOf(survey, locale).map(({ item, name }) => t('tasks:print.evidenceLine', { item, name })),
      }}
      signatures={[t('tasks:print.signature'), t('tasks:print.day')]}
    />
  );
}
