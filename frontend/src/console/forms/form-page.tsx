import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useForms, useFormVersion } from '../../api/forms';
import type { FormVersionView } from '../../api/models';
import type { InterfaceLocale } from '../../i18n/interface-language';
import { createSurvey, SurveyForm } from '../../survey';
import { useFormats } from '../../ui/formats';
import { useLocalized } from '../../ui/localized';
import { PageHeader } from '../../ui/page-header';
import { QueryView } from '../../ui/query-view';
import { LostPage } from '../shell/lost-page';
import { VersionTag } from './version-tag';

const locales: readonly InterfaceLocale[] = ['zh-CN', 'zh-TW', 'en'];
const localeNames: Readonly<Record<InterfaceLocale, string>> = { 'zh-CN': '简体', 'zh-TW': '繁體', en: 'English' };

/** A form as its respondents see it, on a phone or on a desk, in each language. */
export function FormPage() {
  const { t } = useTranslation(['forms', 'shell']);
  const localized = useLocalized();
  const { code } = useParams();
  const forms = useForms();
  const [chosen, setChosen] = useState<string>();
  return (
    <QueryView query={forms}>
      {({ items }) => {
        const form = items.find((candidate) => candidate.code === code);
        if (!form) return <LostPage />;
        const versions = [form.latest, form.draft].filter((version) => version !== null);
        const current = chosen ?? versions[0]?.id;
        return (
          <>
            <PageHeader title={localized(form.title)} description={localized(form.description)} back={{ to: '/forms', label: t('shell:menu.forms') }} tags={versions.map((version) => <VersionTag key={version.id} version={version} />)} />
            {versions.length > 1 && <Segmented className="preview-versions" value={current ?? ''} onChange={setChosen} options={versions.map((version) => ({ value: version.id, label: t('forms:version', { version: version.version }) }))} />}
            <VersionPreview key={current} id={current} />
          </>
        );
      }}
    </QueryView>
  );
}

function VersionPreview({ id }: { readonly id: string | undefined }) {
  const version = useFormVersion(id);
  return <QueryView query={version}>{(view) => <Preview version={view} />}</QueryView>;
}

function Preview({ version }: { readonly version: FormVersionView }) {
  const { t, i18n } = useTranslation('forms');
  const formats = useFormats();
  const [locale, setLocale] = useState(i18n.language as InterfaceLocale);
  const [width, setWidth] = useState<'phone' | 'desktop'>('phone');
  const [survey] = useState(() => createSurvey(version.definition, { variables: { unitType: 'village', unitName: t('sampleUnit') } }));
  return (
    <section className="stack">
      <div className="toolbar">
        <Segmented aria-label={t('width')} value={width} onChange={setWidth} options={[{ value: 'phone', label: t('phone') }, { value: 'desktop', label: t('desktop') }]} />
        <Segmented aria-label={t('language')} value={locale} onChange={setLocale} options={locales.map((value) => ({ value, label: localeNames[value] }))} />
        <span className="quiet">{version.publishedAt ? t('publishedAt', { time: formats.time(version.publishedAt) }) : ''} <span className="mono">{version.hash.slice(0, 19)}…</span></span>
      </div>
      <div className={`preview preview-${width}`}><SurveyForm survey={survey} locale={locale} /></div>
    </section>
  );
}
