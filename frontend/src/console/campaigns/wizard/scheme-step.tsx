import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCampaignType, useCheckScheme, useUpdateCampaign } from '../../../api/campaigns';
import type { CampaignTypeView, CampaignView } from '../../../api/models';
import type { InterfaceLocale } from '../../../i18n/interface-language';
import { answersOf, createSurvey, SurveyForm } from '../../../survey';
import { ProblemAlert } from '../../../ui/problem-alert';
import { StepFoot, type StepProps } from './step-foot';

type Props = StepProps & { readonly campaign: CampaignView };

/** The grading scheme, in the form that the campaign type brings along. */
export function SchemeStep(props: Props) {
  const type = useCampaignType(props.campaign.campaignType);
  return type ? <SchemeForm {...props} type={type} /> : null;
}

function SchemeForm({ campaign, type, onNext, onPrevious }: Props & { readonly type: CampaignTypeView }) {
  const { t, i18n } = useTranslation(['campaigns', 'problems']);
  const check = useCheckScheme();
  const update = useUpdateCampaign();
  const [survey] = useState(() => createSurvey(type.schemeForm, { answers: Object.keys(campaign.scheme).length > 0 ? campaign.scheme : type.defaults }));
  const errors = check.data?.configErrors ?? [];

  const save = async (): Promise<void> => {
    if (!survey.validate(true, true)) return;
    const scheme = answersOf(survey);
    const { configErrors } = await check.mutateAsync({ type: type.id, scheme });
    if (configErrors.length === 0) await update.mutateAsync({ id: campaign.id, revision: campaign.revision, body: { scheme } }).then(onNext);
  };

  return (
    <section className="stack">
      <div className="surface card-line"><p className="quiet">{t('campaigns:schemeHint')}</p><Button onClick={() => {
        survey.data = { ...type.defaults };
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
