import { baseLocale, localeOf, type ManifestText } from '@pingyi/form-definitions/locales';
import { useTranslation } from 'react-i18next';

/** Picks the text of the interface language from a text in several languages; Chinese stands in where it is missing. */
export function useLocalized(): (text: ManifestText | undefined) => string {
  const { i18n } = useTranslation();
  const locale = localeOf(i18n.language) ?? baseLocale;
  return (text) => text?.[locale] ?? text?.[baseLocale] ?? '';
}
