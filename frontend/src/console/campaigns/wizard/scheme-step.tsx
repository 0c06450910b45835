import { answersToData, dataToAnswers, type JsonObject } from '@pingyi/plugin-sdk';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCampaignType, useCheckScheme, useUpdateCampaign } from '../../../api/campaigns';
import type { CampaignTypeView, CampaignView } from '../../../api/models';
import type { InterfaceLocale } from '../../../i18n/interface-language';
import { answersOf, createSurvey, SurveyForm, type SurveyModel } from '../../../survey';
import { ProblemAlert } from '../../../ui/problem-alert';
import { StepFoot, type StepProps } from './step-foot';

type Props = StepProps & { readonly campaign: CampaignView };

// What comes from the server is JSON; the schema only calls it an object.
const answersFor = (type: CampaignTypeView, scheme: Record<string, unknown>): JsonObject => dataToAnswers(type.schemeForm as JsonObject, scheme as JsonObject);

/** The grading scheme, in the form that the campaign type brings along. */
export function SchemeStep(props: Props) {
  const type = useCampaignType(props.campaign.campaignType);
  return type ? <SchemeForm {...props} type={type} /> : null;
}

const schemeOf = (survey: SurveyModel, type: CampaignTypeView): JsonObject => {
  const scheme = answersToData(type.schemeForm as JsonObject, answersOf(survey) as JsonObject);
  // An emptied field is a rule switched off, not a rule left at its default.
  const off = Object.fromEntries(Object.keys(type.defaults).filter((key) => !(key in scheme)).map((key) => [key, Array.isArray(type.defaults[key]) ? [] : null]));
  return { ...off, ...scheme };
};

function SchemeForm({ campaign, type, onNext, onPrevious }: Props & { readonly type: CampaignTypeView }) {
  const { t, i18n } = useTranslation(['campaigns', 'problems']);
  const check = useCheckScheme();
  const update = useUpdateCampaign();
  const [survey] = useState(() => createSurvey(type.schemeForm, { answers: answersFor(type, { ...type.defaults, ...campaign.scheme }) }));
  const errors = check.data?.configErrors ?? [];

  const save = async (): Promise<void> => {
    if (!survey.validate(true, true)) return;
    const scheme = schemeOf(survey, type);
    const { configErrors } = await check.mutateAsync({ type: type.id, scheme });
    if (configErrors.length === 0) await update.mutateAsync({ id: campaign.id, revision: campaign.revision, body: { scheme } }).then(onNext);
  };

  return (
    <section className="stack">
      <div className="surface card-line"><p className="quiet">{t('campaigns:schemeHint')}</p><Button onClick={() => {
        survey.data = answersFor(type, type.defaults);
      }}>{t('campaigns:useDefaults')}</Button></div>
      <div className="sheet-form"><SurveyForm survey={survey} locale={i18n.language as InterfaceLocale} /></div>
      {errors.length > 0 && (
        <Alert type="error" showIcon role="alert" title={t('campaigns:schemeWrong')} description={<ul className="plain-list">{errors.map(({ code, path }) => <li key={code + path}>{t(`problems:field.${code}`, { defaultValue: code })}（{path}）</li>)}</ul>} />
      )}
      <ProblemAlert error={check.error ?? update.error} />
      <StepFoot onPrevious={onPrevious} saving={check.isPending || update.isPending} onSave={() => void save().catch(() => undefined)} />
    </section>
  );
}
