import { Model, surveyLocalization, type QuestionFileModel } from 'survey-core';
import { describe, expect, it } from 'vitest';
import { loadSurveyLocale } from './survey-locales';

const spaced = /\p{Script=Han} \{\d|\d\} \p{Script=Han}/u;

describe.each([
  ['zh-CN', 'zh-cn', '最少需要选择{0}项答案'],
  ['zh-TW', 'zh-tw', '最少需要選擇{0}項答案'],
] as const)('errors of survey-core in %s', (locale, name, tooFew) => {
  it('have numbers without spaces', async () => {
    await loadSurveyLocale(locale);
    const texts = surveyLocalization.locales[name] as Record<string, string>;
    expect(texts['minSelectError']).toBe(tooFew);
    const errors = Object.entries(texts).filter(([key]) => /min|max/i.test(key) && !key.endsWith('Rate'));
    expect(errors.filter(([, text]) => spaced.test(text))).toEqual([]);
  });

  it('name the unit of a size', async () => {
    await loadSurveyLocale(locale);
    const survey = new Model({ elements: [{ type: 'file', name: 'f', maxSize: 10_485_760 }] });
    survey.locale = name;
    const question = survey.getQuestionByName('f') as QuestionFileModel;
    question.loadFiles([new File([new Uint8Array(10_485_761)], 'large.pdf')]);
    expect(question.errors.map((error) => error.getText())).toEqual([expect.stringMatching(/10\.00 MB/)]);
  });
});
