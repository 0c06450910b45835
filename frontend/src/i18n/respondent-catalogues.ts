import type { LoadCatalogue } from './interface-language';

/** The texts of the phone page; each language is its own small download. */
export const loadRespondentCatalogue: LoadCatalogue = async (locale) => {
  if (locale === 'zh-TW') return { respondent: (await import('./zh-TW/respondent.json')).default };
  if (locale === 'en') return { respondent: (await import('./en/respondent.json')).default };
  return { respondent: (await import('./zh-CN/respondent.json')).default };
};
