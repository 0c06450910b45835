import { shippedForms, shippedSamples } from '@pingyi/form-definitions';
import { describe, expect, it } from 'vitest';
import { compileForm } from './index.js';
import { readSheetData } from './sheet-data.js';

function dataOf(code: string, sample: string) {
  const definition = shippedForms().find((form) => form.code === code)?.definition;
  const { answers = {} } = shippedSamples(code).find(({ name }) => name === sample) ?? {};
  return readSheetData(compileForm(definition).roles, answers);
}

describe('what a sheet says beside its points', () => {
  it('reads the indicators of a check sheet (F13)', () => {
    expect(dataOf('responsibility-check', 'valid-failed')).toEqual({
      values: {
        indicators: [
          { id: 'income-growth', value: '9.9' },
          { id: 'staff', count: 8, base: 27 },
        ],
      },
      facts: [],
    });
  });

  it('reads whether a unit applies (F11)', () => {
    expect(dataOf('five-good-application', 'valid-village').values).toEqual({ applied: true });
    expect(dataOf('five-good-application', 'valid-not-applying').values).toEqual({ applied: false });
  });

  it('reads which villages a township claims for, and nothing else of its list', () => {
    expect(dataOf('five-good-application', 'valid-township').values).toEqual({
      applied: true,
      claims: ['岩上村', '岩下村'],
    });
  });

  it('reads a veto with its date and document (F12)', () => {
    expect(dataOf('five-good-hearing', 'valid-veto').facts).toEqual([
      { kind: 'veto', date: '2011-09-01', months: null, document: '综治委〔2011〕9号' },
    ]);
    expect(dataOf('five-good-hearing', 'valid-no-veto').facts).toEqual([]);
  });

  it('reads the facts that a superior verified (F03)', () => {
    expect(dataOf('classification-superior', 'valid-fact').facts).toEqual([
      { kind: 'discipline-case', date: '2011-09-12', months: null, document: '纪审〔2011〕18号' },
    ]);
    expect(dataOf('classification-superior', 'valid-plain').facts).toEqual([]);
  });

  it('takes the kind from the answer where a question names it', () => {
    const roles = [
      { role: 'fact:*', question: 'kind', type: 'radiogroup' },
      { role: 'fact-date:*', question: 'since', type: 'text' },
    ] as const;
    expect(readSheetData(roles, { kind: 'last-activity', since: '2011-01-05' }).facts).toEqual([
      { kind: 'last-activity', date: '2011-01-05', months: null, document: null },
    ]);
    expect(readSheetData(roles, {}).facts).toEqual([]);
  });

  it('leaves out an indicator with half of its figures', () => {
    const roles = [{ role: 'indicator:staff:count', question: 'count', type: 'text' }] as const;
    expect(readSheetData(roles, { count: 3 }).values).toEqual({});
  });
});
