import type { InterfaceLocale } from '../i18n/interface-language';

const surveyLocales: Readonly<Record<InterfaceLocale, string>> = { 'zh-CN': 'zh-cn', 'zh-TW': 'zh-tw', en: 'en' };

export const surveyLocaleOf = (locale: InterfaceLocale): string => surveyLocales[locale];

/** Loads survey-core's own texts ("please answer the question") of a language; English is built in. */
export async function loadSurveyLocale(locale: InterfaceLocale): Promise<void> {
  if (locale === 'zh-CN') await import('survey-core/i18n/simplified-chinese');
  if (locale === 'zh-TW') await import('survey-core/i18n/traditional-chinese');
}
