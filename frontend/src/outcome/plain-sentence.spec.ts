import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PublishedOutcome } from '../api/models';
import en from '../i18n/en/results.json';
import zhCN from '../i18n/zh-CN/results.json';
import { plainSentence } from './plain-sentence';
import { typeTexts, type OutcomeWords } from './type-texts';

const type: OutcomeWords = {
  groups: [
    { key: 'mass', kind: 'ballot', title: { 'zh-CN': '群众评议', en: 'Residents' } },
    { key: 'superior', kind: 'sheet', title: { 'zh-CN': '上级评价', en: 'superior' } },
  ],
  grades: [{ code: 'good', title: { 'zh-CN': '好', en: 'Good' } }],
  records: [],
  messages: {
    'zh-CN': { 'status.INSUFFICIENT_SAMPLE': '有效票不足', 'reason.veto': '一票否决：{{name}}' },
    en: { 'status.INSUFFICIENT_SAMPLE': 'too few valid ballots', 'reason.veto': 'Vetoed: {{name}}' },
  },
};

const none = { score: null, rate: null, received: null, valid: null, required: null, withheld: false };
const row = (over: Partial<PublishedOutcome>): PublishedOutcome =>
  ({
    status: 'FINAL',
    score: '92.24',
    grade: 'good',
    rank: null,
    reasons: [],
    groups: {
      mass: { ...none, score: '92.60', rate: '98.00', valid: 100, received: 100, required: 10 },
      superior: { ...none, score: '92.00' },
    },
    ...over,
  }) as PublishedOutcome;

describe('what came out, in a sentence', () => {
  const said = async (language: 'zh-CN' | 'en', over: Partial<PublishedOutcome>): Promise<string> => {
    await i18next.changeLanguage(language);
    const localized = (text?: { readonly [tag: string]: string | undefined }) => text?.[language] ?? '';
    const texts = typeTexts(type, language, {}, localized, (key) => key);
    return plainSentence(row(over), texts, (key, parameters) => i18next.t(key, parameters));
  };
  beforeAll(() =>
    i18next.init({
      resources: { 'zh-CN': { results: zhCN }, en: { results: en } },
      defaultNS: 'results',
      interpolation: { escapeValue: false },
    }),
  );

  it.each<[string, 'zh-CN' | 'en', Partial<PublishedOutcome>, string]>([
    [
      'says each part and the whole',
      'en',
      {},
      '92.24 points, grade Good. Residents 92.60 points (100 valid answers, 98.00 % satisfied); superior 92.00 points.',
    ],
    [
      'says each part and the whole',
      'zh-CN',
      {},
      '总分 92.24 分，等级“好”。群众评议 92.60 分（100 份有效答卷，满意率 98.00 %）；上级评价 92.00 分。',
    ],
    [
      'tells nothing of a group with few ballots',
      'en',
      { groups: { mass: { ...none, withheld: true } } },
      '92.24 points, grade Good. Residents: too few answers to be told.',
    ],
    [
      'says why there is no grade',
      'en',
      { status: 'INSUFFICIENT_SAMPLE', score: null, grade: null, groups: {} },
      'No grade: too few valid ballots.',
    ],
    [
      'names what decided otherwise',
      'en',
      { groups: {}, reasons: [{ code: 'veto', params: { name: 'accident' } }] },
      '92.24 points, grade Good. Vetoed: accident.',
    ],
    ['says no more than was released', 'en', { score: null, groups: { mass: none, superior: none } }, 'Grade Good.'],
  ])('%s in %s', async (_title, language, over, sentence) => expect(await said(language, over)).toBe(sentence));
});
