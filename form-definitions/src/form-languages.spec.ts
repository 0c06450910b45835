import { describe, expect, it } from 'vitest';
import { furtherLanguagesOf } from './form-languages.js';

const form = (title: Record<string, string>) => ({
  pages: [
    { elements: [{ type: 'radiogroup', name: 'overall', title, choices: [{ value: 'a', text: { ar: 'نعم' } }] }] },
  ],
});

describe('the languages of a form beyond those of the interface', () => {
  it('are those of any of its texts, with their names and the side they begin at', () => {
    expect(
      furtherLanguagesOf(form({ default: '满意吗', en: 'Satisfied?', 'zh-tw': '滿意嗎', ug: 'رازىمۇ؟', bo: 'ཚིམ་མམ།' })),
    ).toEqual([
      { key: 'ar', tag: 'ar', name: 'العربية', direction: 'rtl' },
      { key: 'bo', tag: 'bo', name: expect.stringMatching(/\p{L}/u) as string, direction: 'ltr' },
      { key: 'ug', tag: 'ug', name: expect.stringMatching(/\p{Script=Arabic}/u) as string, direction: 'rtl' },
    ]);
  });

  it.each([
    ['pt-br', 'pt-BR'],
    ['mn-mong', 'mn-Mong'],
  ])('have their tag as BCP 47 writes it: %s', (key, tag) => {
    expect(furtherLanguagesOf(form({ default: 'x', [key]: 'y' })).map((language) => language.tag)).toContain(tag);
  });

  it('leave out keys that are no languages, and names that look like texts', () => {
    expect(furtherLanguagesOf(form({ default: 'x', 'not a language': 'y' }))).toHaveLength(1);
    expect(furtherLanguagesOf({ title: '满意', pages: [] })).toEqual([]);
    expect(furtherLanguagesOf(undefined)).toEqual([]);
  });
});
