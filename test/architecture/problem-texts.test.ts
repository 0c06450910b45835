import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const place = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** What only a program that speaks to the API by itself can get: our pages always send these. */
const ofRequestsThatPagesNeverSend: ReadonlySet<string> = new Set([
  'body-missing',
  'idempotency-key-invalid',
  'idempotency-key-missing',
  'malformed-body',
  'malformed-multipart',
]);

/** Codes that endpoints declare, and those that a refusal is made of. */
const codes = new Set(
  readdirSync(place('backend/src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .flatMap((file) => {
      const source = readFileSync(place(`backend/src/${file}`), 'utf8');
      const declared = [...source.matchAll(/problems:\s*\[([^\]]*)\]/g)].flatMap(([, list = '']) =>
        [...list.matchAll(/'([a-z0-9-]+)'/g)].map(([, code = '']) => code),
      );
      const made = [...source.matchAll(/new (?:Conflict|Forbidden|Problem)Error\((?:\d+, )?'([a-z0-9-]+)'/g)].map(
        ([, code = '']) => code,
      );
      return [...declared, ...made];
    }),
);

describe.each(['zh-CN', 'en'])('the problems that the API tells of, in %s', (language) => {
  const texts = JSON.parse(readFileSync(place(`frontend/src/i18n/${language}/problems.json`), 'utf8')) as object;

  it('each have a sentence of their own', () => {
    expect(codes.size).toBeGreaterThan(80);
    expect([...codes].filter((code) => !(code in texts) && !ofRequestsThatPagesNeverSend.has(code))).toEqual([]);
  });
});
