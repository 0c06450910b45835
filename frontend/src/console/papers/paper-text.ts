import { baseLocale, formTextKeyOf, localeOf } from '@pingyi/form-definitions/locales';
import { useTranslation } from 'react-i18next';

/** Texts of a form in the language of whoever types it in; the base text stands in where one is missing. */
export function usePaperText(): (text: Readonly<Record<string, string>>) => string {
  const { i18n } = useTranslation();
  const key = formTextKeyOf(localeOf(i18n.language) ?? baseLocale);
  return (text) => text[key] ?? text['default'] ?? '';
}
