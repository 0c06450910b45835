import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSchemePreview } from '../../../api/campaign-data';
import { useCampaignType } from '../../../api/campaigns';
import type { CampaignTypeView, CampaignView } from '../../../api/models';
import type { InterfaceLocale } from '../../../i18n/interface-language';
import { createSurvey, SurveyForm } from '../../../survey';
import { ProblemAlert } from '../../../ui/problem-alert';
import { ConfigErrors } from './config-errors';
import { answersForScheme, schemeOf } from './scheme-answers';
import { SchemeEffect } from './scheme-effect';
import { SchemePicture } from './scheme-picture';

/** The scheme of the campaign, and what another one would change on the data as it stands; nothing is saved here. */
export function SchemeTab({ campaign }: { readonly campaign: CampaignView }) {
  const type = useCampaignType(campaign.campaignType);
  return type ? <TryScheme campaign={campaign} type={type} /> : null;
}

function TryScheme({ campaign, type }: { readonly campaign: CampaignView; readonly type: CampaignTypeView }) {
  const { t, i18n } = useTranslation('data');
  const preview = useSchemePreview(campaign.id);
  const [survey] = useState(() => createSurvey(type.schemeForm, { answers: answersForScheme(type, campaign.scheme) }));
  const errors = preview.data?.configErrors ?? [];
  const show = (): void => {
    if (survey.validate(true, true)) preview.mutate(schemeOf(survey, type));
  };
  return (
    <div className="stack">
      <div className="surface card-line">
        <p className="quiet">{t('tryHint')}</p>
        <span className="card-line">
          <Button
            onClick={() => {
              survey.data = answersForScheme(type, campaign.scheme);
              preview.reset();
            }}
          >
            {t('backToCurrent')}
          </Button>
          <Button type="primary" loading={preview.isPending} onClick={show}>
            {t('showEffect')}
          </Button>
        </span>
      </div>
      <ProblemAlert error={preview.error} />
      <ConfigErrors errors={errors} />
      {preview.data && errors.length === 0 && <SchemeEffect campaign={campaign} preview={preview.data} />}
      <SchemePicture survey={survey} type={type} />
      <div className="sheet-form">
        <SurveyForm survey={survey} locale={i18n.language as InterfaceLocale} />
      </div>
    </div>
  );
}
