import { surveyLocalization } from 'survey-core';

const isError = /Error$|^(text|numeric)(Min|Max)|^exceedMax/;

/**
 * Chinese error texts of survey-core with numbers as in ours: 「最少需要选择2项答案」, no spaces beside the number.
 * @param locale survey-core's name of a Chinese language that has been loaded
 */
export function closeUpErrors(locale: string): void {
  const texts = surveyLocalization.locales[locale] as Record<string, string>;
  // survey-core parts its units at a comma and a space, and finds one unit in a Chinese list.
  texts['fileSizeUnits'] = 'B, KB, MB, GB, TB';
  for (const [key, text] of Object.entries(texts))
    if (isError.test(key)) texts[key] = text.replace(/(?<=\p{Script=Han}) (?=\{\d)|(?<=\d\}) (?=\p{Script=Han})/gu, '');
}
