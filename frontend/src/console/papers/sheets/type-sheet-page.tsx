import { segmentsOf } from '@pingyi/form-definitions/vocabulary';
import { App, Button, Upload } from 'antd';
import i18next from 'i18next';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { storeForCampaign } from '../../../api/files';
import type { SheetEntryForm } from '../../../api/models';
import { ProblemError } from '../../../api/problem';
import { useEnterSheet, useSheetEntryForm } from '../../../api/sheet-entries';
import type { InterfaceLocale } from '../../../i18n/interface-language';
import { createSurvey, showMaximumPoints, showServerErrors, SurveyForm } from '../../../survey';
import { DayPicker } from '../../../ui/day-picker';
import { useOfficeZone, useToday } from '../../../ui/office-zone';
import { PageHeader } from '../../../ui/page-header';
import { ProblemAlert } from '../../../ui/problem-alert';
import { QueryView } from '../../../ui/query-view';
import { useLeaveQuestion } from '../../../ui/use-leave-question';
import '../papers.css';
import { useStoredFiles } from '../../filled-forms/use-stored-files';

const questionOf = (pointer: string): string => segmentsOf(pointer)[1] ?? '';

/** The sheet of a unit as somebody of the office types it in from the signed paper. */
export function TypeSheetPage() {
  const { id = '', group = '', unitId = '' } = useParams();
  return <QueryView query={useSheetEntryForm({ id, group, unitId })}>{(form) => <TypeSheet form={form} />}</QueryView>;
}

function TypeSheet({ form }: { readonly form: SheetEntryForm }) {
  const { t, i18n } = useTranslation(['papers', 'tasks', 'problems']);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const timeZone = useOfficeZone();
  const today = useToday();
  const campaignId = form.campaign.id;
  const enter = useEnterSheet({ id: campaignId, group: form.group, unitId: form.unit.id });
  const [scan, setScan] = useState<File>();
  const [receivedOn, setReceivedOn] = useState(today);
  const [survey] = useState(() => {
    const model = createSurvey(form.definition, { answers: {}, variables: form.variables, timeZone });
    showMaximumPoints(model, (points) => i18next.t('tasks:maximum', { points }));
    return model;
  });
  useStoredFiles(
    survey,
    useCallback((file) => storeForCampaign(campaignId, file), [campaignId]),
  );
  const [isSent, setSent] = useState(false);
  const [untouched] = useState(() => JSON.stringify(survey.data));
  useLeaveQuestion(
    useCallback(() => !isSent && JSON.stringify(survey.data) !== untouched, [isSent, survey, untouched]),
  );
  const back = `/campaigns/${campaignId}/papers`;
  const send = (): void => {
    if (!scan) {
      void message.warning(t('papers:sheets.scanFirst'));
      return;
    }
    if (!survey.validate(true, true)) {
      void message.warning(t('tasks:incomplete'));
      return;
    }
    enter.mutate(
      { answers: survey.data as Record<string, unknown>, scan, receivedOn },
      {
        onSuccess: () => {
          void message.success(t('papers:sheets.entered'));
          setSent(true);
        },
        onError: (error) => {
          if (!(error instanceof ProblemError)) return;
          showServerErrors(
            survey,
            error.errors.map(({ pointer, code }) => ({
              question: questionOf(pointer),
              text: t(`problems:field.${code}`, { defaultValue: t('problems:field.invalid') }),
            })),
            { moves: true },
          );
        },
      },
    );
  };
  useEffect(() => {
    if (isSent) void navigate(back);
  }, [isSent, navigate, back]);
  return (
    <>
      <PageHeader
        title={t('papers:sheets.typeTitle', { unit: form.unit.name })}
        description={form.campaign.name}
        trail={[
          { to: `/campaigns/${campaignId}`, label: form.campaign.name },
          { to: back, label: t('papers:sheets.title') },
        ]}
      />
      <div className="stack">
        <section className="surface stack-tight">
          <p>{t('papers:sheets.typeHint')}</p>
          <div className="paper-head">
            <label>
              {t('papers:sheets.receivedOn')}
              <DayPicker value={receivedOn} onChange={(day) => setReceivedOn(day || today)} />
            </label>
            <Upload
              accept="image/png,image/jpeg,image/webp,application/pdf"
              showUploadList={false}
              beforeUpload={(file) => {
                setScan(file);
                return Upload.LIST_IGNORE;
              }}
            >
              <Button>{t('papers:sheets.chooseScan')}</Button>
            </Upload>
            <span className="quiet">{scan?.name ?? t('papers:sheets.noScan')}</span>
          </div>
        </section>
        <ProblemAlert error={enter.error} names={(pointer) => survey.getQuestionByName(questionOf(pointer))?.title} />
        <div className="sheet-form">
          <SurveyForm survey={survey} locale={i18n.language as InterfaceLocale} />
        </div>
        <div>
          <Button type="primary" loading={enter.isPending} onClick={send}>
            {t('papers:sheets.send')}
          </Button>
        </div>
      </div>
    </>
  );
}
