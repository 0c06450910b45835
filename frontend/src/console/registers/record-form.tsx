import { segmentsOf } from '@pingyi/form-definitions/vocabulary';
import { Button } from 'antd';
import i18next from 'i18next';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { storeForRecord } from '../../api/files';
import { saveRecord } from '../../api/registers';
import type { RecordView } from '../../api/models';
import { ProblemError } from '../../api/problem';
import type { InterfaceLocale } from '../../i18n/interface-language';
import { createSaver } from '../../saving/saver';
import { refusalOf, useSaving, useSavingState } from '../../saving/use-saving';
import { createSurvey, showServerErrors, showUploadLimits, SurveyForm, typedAnswers } from '../../survey';
import { useOfficeZone } from '../../ui/office-zone';
import { uploadTexts } from '../filled-forms/upload-texts';
import { useStoredFiles } from '../filled-forms/use-stored-files';
import { DiscardRecord } from './discard-record';
import { PrintedRecord } from './printed-record';
import { RecordMoves } from './record-moves';

/** The form of a record; what is typed is stored by itself while the record can be written. */
export function RecordForm({ record }: { readonly record: RecordView }) {
  const { t, i18n } = useTranslation('registers');
  const timeZone = useOfficeZone();
  const [survey] = useState(() => {
    const model = createSurvey(record.register.form, {
      answers: record.answers,
      variables: record.variables,
      readOnly: !record.editable,
      timeZone,
    });
    if (record.editable) showUploadLimits(model, uploadTexts);
    return model;
  });
  useStoredFiles(
    survey,
    useCallback((file) => storeForRecord(record.id, file), [record.id]),
  );
  const [draft] = useState(() => {
    let { revision } = record;
    const mark = (error: ProblemError): void => {
      showServerErrors(
        survey,
        error.errors.flatMap(({ pointer, code }) => {
          const question = segmentsOf(pointer)[1];
          return question === undefined
            ? []
            : [
                {
                  question,
                  text: i18next.t(`problems:field.${code}`, { defaultValue: i18next.t('problems:field.invalid') }),
                },
              ];
        }),
        { moves: false },
      );
    };
    const saver = createSaver({
      send: async () => {
        try {
          ({ revision } = await saveRecord(record.id, revision, typedAnswers(survey)));
        } catch (error) {
          if (error instanceof ProblemError && error.status === 422) mark(error);
          throw error;
        }
      },
      refusalOf,
    });
    return { saver, mark, revision: () => revision };
  });
  useSaving(draft.saver);
  const phase = useSavingState(draft.saver, (state) => state.phase);
  useEffect(() => {
    survey.onValueChanged.add(draft.saver.changed);
    return () => survey.onValueChanged.remove(draft.saver.changed);
  }, [survey, draft]);

  return (
    <section className="record-form">
      <SurveyForm survey={survey} locale={i18n.language as InterfaceLocale} />
      <footer className="record-bar">
        {record.editable && (
          <p className={`sheet-saved sheet-saved-${phase}`} role="status">
            {t(`saveState.${phase}`)}{' '}
            {phase === 'overtaken' && (
              <Button type="link" size="small" onClick={() => location.reload()}>
                {t('reload')}
              </Button>
            )}
          </p>
        )}
        <RecordMoves
          record={record}
          revision={draft.revision}
          beforeMove={() => (record.editable ? draft.saver.saveNow() : Promise.resolve(true))}
          onRefused={draft.mark}
        />
        {record.discardable && <DiscardRecord record={record} revision={draft.revision} />}
      </footer>
      <PrintedRecord survey={survey} record={record} />
    </section>
  );
}
