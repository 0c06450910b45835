import { describe, expect, it } from 'vitest';
import {
  applyTexts,
  countMissingTexts,
  listTexts,
  shippedForms,
  staleTexts,
  withoutConfirmed,
  type TextChange,
} from './index.js';

const form = {
  title: { default: '走访', en: 'Visit' },
  pages: [
    {
      name: 'first',
      elements: [
        {
          type: 'radiogroup',
          name: 'kind',
          title: '类别',
          choices: ['a', 'b|乙', { value: 'c', text: { default: '丙', 'zh-tw': '丙' } }],
        },
        {
          type: 'paneldynamic',
          name: 'visits',
          templateElements: [{ type: 'text', name: 'who', validators: [{ type: 'text', text: '太短' }] }],
        },
        { type: 'matrixdropdown', name: 'table', rows: ['r'], columns: [{ name: 'n', title: '数' }] },
      ],
    },
  ],
};

const places = (definition: unknown) =>
  listTexts(definition).map(({ place, property, texts }) => [place, property, texts['zh-CN'] ?? '']);

describe('the texts of a form', () => {
  it('are known by the names of their elements', () => {
    expect(places(form)).toEqual([
      ['survey', 'title', '走访'],
      ['kind', 'title', '类别'],
      ['kind/choices/a', 'text', 'a'],
      ['kind/choices/b', 'text', '乙'],
      ['kind/choices/c', 'text', '丙'],
      ['visits', 'title', ''],
      ['visits.who', 'title', ''],
      ['visits.who/validators/text', 'text', '太短'],
      ['table', 'title', ''],
      ['table/rows/r', 'text', 'r'],
      ['table.n', 'title', '数'],
    ]);
  });

  it('are counted where a further language is missing', () => {
    expect(countMissingTexts(form)).toMatchObject({ 'zh-TW': 7, en: 7 });
    for (const { definition } of shippedForms())
      expect(countMissingTexts(definition)).toMatchObject({ 'zh-TW': 0, en: 0 });
  });

  it('go back in by place, and the rest of the form stays as it was', () => {
    const changes: TextChange[] = [
      { place: 'kind', property: 'title', locale: 'en', text: 'Kind' },
      { place: 'kind/choices/b', property: 'text', locale: 'en', text: 'Second' },
      { place: 'table.n', property: 'title', locale: 'zh-CN', text: '数量' },
      { place: 'survey', property: 'title', locale: 'en', text: '' },
      { place: 'nowhere', property: 'title', locale: 'en', text: 'lost' },
      { place: 'kind', property: 'visibleIf', locale: 'en', text: '{x}' },
    ];
    const before = JSON.stringify(form);
    const after = applyTexts(form, changes);
    expect(JSON.stringify(form)).toBe(before);
    const [page] = after.pages;
    expect(page?.elements[0]).toMatchObject({
      title: { default: '类别', en: 'Kind' },
      choices: ['a', { value: 'b', text: { default: '乙', en: 'Second' } }, {}],
    });
    expect(page?.elements[2]).toMatchObject({ columns: [{ name: 'n', title: '数量' }] });
    expect(after.title).toBe('走访');
    expect(JSON.stringify(after)).not.toContain('lost');
  });

  it('bring every shipped form back unchanged', () => {
    for (const { definition } of shippedForms()) {
      const changes = listTexts(definition).flatMap(({ place, property, texts }) =>
        Object.entries(texts).map(([locale, text]): TextChange => ({
          place,
          property,
          locale: locale as TextChange['locale'],
          text,
        })),
      );
      expect(applyTexts(definition, changes)).toEqual(definition);
    }
  });

  it('know which translations are older than their base text', () => {
    const asked = (zh: string, en: string, tw = '滿意嗎') => ({
      pages: [{ name: 'p', elements: [{ type: 'text', name: 'q', title: { default: zh, en, 'zh-tw': tw } }] }],
    });
    const before = asked('满意吗', 'Satisfied?');
    const stale = (after: unknown) =>
      staleTexts(before, after).map(({ place, property, locale }) => [place, property, locale]);
    expect(stale(before)).toEqual([]);
    expect(stale(asked('是否满意', 'Satisfied?'))).toEqual([
      ['q', 'title', 'zh-TW'],
      ['q', 'title', 'en'],
    ]);
    expect(stale(asked('是否满意', 'Are you satisfied?', '是否滿意'))).toEqual([]);
    expect(staleTexts({ pages: [] }, before)).toEqual([]);
  });

  it('stay stale until they are edited, are found right, or their base text is again what it was', () => {
    const asked = (zh: string | undefined, en: string) => ({
      pages: [{ name: 'p', elements: [{ type: 'text', name: 'q', title: { ...(zh && { default: zh }), en } }] }],
    });
    const [first, second] = [asked('满意吗', 'Satisfied?'), asked('是否满意', 'Satisfied?')];
    const stale = staleTexts(first, second);
    const one = { place: 'q', property: 'title', locale: 'en' as const, from: '满意吗' };
    expect(stale).toEqual([one]);
    expect(staleTexts(second, second, stale)).toEqual([one]);
    expect(staleTexts(second, asked('您是否满意', 'Satisfied?'), stale)).toEqual([one]);
    expect(staleTexts(second, asked('是否满意', 'Are you satisfied?'), stale)).toEqual([]);
    expect(staleTexts(second, first, stale)).toEqual([]);
    // While the base text is typed anew there is none.
    const emptied = staleTexts(first, asked(undefined, 'Satisfied?'));
    expect(staleTexts(asked(undefined, 'Satisfied?'), second, emptied)).toEqual([one]);
    const right = { place: 'q', property: 'title', locale: 'en' as const };
    expect(withoutConfirmed(stale, second, [{ ...right, text: '是否满意' }])).toEqual([]);
    expect(withoutConfirmed(stale, second, [{ ...right, text: '满意吗' }])).toEqual([one]);
  });
});
