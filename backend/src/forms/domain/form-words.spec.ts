import { describe, expect, it } from 'vitest';
import { compileForm } from './index.js';
import { firstWords, wordsOfForm } from './form-words.js';

const wordsOf = (...elements: object[]) => wordsOfForm(compileForm({ pages: [{ name: 'p', elements }] }).questions);
const title = { default: '办事窗口', en: 'Counter' };

describe('what a form calls its codes', () => {
  it('names an item after its question, in the base language where it is not translated', () => {
    const words = wordsOf({ type: 'radiogroup', name: 'q', role: 'item:satisfaction-2', title, choices: ['a'] });
    expect([words['zh-CN'], words['zh-TW'], words['en']]).toEqual([
      { 'item.satisfaction-2': '办事窗口' },
      { 'item.satisfaction-2': '办事窗口' },
      { 'item.satisfaction-2': 'Counter' },
    ]);
  });

  it('names answers whose value is graded, and categories where they are shown or hidden', () => {
    const choices = [{ value: 'farming', text: { default: '农村', en: 'Villages' } }];
    expect(wordsOf({ type: 'dropdown', name: 'q', role: 'value:field', title, choices })['en']).toEqual({
      'field.farming': 'Villages',
    });
    expect(wordsOf({ type: 'radiogroup', name: 'q', role: 'breakdown:age', title, choices })['en']).toEqual({
      'breakdowns.age': 'Counter',
      'breakdowns.farming': 'Villages',
      'suppressed.age': 'Counter',
      'suppressed.farming': 'Villages',
    });
  });

  it('is said by the first that has a word', () => {
    const own = { en: { 'item.a': 'Own' } };
    expect(firstWords(own, { en: { 'item.a': 'Other', 'item.b': 'B' }, 'zh-CN': { 'item.a': '甲' } })).toEqual({
      en: { 'item.a': 'Own', 'item.b': 'B' },
      'zh-CN': { 'item.a': '甲' },
    });
  });
});
