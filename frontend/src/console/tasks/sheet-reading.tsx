import { Alert } from 'antd';
import i18next from 'i18next';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../api/models';
import { useSelfAssessment } from '../../api/sheet-reviews';
import { fetchFile, filePath } from '../../api/files';
import type { InterfaceLocale } from '../../i18n/interface-language';
import {
  createSurvey,
  evidenceOf,
  hideEmptyFiles,
  keepFilesOnServer,
  pointsOfSheet,
  showMaximumPoints,
  SurveyForm,
} from '../../survey';
import { useFormats } from '../../ui/formats';
import { EnteredForNote } from './entered-for-note';
import { ReturnedNote } from './review/returned-note';
import { SheetComparison } from './review/sheet-comparison';
import { SheetHistory } from './review/sheet-history';
import { SheetPrint } from './sheet-print';

/** A sheet as its rater filled it in, with the files that support it. */
export function SheetReading({ sheet }: { readonly sheet: SheetView }) {
  const { t, i18n } = useTranslation('tasks');
  const formats = useFormats();
  const locale = i18n.language as InterfaceLocale;
  const theirs = useSelfAssessment(sheet.campaign.id, sheet.unit.id, true).data;
  const [survey] = useState(() => {
    const model = createSurvey(sheet.definition, {
      answers: sheet.answers,
      variables: sheet.variables,
      readOnly: true,
    });
    showMaximumPoints(model, (points) => i18next.t('tasks:maximum', { points }));
    hideEmptyFiles(model);
    return model;
  });
  useEffect(
    () =>
      keepFilesOnServer(survey, {
        upload: () => Promise.reject(new Error('read only')),
        fetch: fetchFile,
        wrongKind: () => '',
        describe: () => '',
      }),
    [survey],
  );
  // A unit’s own sheet is not compared with itself.
  const isRaters = sheet.id !== theirs?.id;
  const files = useMemo(() => evidenceOf(survey, locale), [survey, locale]);
  return (
    <div className="sheet">
      <EnteredForNote enteredFor={sheet.enteredFor} />
      {sheet.returned && <ReturnedNote survey={survey} returned={sheet.returned} />}
      {sheet.submittedAt !== null && sheet.state !== 'draft' ? (
        <Alert
          type="success"
          showIcon
          title={t('readOnly', { time: formats.time(sheet.submittedAt), total: sheet.total, maximum: sheet.maxTotal })}
        />
      ) : (
        <Alert type="warning" showIcon title={t('readDraft')} />
      )}
      {files.length > 0 && (
        <section className="surface" aria-labelledby="evidence-title">
          <h2 id="evidence-title">{t('evidence', { count: files.length })}</h2>
          <ul className="plain-list">
            {files.map(({ id, name, item }) => (
              <li key={id}>
                <a href={filePath(id)} download={name}>
                  {name}
                </a>{' '}
                <span className="quiet">{item}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {isRaters && theirs && <SheetComparison theirs={theirs} own={survey} writing={false} />}
      {sheet.submittedAt !== null && <SheetHistory sheet={sheet} />}
      <div className="sheet-form">
        <SurveyForm survey={survey} locale={locale} />
      </div>
      <SheetPrint
        survey={survey}
        sheet={sheet}
        total={sheet.total ?? String(pointsOfSheet(survey).total)}
        maximum={sheet.maxTotal}
      />
    </div>
  );
}
