import { readFileSync } from 'node:fs';
import { officeLocales } from '@pingyi/form-definitions/locales';
import { describe, expect, it } from 'vitest';
import { chapters, helpChapters } from './help-chapters';
import { helpPlace } from './help-place';
import type { Help, Manual } from './manual';
import { sectionsWith } from './manual-search';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const helpIn = (locale: string) => JSON.parse(read(`../../i18n/${locale}/help.json`)) as Help;
const manualIn = (locale: string) => JSON.parse(read(`../../i18n/${locale}/manual.json`)) as Manual;
const matches = (source: string, pattern: RegExp): string[] => [...source.matchAll(pattern)].map(([, key = '']) => key);

/** Before one is signed in there is no help, and no page at these. */
const without = ['reset', 'oidc', 'index.html', '*'];
const routes = ['/', ...matches(read('../console-router.tsx'), /\bpath: '([^']+)'/g)].filter(
  (route) => !without.includes(route),
);
const tabs = matches(read('../campaigns/campaign-page.tsx'), /\bkey: '([a-z]+)'/g).map((tab) => `campaigns/:id/${tab}`);

describe.each(officeLocales)('help in %s', (locale) => {
  it('says what every page of the console and every tab of a campaign is, and nothing about others', () => {
    expect(routes.length).toBeGreaterThan(35);
    expect(tabs).toContain('campaigns/:id/ledger');
    expect(Object.keys(helpIn(locale)).sort()).toEqual([...new Set([...routes, ...tabs])].sort());
    for (const [page, { what }] of Object.entries(helpIn(locale))) expect(what, page).not.toBe('');
  });

  it('leads to chapters that are there, each with sections', () => {
    const manual = manualIn(locale);
    expect(Object.keys(manual)).toEqual([...chapters]);
    for (const { sections } of Object.values(manual)) expect(Object.keys(sections).length).toBeGreaterThan(1);
  });
});

describe('the help of an address', () => {
  it.each([
    ['/', '/'],
    ['/campaigns', 'campaigns'],
    ['/campaigns/new', 'campaigns/new'],
    ['/campaigns/0b1c', 'campaigns/:id'],
    ['/campaigns/0b1c/cards', 'campaigns/:id/cards'],
    ['/campaigns/0b1c/elsewhere', 'campaigns/:id/:tab'],
    ['/registers/shared', 'registers/shared'],
    ['/nowhere', undefined],
  ])('%s is that of %s', (path, place) => expect(helpPlace(path)).toBe(place));

  it('is found for every entry', () => {
    for (const pattern of Object.keys(helpChapters))
      expect(helpPlace(pattern === '/' ? '/' : `/${pattern.replaceAll(/:\w+/g, 'x')}`)).toBe(pattern);
  });
});

describe('the search of the manual', () => {
  const found = (locale: string, words: string) =>
    sectionsWith(manualIn(locale), words).map(({ chapter, key }) => `${chapter}/${key}`);

  it('finds Chinese words inside of sentences', () => {
    expect(found('zh-CN', '密封')).toEqual(['accounts/letters']);
    expect(found('zh-CN', '并列')).toContain('grading/ties');
  });

  it('wants every word, in any letters', () => {
    expect(found('en', 'CARD Void')).toContain('cards/issue');
    expect(found('en', 'ｃａｒｄ')).toContain('cards/use');
    expect(found('en', 'card zeppelin')).toEqual([]);
  });

  it('finds all sections of a chapter by its title', () => {
    expect(found('zh-CN', '评分方案')).toEqual(
      expect.arrayContaining(['schemes/what', 'schemes/sums', 'schemes/fixed']),
    );
  });

  it('tells the whole manual without a word', () => {
    expect(new Set(found('en', '  ').map((place) => place.split('/')[0]))).toEqual(new Set(chapters));
  });
});
