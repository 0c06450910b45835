import { compileForm } from '@pingyi/form-definitions/compile';
import { shippedForms } from '@pingyi/form-definitions';
import { describe, expect, it } from 'vitest';
import { answerIn, columnsOf } from './answer-columns.js';

const title = (en: string) => ({ default: en, en });
const choices = (...codes: string[]) => codes.map((value) => ({ value, title: title(value) }));

const none = () => [];

describe('the columns of answers', () => {
  const first = [
    { name: 'overall', type: 'radiogroup', title: title('Overall'), choices: choices('good', 'bad') },
    { name: 'age', type: 'dropdown', role: 'breakdown:age', title: title('Age'), choices: choices('old') },
    { name: 'you', type: 'radiogroup', role: 'respondent-role', title: title('You'), choices: choices('member') },
    { name: 'why', type: 'checkbox', title: title('Why'), choices: choices('far', 'slow') },
    {
      name: 'items',
      type: 'matrix',
      title: title('Items'),
      rows: choices('road', '路'),
      columns: choices('yes', 'no'),
    },
    { name: '年', type: 'text', inputType: 'number', title: title('Year') },
    { name: 'words', type: 'comment', title: title('Words') },
  ] as const;
  const later = [
    { ...first[0], choices: choices('good', 'fair') },
    { ...first[6], name: 'Overall' },
  ] as const;

  it('are those of all versions, with a name that statistics programs take, and without the words of ballots and who somebody is', () => {
    const columns = columnsOf([first, later], { withTexts: false, withCategories: false, ownRows: none });
    expect(columns.map(({ variable }) => variable)).toEqual([
      'overall',
      'why_far',
      'why_slow',
      'items_road',
      'items__',
      'q__',
    ]);
    expect(columns[0]?.values.map(({ code }) => code)).toEqual(['good', 'bad', 'fair']);
    expect(
      columnsOf([later], { withTexts: true, withCategories: true, ownRows: none }).map(({ variable }) => variable),
    ).toEqual(['overall', 'Overall_2']);
  });

  it('hold codes, 0 and 1 for options, and nothing where nothing was answered', () => {
    const cells = (answers: Record<string, unknown>) =>
      columnsOf([first], { withTexts: true, withCategories: true, ownRows: none }).map((column) =>
        answerIn(column, answers),
      );
    expect(cells({ overall: 'good', why: ['slow'], items: { road: 'no' }, 年: 3, words: '好' })).toEqual([
      'good',
      undefined,
      undefined,
      '0',
      '1',
      'no',
      undefined,
      '3',
      '好',
    ]);
    expect(cells({})).toEqual(Array.from({ length: 9 }, () => undefined));
  });

  it('can be made of every form that ships, each under a name of its own', () => {
    for (const { definition, manifest } of shippedForms()) {
      const { questions } = compileForm(definition);
      const names = columnsOf([questions], { withTexts: true, withCategories: true, ownRows: none }).map(
        ({ variable }) => variable,
      );
      expect(new Set(names.map((name) => name.toLowerCase())).size, manifest.code).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[A-Za-z]\w{0,63}$/);
    }
  });
});
