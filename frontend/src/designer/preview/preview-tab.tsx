import { localeName, manifestLocales } from '@pingyi/form-definitions/locales';
import { Button, Segmented, Select } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unitTypes } from '../../api/unit-vocabulary';
import type { InterfaceLocale } from '../../i18n/interface-language';
import { createSurvey, SurveyForm } from '../../survey';
import { definitionOf } from '../document/form-document';
import { useDesigner } from '../store/designer-context';
import { documentIn } from '../store/designer-store';
import { PreviewScore } from './preview-score';
import { TrialPanel } from './trial-panel';

const devices = ['phone', 'tablet', 'desktop'] as const;

/** The form as its respondents see it: per device, language and type of organisation, with the score it gives. */
export function PreviewTab() {
  const { t, i18n } = useTranslation(['designer', 'common']);
  const document = useDesigner(documentIn);
  const definition = useMemo(() => definitionOf(document), [document]);
  const [device, setDevice] = useState<(typeof devices)[number]>('phone');
  const [locale, setLocale] = useState(i18n.language as InterfaceLocale);
  const [unitType, setUnitType] = useState<string>('village');
  const [attempt, setAttempt] = useState(0);
  const survey = useMemo(() => {
    void attempt;
    return createSurvey(definition, {
      variables: {
        unitType,
        unitName: t('designer:sampleUnit'),
        commitments: [
          { value: 'c1', text: t('designer:sampleCommitment', { number: 1 }) },
          { value: 'c2', text: t('designer:sampleCommitment', { number: 2 }) },
        ],
        secretaries: [{ value: 's1', text: t('designer:sampleSecretary') }],
        mayVeto: true,
      },
    });
  }, [definition, unitType, t, attempt]);
  useEffect(() => () => survey.dispose(), [survey]);
  return (
    <div className="designer-sheet stack">
      <div className="toolbar">
        <Segmented
          aria-label={t('designer:device')}
          value={device}
          onChange={setDevice}
          options={devices.map((value) => ({ value, label: t(`designer:deviceName.${value}`) }))}
        />
        <Segmented
          aria-label={t('designer:textLanguage')}
          value={locale}
          onChange={setLocale}
          options={manifestLocales.map((value) => ({
            value,
            label: t(`designer:language.${value}`, { defaultValue: localeName(value) }),
          }))}
        />
        <Select
          aria-label={t('designer:variable.unitType')}
          value={unitType}
          options={unitTypes.map((value) => ({ value, label: t(`common:unitType.${value}`) }))}
          onChange={setUnitType}
        />
        <Button onClick={() => setAttempt((count) => count + 1)}>{t('designer:clearAnswers')}</Button>
        <PreviewScore survey={survey} definition={definition} />
      </div>
      <p className="quiet">{t('designer:previewHint')}</p>
      <div className="preview-columns">
        <div className={`preview preview-${device}`}>
          <SurveyForm key={attempt} survey={survey} locale={locale} />
        </div>
        <TrialPanel />
      </div>
    </div>
  );
}
