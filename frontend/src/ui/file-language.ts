import { baseLocale, officeLocales, type OfficeLocale } from '@pingyi/form-definitions/locales';
import { useTranslation } from 'react-i18next';

/** The language of files and printed matter for a reader: that of the interface, where files speak it. */
export const fileLanguageOf = (language: string): OfficeLocale =>
  officeLocales.find((locale) => locale === language) ?? baseLocale;

/** {@link fileLanguageOf} the language of the interface. */
export function useFileLanguage(): OfficeLocale {
  const { i18n } = useTranslation();
  return fileLanguageOf(i18n.language);
}
