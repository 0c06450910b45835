import { describe, expect, it } from 'vitest';
import {
  countMissingTexts,
  formBlockCategories,
  furtherLocales,
  listTexts,
  shippedLocales,
  scoredItemsOf,
  shippedBlocks,
  shippedForms,
} from './index.js';

const blocks = shippedBlocks();
const furtherShipped = furtherLocales.filter((locale) => shippedLocales.includes(locale));
const block = (code: string) => blocks.find((found) => found.code === code);

describe.each(blocks)('the block $code', ({ title, description, category, elements }) => {
  it('has a name, a description and every text in every language of shipped forms', () => {
    for (const text of [title, description]) expect(Object.keys(text)).toEqual([...shippedLocales]);
    expect(formBlockCategories).toContain(category);
    expect(listTexts({ elements }).length).toBeGreaterThan(0);
    const missing = countMissingTexts({ elements });
    for (const locale of furtherShipped) expect([locale, missing[locale]]).toEqual([locale, 0]);
  });
});

describe('the base sets', () => {
  const lockedIn = (elements: readonly object[] = []) =>
    elements.filter((element) => 'lockedBase' in element && element.lockedBase === true);

  it.each(['five-good', 'five-leads'])('%s has five locked dimensions, in the words of the shipped form', (code) => {
    const locked = lockedIn(block(code)?.elements);
    expect(locked).toHaveLength(5);
    const shipped = shippedForms().flatMap(({ definition }) =>
      lockedIn((definition['pages'] as { elements: object[] }[]).flatMap((page) => page.elements)),
    );
    for (const dimension of locked) expect(shipped).toContainEqual(dimension);
  });

  it('seven-foci adds up to 100 points', () => {
    const items = scoredItemsOf({ elements: block('seven-foci')?.elements });
    expect(items.map(({ item, maximum }) => [item, Number(maximum) / 1e6])).toEqual([
      ['setup', 10],
      ['leadership', 15],
      ['rules', 15],
      ['venue', 10],
      ['support', 10],
      ['role', 25],
      ['people', 15],
    ]);
  });
});
