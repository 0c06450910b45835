import type { FormManifest } from '@pingyi/form-definitions';
import { satisfactionOptions } from './sample-answers.js';

const optionTexts = {
  satisfied: { default: '满意', 'zh-tw': '滿意', en: 'Satisfied' },
  'fairly-satisfied': { default: '较满意', 'zh-tw': '較滿意', en: 'Fairly satisfied' },
  'basically-satisfied': { default: '基本满意', 'zh-tw': '基本滿意', en: 'Basically satisfied' },
  dissatisfied: { default: '不满意', 'zh-tw': '不滿意', en: 'Dissatisfied' },
  unknown: { default: '不了解', 'zh-tw': '不了解', en: 'Do not know' },
} as const;

/** Nine choices and a comment: the shape of a resident's ballot without its conditions. */
export function tenQuestionForm(): {
  form: Record<string, unknown>;
  manifest: FormManifest;
  example: Record<string, unknown>;
} {
  const choices = satisfactionOptions.map((value) => ({ value, text: optionTexts[value] }));
  const items = Array.from({ length: 8 }, (_, index) => `item-${index + 1}`);
  const choice = (name: string, number: number, role: string) => ({
    type: 'radiogroup',
    name,
    role,
    title: { default: `第${number}项`, 'zh-tw': `第${number}項`, en: `Item ${number}` },
    choices,
    isRequired: role === 'overall',
  });
  const form = {
    locale: 'zh-cn',
    title: { default: '评议票', 'zh-tw': '評議票', en: 'Ballot' },
    clearInvisibleValues: 'onHidden',
    pages: [
      {
        name: 'ballot',
        elements: [
          ...items.map((name, index) => choice(name, index + 1, `item:${name}`)),
          choice('overall', 9, 'overall'),
          {
            type: 'comment',
            name: 'comment',
            role: 'comment',
            maxLength: 300,
            title: { default: '意见建议', 'zh-tw': '意見建議', en: 'Comment' },
          },
        ],
      },
    ],
  };
  const roles = {
    ...Object.fromEntries(items.map((name) => [name, `item:${name}`])),
    overall: 'overall',
    comment: 'comment',
  };
  const title = { 'zh-CN': '评议票', 'zh-TW': '評議票', en: 'Ballot' };
  const manifest: FormManifest = {
    code: 'load-test-ballot',
    version: 1,
    title,
    description: title,
    campaignType: 'load-test',
    group: 'mass',
    audience: 'resident',
    scored: false,
    roles,
  };
  const example = {
    ...Object.fromEntries(items.map((name) => [name, 'satisfied'])),
    overall: 'fairly-satisfied',
    comment: '办事方便，希望继续改进。',
  };
  return { form, manifest, example };
}
