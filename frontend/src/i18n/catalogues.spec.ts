import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { baseLocale, furtherLocales, officeLocales, type OfficeLocale } from '@pingyi/form-definitions/locales';
import { describe, expect, it } from 'vitest';

const here = dirname(fileURLToPath(import.meta.url));
const read = (locale: string, file: string): string => readFileSync(join(here, locale, file), 'utf8');

function entries(value: unknown, prefix = ''): [string, string][] {
  if (typeof value === 'string') return [[prefix, value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) =>
    entries(inner, prefix === '' ? key : `${prefix}.${key}`),
  );
}

const texts = (locale: string, file: string): Map<string, string> => new Map(entries(JSON.parse(read(locale, file))));
// Chinese has no plural forms: `total` answers to `total_one` and `total_other`.
const bare = (key: string): string => key.replace(/_(one|other)$/, '');
const keys = (locale: string, file: string): string[] => [...new Set([...texts(locale, file).keys()].map(bare))].sort();
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();

const ofPhonePage = ['respondent.json', 'card-entry.json', 'tablet.json', 'trial.json'];
/** Of problems, these pages name a few. */
const ofPublicPages = ['common.json', 'ledger.json', 'results.json'];

// A language that offices do not speak has the pages of residents alone.
const pairs = furtherLocales.flatMap((locale) =>
  readdirSync(join(here, baseLocale))
    .filter(
      (file) =>
        ofPhonePage.includes(file) ||
        ofPublicPages.includes(file) ||
        (officeLocales.includes(locale as OfficeLocale) && file.endsWith('.json')),
    )
    .map((file) => [locale, file] as const),
);

describe.each(pairs)('%s/%s', (locale, file) => {
  it('has the same keys as zh-CN', () => expect(keys(locale, file)).toEqual(keys('zh-CN', file)));

  it('uses no other parameters than zh-CN', () => {
    const base = texts('zh-CN', file);
    for (const [key, text] of texts(locale, file)) {
      const allowed = placeholders(base.get(bare(key)) ?? base.get(key) ?? '');
      expect(allowed, key).toEqual(expect.arrayContaining(placeholders(text)));
    }
  });

  it.each([locale, 'zh-CN'])('says nothing twice in %s', (language) => {
    // JSON silently keeps the last of two equal keys.
    const source = read(language, file);
    const reprinted = JSON.stringify(JSON.parse(source)).match(/":/g)?.length;
    expect(source.match(/"\s*:/g)?.length).toBe(reprinted);
  });
});

/** What says that something is wrong: all of `problems.json`, and in the other catalogues the texts of these keys. */
const errorKeys: Readonly<Record<string, RegExp>> = {
  'problems.json': /^/,
  'respondent.json': /^faults\./,
  'card-entry.json': /^wrong$/,
  'designer.json': /^(finding\.|nameInvalid$|pictureRefused$|notPublishable$)/,
  'imports.json': /^(faultsTitle|atRow$|atCell$)/,
  'forms.json': /^importPlace\.(cell|scoreSheet)$/,
  'campaigns.json': /^(finding\.|tooMany|weightsWrong$)/,
  'shell.json': /^password\.(rule|short)$/,
};
const errorTexts = [baseLocale, ...furtherLocales]
  .filter((locale) => locale.startsWith('zh'))
  .flatMap((locale) =>
    readdirSync(join(here, locale))
      .filter((file) => file in errorKeys)
      .flatMap((file) =>
        [...texts(locale, file)]
          .filter(([key]) => errorKeys[file]?.test(key))
          .map(([key, text]) => [`${locale}/${file} ${key}`, text] as const),
      ),
  )
  .filter(([, text]) => /\d|\{\{/.test(text));

describe('errors in Chinese', () => {
  it.each(errorTexts)('%s has no spaces between its characters and numbers', (_key, text) => {
    expect(text).not.toMatch(/[\p{Script=Han}\p{Po}] (\d|\{\{)|(\d|\}\}) [\p{Script=Han}\p{Po}]/u);
  });
});

const sources = readdirSync(join(here, '..'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.spec.ts'))
  .map((entry) => join(entry.parentPath, entry.name));

/** Namespace of plain keys in a file: that of `useTranslation('x')` or the first of `useTranslation(['x', ...])`. */
const namespacesIn = (source: string): string[] =>
  [...source.matchAll(/useTranslation\(\[?'([\w-]+)'/g)].map((match) => match[1] ?? '');

describe('keys in the code', () => {
  it.each(sources.filter((file) => readFileSync(file, 'utf8').includes('useTranslation(')))(
    '%s names only texts that exist',
    (file) => {
      const source = readFileSync(file, 'utf8');
      const fallback = file.includes('/respondent/') ? ['respondent'] : namespacesIn(source);
      for (const [, key = ''] of source.matchAll(/\bt\('([\w:.-]+)'/g)) {
        const [namespace, path] = key.includes(':') ? key.split(':', 2) : [undefined, key];
        const places = namespace === undefined ? fallback : [namespace];
        const found = places.some((place) => keys('zh-CN', `${place}.json`).includes(path ?? ''));
        expect(found, `${key} in ${places.join(', ')}`).toBe(true);
      }
    },
  );
});
