import { Input, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { localeName, manifestLocales, type Locale } from '@pingyi/form-definitions/locales';
import type { FormAudience, ManifestText } from '@pingyi/form-definitions/vocabulary';
import { useCampaignTypes } from '../../api/campaigns';
import { usualFor } from '../../api/form-drafts';
import { useLocalized } from '../../ui/localized';
import { useActions, useDesigner } from '../store/designer-context';
import { draftOf } from '../store/designer-store';

const audiences: readonly FormAudience[] = ['resident', 'organisation', 'assessor'];

/** What the form is for: its name in lists, who fills it in, which campaign type reads it. */
export function FormSettings() {
  const { t } = useTranslation(['designer', 'forms']);
  const localized = useLocalized();
  const actions = useActions();
  const manifest = useDesigner((state) => draftOf(state).manifest);
  const types = useCampaignTypes().data?.items ?? [];
  const type = types.find(({ id }) => id === manifest.campaignType);
  const languageOf = (locale: Locale) => t(`designer:language.${locale}`, { defaultValue: localeName(locale) });
  const named = (locale: Locale) => (
    <Input
      key={locale}
      aria-label={`${t('designer:formName')} ${languageOf(locale)}`}
      addonBefore={languageOf(locale)}
      value={manifest.title[locale] ?? ''}
      maxLength={100}
      onChange={({ target }) =>
        actions.changeManifest({ title: withTitle(manifest.title, locale, target.value) }, `manifest title ${locale}`)
      }
    />
  );
  return (
    <section className="property-list form-settings">
      <div className="property">
        <span className="property-title">{t('designer:formName')}</span>
        <div className="stack-tight">{manifestLocales.map(named)}</div>
      </div>
      <label className="property">
        <span className="property-title">{t('designer:audience')}</span>
        <Select
          value={manifest.audience}
          options={audiences.map((value) => ({ value, label: t(`forms:audience.${value}`) }))}
          onChange={(audience) => actions.changeManifest({ audience })}
        />
      </label>
      <label className="property">
        <span className="property-title">{t('designer:campaignType')}</span>
        <Select
          value={manifest.campaignType ?? ''}
          options={[
            { value: '', label: t('designer:noCampaignType') },
            ...types.map(({ id, title }) => ({ value: id, label: localized(title) })),
          ]}
          onChange={(id) => {
            const first = types.find((candidate) => candidate.id === id)?.groups[0];
            actions.changeManifest({
              campaignType: id === '' ? null : id,
              ...(first && { group: first.key, ...usualFor(first) }),
            });
          }}
        />
      </label>
      {type && (
        <label className="property">
          <span className="property-title">{t('designer:group')}</span>
          <Select
            value={manifest.group}
            options={type.groups.map(({ key, title }) => ({ value: key, label: localized(title) }))}
            onChange={(key) => {
              const group = type.groups.find((candidate) => candidate.key === key);
              if (group) actions.changeManifest({ group: key, ...usualFor(group) });
            }}
          />
        </label>
      )}
      <label className="property property-inline">
        <span className="property-title">{t('designer:scored')}</span>
        <Switch size="small" checked={manifest.scored} onChange={(scored) => actions.changeManifest({ scored })} />
      </label>
    </section>
  );
}

function withTitle(title: ManifestText, locale: Locale, text: string): ManifestText {
  const { [locale]: _, ...others } = title;
  return text === '' && locale !== 'zh-CN' ? { ...others, 'zh-CN': title['zh-CN'] } : { ...title, [locale]: text };
}
