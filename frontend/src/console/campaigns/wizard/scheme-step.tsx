import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCampaignType, useCheckScheme, useUpdateCampaign } from '../../../api/campaigns';
import type { CampaignTypeView, CampaignView } from '../../../api/models';
import type { InterfaceLocale } from '../../../i18n/interface-language';
import { createSurvey, SurveyForm } from '../../../survey';
import { ProblemAlert } from '../../../ui/problem-alert';
import { ConfigErrors } from '../scheme/config-errors';
import { answersForScheme, schemeOf } from '../scheme/scheme-answers';
import { SchemePicture } from '../scheme/scheme-picture';
import { StepFoot, type StepProps } from './step-foot';

type Props = StepProps & { readonly campaign: CampaignView };

/** The grading scheme, in the form that the campaign type brings along. */
export function SchemeStep(props: Props) {
  const type = useCampaignType(props.campaign.campaignType);
  return type ? <SchemeForm {...props} type={type} /> : null;
}

function SchemeForm({ campaign, type, onNext, onPrevious }: Props & { readonly type: CampaignTypeView }) {
  const { t, i18n } = useTranslation('campaigns');
  const check = useCheckScheme();
  const update = useUpdateCampaign();
  // Of what was opened: a change that somebody else made meanwhile is not overwritten.
  const [revision] = useState(campaign.revision);
  const [survey] = useState(() => createSurvey(type.schemeForm, { answers: answersForScheme(type, campaign.scheme) }));

  const save = async (): Promise<void> => {
    if (!survey.validate(true, true)) return;
    const scheme = schemeOf(survey, type);
    const { configErrors } = await check.mutateAsync({ type: type.id, scheme });
    if (configErrors.length === 0)
      await update.mutateAsync({ id: campaign.id, revision, body: { scheme } }).then(onNext);
  };

  return (
    <section className="stack">
      <div className="surface card-line">
        <p className="quiet">{t('schemeHint')}</p>
        <Button
          onClick={() => {
            survey.data = answersForScheme(type, {});
          }}
        >
          {t('useDefaults')}
        </Button>
      </div>
      <SchemePicture survey={survey} type={type} />
      <div className="sheet-form">
        <SurveyForm survey={survey} locale={i18n.language as InterfaceLocale} />
      </div>
      <ConfigErrors errors={check.data?.configErrors ?? []} />
      <ProblemAlert error={check.error ?? update.error} />
      <StepFoot
        onPrevious={onPrevious}
        saving={check.isPending || update.isPending}
        onSave={() => void save().catch(() => undefined)}
      />
    </section>
  );
}
