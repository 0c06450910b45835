import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../api/models';
import { printedSections, type SurveyModel } from '../../survey';
import { nothing, useFormats } from '../../ui/formats';
import './sheet-print.css';
import { usePrinting } from './use-printing';

interface SheetPrintProps {
  readonly survey: SurveyModel;
  readonly sheet: SheetView;
  readonly total: string;
  readonly maximum: string;
}

/** A sheet on paper, in place of the page: what stands in the form at that moment, with all of each text. */
export function SheetPrint(props: SheetPrintProps) {
  return usePrinting() ? createPortal(<PrintedSheet {...props} />, document.body) : null;
}

function PrintedSheet({ survey, sheet, total, maximum }: SheetPrintProps) {
  const { t, i18n } = useTranslation(['tasks', 'common']);
  const formats = useFormats();
  useEffect(() => {
    document.documentElement.classList.add('prints-sheet');
    return () => document.documentElement.classList.remove('prints-sheet');
  }, []);
  const facts: readonly (readonly [string, string])[] = [
    [t('tasks:unit'), sheet.unit.name],
    [t('tasks:campaign'), sheet.campaign.name],
    [t('tasks:state'), t(`common:sheetState.${sheet.state}`)],
    ...(sheet.submittedAt ? [[t('tasks:print.submittedAt'), formats.time(sheet.submittedAt)] as const] : []),
    [t('tasks:print.rater'), sheet.rater?.displayName ?? nothing],
    [t('tasks:print.printedOn'), formats.day(new Date().toISOString())],
    ...(maximum === '0' ? [] : [[t('tasks:total'), t('tasks:print.points', { total, maximum })] as const]),
  ];
  return (
    <article className="sheet-print" lang={i18n.language}>
      <h1>
        {t('tasks:print.title', {
          unit: sheet.unit.name,
          sheet: t(`tasks:group.${sheet.group}`, { defaultValue: sheet.group }),
        })}
      </h1>
      <dl className="sheet-print-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {printedSections(survey).map(({ key, headings, questions }) => (
        <section key={key}>
          <h2>{headings.join(' · ')}</h2>
          {questions.map(({ name, title, lines, wide, drawing }) => (
            <div key={name} className={wide ? 'sheet-print-question sheet-print-wide' : 'sheet-print-question'}>
              <h3>{title}</h3>
              {drawing && <img src={drawing} alt="" />}
              {lines.map((line, index) => (
                <p key={`${index}${line}`}>{line}</p>
              ))}
              {!drawing && lines.length === 0 && <p className="sheet-print-nothing">{t('tasks:print.nothing')}</p>}
            </div>
          ))}
        </section>
      ))}
    </article>
  );
}
