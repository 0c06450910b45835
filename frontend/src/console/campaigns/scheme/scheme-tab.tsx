import { answersToData, dataToAnswers, type JsonObject } from '@pingyi/plugin-sdk';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSchemePreview } from '../../../api/campaign-data';
import { useCampaignType } from '../../../api/campaigns';
import type { CampaignTypeView, CampaignView } from '../../../api/models';
import type { InterfaceLocale } from '../../../i18n/interface-language';
import { answersOf, createSurvey, SurveyForm } from '../../../survey';
import { ProblemAlert } from '../../../ui/problem-alert';
import { SchemeEffect } from './scheme-effect';

/** The scheme of the campaign, and what another one would change on the data as it stands; nothing is saved here. */
export function SchemeTab({ campaign }: { readonly campaign: CampaignView }) {
  const type = useCampaignType(campaign.campaignType);
  return type ? <TryScheme campaign={campaign} type={type} /> : null;
}

function TryScheme({ campaign, type }: { readonly campaign: CampaignView; readonly type: CampaignTypeView }) {
  const { t, i18n } = useTranslation(['campaigns', 'data', 'problems']);
  const preview = useSchemePreview(campaign.id);
  const form = type.schemeForm as JsonObject;
  const current = (): JsonObject => dataToAnswers(form, { ...type.defaults, ...campaign.scheme } as JsonObject);
  const [survey] = useState(() => createSurvey(form, { answers: current() }));
  const errors = preview.data?.configErrors ?? [];
  const show = (): void => {
    if (!survey.validate(true, true)) return;
    const scheme = answersToData(form, answersOf(survey) as JsonObject);
    // An emptied field is a rule switched off, not a rule left at its default.
    const off = Object.fromEntries(Object.keys(type.defaults).filter((key) => !(key in scheme)).map((key) => [key, Array.isArray(type.defaults[key]) ? [] : null]));
    preview.mutate({ ...off, ...scheme });
  };
  return (
    <div className="stack">
      <div className="surface card-line">
        <p className="quiet">{t('data:tryHint')}</p>
        <span className="card-line">
          <Button onClick={() => {
            survey.data = current();
            preview.reset();
          }}>{t('data:backToCurrent')}</Button>
          <Button type="primary" loading={preview.isPending} onClick={show}>{t('data:showEffect')}</Button>
        </span>
      </div>
      <ProblemAlert error={preview.error} />
      {errors.length > 0 && (
        <Alert type="error" showIcon role="alert" title={t('campaigns:schemeWrong')} description={<ul className="plain-list">{errors.map(({ code, path }) => <li key={code + path}>{t(`problems:field.${code}`, { defaultValue: code })}（{path}）</li>)}</ul>} />
      )}
      {preview.data && errors.length === 0 && <SchemeEffect campaign={campaign} preview={preview.data} />}
      <div className="sheet-form"><SurveyForm survey={survey} locale={i18n.language as InterfaceLocale} /></div>
    </div>
  );
}
