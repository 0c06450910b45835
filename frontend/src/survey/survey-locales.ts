import type { InterfaceLocale } from '../i18n/interface-language';

const texts = import.meta.glob('./texts/*.ts');

export const surveyLocaleOf = (locale: InterfaceLocale): string => locale.toLowerCase();

/** Loads survey-core's own texts ("please answer the question") of a language; English is built in. */
export async function loadSurveyLocale(locale: InterfaceLocale): Promise<void> {
  await texts[`./texts/${locale}.ts`]?.();
}
