import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { roles } from '@pingyi/backend/testing';
import { describe, expect, it } from 'vitest';

const catalogue = (language: string) =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../../frontend/src/i18n/${language}/common.json`, import.meta.url)), 'utf8'),
  ) as Record<'role' | 'roleHint', Readonly<Record<string, string>>>;

describe.each(['zh-CN', 'en'])('the catalogue in %s', (language) => {
  // The console offers the roles that the catalogue names, in its order.
  it.each(['role', 'roleHint'] as const)('names the roles of the API, as they come, under %s', (key) => {
    expect(Object.keys(catalogue(language)[key])).toEqual([...roles]);
  });
});
