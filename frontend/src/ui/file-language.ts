import { baseLocale, officeLocales, type OfficeLocale } from '@pingyi/form-definitions/locales';
import { useTranslation } from 'react-i18next';

/** The language of files and printed matter: that of the console. */
export function useFileLanguage(): OfficeLocale {
  const { i18n } = useTranslation();
  return officeLocales.find((locale) => locale === i18n.language) ?? baseLocale;
}
