import { segmentsOf } from '@pingyi/form-definitions/vocabulary';
import { Alert, App, Button } from 'antd';
import i18next from 'i18next';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../api/models';
import { codeOf, ProblemError } from '../../api/problem';
import { storeForCampaign } from '../../api/files';
import type { SheetAddress } from '../../api/sheets';
import type { InterfaceLocale } from '../../i18n/interface-language';
import {
  openOnly,
  createSurvey,
  hideEmptyFiles,
  showMaximumPoints,
  showRangeErrorsOnLeave,
  showServerErrors,
  showUploadLimits,
  SurveyForm,
  type SurveyModel,
} from '../../survey';
import { useFormats } from '../../ui/formats';
import { useOfficeZone } from '../../ui/office-zone';
import { ProblemAlert } from '../../ui/problem-alert';
import { uploadTexts } from '../filled-forms/upload-texts';
import { useStoredFiles } from '../filled-forms/use-stored-files';
import { EnteredForNote } from './entered-for-note';
import { ReturnedNote } from './review/returned-note';
import { SheetBar } from './sheet-bar';
import { SheetPrint } from './sheet-print';
import { TwoAnswers } from './two-answers';
import { useLeaving } from './use-leaving';
import { useSheetEditor } from './use-sheet-editor';

const questionOf = (pointer: string): string => segmentsOf(pointer)[1] ?? '';

interface SheetFormProps {
  readonly sheet: SheetView;
  readonly address: SheetAddress;
  /** A submitted sheet opens for reading unless it is to be revised. */
  readonly revising: boolean;
  readonly onRevise: () => void;
  readonly onSubmitted: () => void;
  /** What stands above the form and follows it, such as another sheet to compare it with. */
  readonly children?: (survey: SurveyModel, writing: boolean) => ReactNode;
}

export function SheetForm({ sheet, address, revising, onRevise, onSubmitted, children }: SheetFormProps) {
  const { t, i18n } = useTranslation(['tasks', 'problems', 'common']);
  const { modal, message } = App.useApp();
  const formats = useFormats();
  const [problem, setProblem] = useState<unknown>();
  const [draftProblem, setDraftProblem] = useState<ProblemError>();
  const [busy, setBusy] = useState(false);
  const timeZone = useOfficeZone();
  // As it was when the sheet was opened: what others do to it closes no form in which somebody types.
  const [writing] = useState(sheet.editable && (sheet.state !== 'submitted' || revising));
  const [survey] = useState(() => {
    const model = createSurvey(sheet.definition, {
      answers: sheet.answers,
      variables: sheet.variables,
      readOnly: !writing,
      timeZone,
    });
    showMaximumPoints(model, (points) => i18next.t('tasks:maximum', { points }));
    if (writing && sheet.openQuestions) openOnly(model, new Set(sheet.openQuestions));
    if (writing) showUploadLimits(model, uploadTexts);
    else hideEmptyFiles(model);
    return model;
  });

  /** Marks what the server names; false when something of it cannot be marked in the form. */
  const mark = useCallback(
    (error: ProblemError, moves: boolean): boolean =>
      error.errors.length > 0 &&
      showServerErrors(
        survey,
        error.errors.map(({ pointer, code }) => ({
          question: questionOf(pointer),
          text: i18next.t(`problems:field.${code}`, { defaultValue: i18next.t('problems:field.invalid') }),
        })),
        { moves },
      ) === error.errors.length,
    [survey],
  );
  const editor = useSheetEditor(survey, sheet, address, (error) =>
    setDraftProblem(error && !mark(error, false) ? error : undefined),
  );
  const { draft, others, points } = editor;
  useLeaving(draft);

  const formArea = useRef<HTMLDivElement>(null);
  useEffect(() => (formArea.current ? showRangeErrorsOnLeave(survey, formArea.current) : undefined), [survey]);
  const campaignId = address.id;
  useStoredFiles(
    survey,
    useCallback((file) => storeForCampaign(campaignId, file), [campaignId]),
  );

  const send = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      await draft.submit();
      void message.success(t('tasks:submitted'));
      onSubmitted();
    } catch (error) {
      if (codeOf(error) === 'revision-stale')
        void message.warning(t('tasks:changedMeanwhile', { name: draft.others().by }));
      else {
        setProblem(error);
        if (error instanceof ProblemError) mark(error, true);
      }
    } finally {
      setBusy(false);
    }
  };

  const submit = (): void => {
    if (draft.isUndecided()) {
      void message.warning(t('tasks:decideFirst'));
      return;
    }
    if (!survey.validate(true, true)) {
      void message.warning(t('tasks:incomplete'));
      return;
    }
    modal.confirm({
      title: t('tasks:confirmTitle'),
      content: t('tasks:confirm', { total: points.total, maximum: points.maximum }),
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
                  total: sheet.total ?? points.total,
                  maximum: sheet.maxTotal ?? points.maximum,
                })
              : t(`tasks:reason.${sheet.reason ?? 'other'}`, { defaultValue: t('tasks:reason.other') })
          }
        />
      )}
      <EnteredForNote enteredFor={sheet.enteredFor} />
      {writing && sheet.returned && <ReturnedNote survey={survey} returned={sheet.returned} />}
      {children?.(survey, writing)}
      <ProblemAlert
        error={problem ?? draftProblem}
        names={(pointer) => survey.getQuestionByName(questionOf(pointer))?.title}
      />
      <div className="sheet-form" ref={formArea}>
        <SurveyForm survey={survey} locale={i18n.language as InterfaceLocale} />
      </div>
      <SheetPrint
        survey={survey}
        sheet={sheet}
        total={writing ? String(points.total) : (sheet.total ?? String(points.total))}
        maximum={writing ? String(points.maximum) : sheet.maxTotal}
      />
      {writing && <TwoAnswers survey={survey} draft={draft} others={others} />}
      {writing && (
        <SheetBar editor={editor} survey={survey}>
          <Button type="primary" onClick={submit} loading={busy}>
            {t('tasks:submit')}
          </Button>
        </SheetBar>
      )}
    </div>
  );
}
