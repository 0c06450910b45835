import { manifestLocales, shortLocaleName } from '@pingyi/form-definitions/locales';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormVersion } from '../../api/forms';
import type { FormVersionView } from '../../api/models';
import type { InterfaceLocale } from '../../i18n/interface-language';
import { createSurvey, SurveyForm } from '../../survey';
import { QueryView } from '../../ui/query-view';

/** One version as its respondents see it, on a phone or on a desk, in each language. */
export function VersionPreview({ id }: { readonly id: string | undefined }) {
  const version = useFormVersion(id);
  return <QueryView query={version}>{(view) => <Preview version={view} />}</QueryView>;
}

function Preview({ version }: { readonly version: FormVersionView }) {
  const { t, i18n } = useTranslation('forms');
  const [locale, setLocale] = useState(i18n.language as InterfaceLocale);
  const [width, setWidth] = useState<'phone' | 'desktop'>('phone');
  const [survey] = useState(() =>
    createSurvey(version.definition, { variables: { unitType: 'village', unitName: t('sampleUnit') } }),
  );
  return (
    <section className="preview-area">
      <div className="toolbar">
        <Segmented
          aria-label={t('width')}
          value={width}
          onChange={setWidth}
          options={[
            { value: 'phone', label: t('phone') },
            { value: 'desktop', label: t('desktop') },
          ]}
        />
        <Segmented
          aria-label={t('language')}
          value={locale}
          onChange={setLocale}
          options={manifestLocales.map((value) => ({ value, label: shortLocaleName(value) }))}
        />
      </div>
      <div className={`preview preview-${width}`}>
        <SurveyForm survey={survey} locale={locale} />
      </div>
    </section>
  );
}
