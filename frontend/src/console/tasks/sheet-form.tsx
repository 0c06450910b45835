import { segmentsOf } from '@pingyi/form-definitions/vocabulary';
import { Alert, App, Button } from 'antd';
import i18next from 'i18next';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../api/models';
import { ProblemError } from '../../api/problem';
import { fetchEvidence, uploadEvidence, type SheetAddress } from '../../api/sheets';
import type { InterfaceLocale } from '../../i18n/interface-language';
import {
  createSurvey,
  hideEmptyFiles,
  keepFilesOnServer,
  showMaximumPoints,
  showRangeErrorsOnLeave,
  showServerErrors,
  SurveyForm,
} from '../../survey';
import { useFormats } from '../../ui/formats';
import { useOfficeZone } from '../../ui/office-zone';
import { ProblemAlert } from '../../ui/problem-alert';
import { useProblemText } from '../../ui/problem-text';
import { SheetBar } from './sheet-bar';
import { useLeaving } from './use-leaving';
import { useSheetEditor } from './use-sheet-editor';

const questionOf = (pointer: string): string => segmentsOf(pointer)[1] ?? '';

interface SheetFormProps {
  readonly sheet: SheetView;
  readonly address: SheetAddress;
  /** Whether answers may be changed now; a submitted sheet opens for reading. */
  readonly writing: boolean;
  readonly onRevise: () => void;
  readonly onSubmitted: () => void;
}

export function SheetForm({ sheet, address, writing, onRevise, onSubmitted }: SheetFormProps) {
  const { t, i18n } = useTranslation(['tasks', 'problems', 'common']);
  const { modal, message } = App.useApp();
  const formats = useFormats();
  const problemText = useProblemText();
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const timeZone = useOfficeZone();
  const [survey] = useState(() => {
    const model = createSurvey(sheet.definition, {
      answers: sheet.answers,
      variables: sheet.variables,
      readOnly: !writing,
      timeZone,
    });
    showMaximumPoints(model, (points) => i18next.t('tasks:maximum', { points }));
    if (!writing) hideEmptyFiles(model);
    return model;
  });
  const editor = useSheetEditor(survey, sheet, address);
  useLeaving(editor);

  const formArea = useRef<HTMLDivElement>(null);
  useEffect(() => (formArea.current ? showRangeErrorsOnLeave(survey, formArea.current) : undefined), [survey]);
  const campaignId = address.id;
  useEffect(
    () =>
      keepFilesOnServer(survey, {
        upload: async (file) => (await uploadEvidence(campaignId, file)).id,
        fetch: fetchEvidence,
        describe: problemText,
      }),
    [survey, campaignId, problemText],
  );

  const fieldText = (code: string): string =>
    t(`problems:field.${code}`, { defaultValue: t('problems:field.invalid') });

  const send = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      await editor.submit();
      void message.success(t('tasks:submitted'));
      onSubmitted();
    } catch (error) {
      setProblem(error);
      if (error instanceof ProblemError)
        showServerErrors(
          survey,
          error.errors.map(({ pointer, code }) => ({ question: questionOf(pointer), text: fieldText(code) })),
        );
    } finally {
      setBusy(false);
    }
  };

  const submit = (): void => {
    if (!survey.validate(true, true)) {
      void message.warning(t('tasks:incomplete'));
      return;
    }
    modal.confirm({
      title: t('tasks:confirmTitle'),
      content: t('tasks:confirm', { total: editor.points.total, maximum: editor.points.maximum }),
      okText: t('tasks:submit'),
      cancelText: t('tasks:notYet'),
      onOk: send,
    });
  };

  return (
    <div className="sheet">
      {!writing && (
        <Alert
          type={sheet.state === 'submitted' ? 'success' : 'info'}
          showIcon
          action={sheet.editable ? <Button onClick={onRevise}>{t('tasks:reviseNow')}</Button> : undefined}
          title={
            sheet.state === 'submitted'
              ? t('tasks:readOnly', {
                  time: formats.time(sheet.submittedAt),
                  total: sheet.total ?? editor.points.total,
                  maximum: sheet.maxTotal ?? editor.points.maximum,
                })
              : t(`tasks:reason.${sheet.reason ?? 'other'}`, { defaultValue: t('tasks:reason.other') })
          }
        />
      )}
      {problem !== undefined && (
        <ProblemAlert error={problem} names={(pointer) => survey.getQuestionByName(questionOf(pointer))?.title} />
      )}
      <div className="sheet-form" ref={formArea}>
        <SurveyForm survey={survey} locale={i18n.language as InterfaceLocale} />
      </div>
      {writing && (
        <SheetBar editor={editor} resubmits={sheet.state === 'submitted'}>
          {sheet.state !== 'submitted' && (
            <Button
              onClick={() => void editor.saveNow()}
              disabled={editor.saveState === 'saving' || editor.saveState === 'overtaken'}
            >
              {t('tasks:saveDraft')}
            </Button>
          )}
          <Button type="primary" onClick={submit} loading={busy} disabled={editor.saveState === 'overtaken'}>
            {t('tasks:submit')}
          </Button>
        </SheetBar>
      )}
    </div>
  );
}
