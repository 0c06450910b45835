import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readResults, resultsFormat, resultsLines, type ResultsHead, type ResultsRow } from './results-file.js';

const head: ResultsHead = {
  format: resultsFormat,
  office: '某县委组织部',
  campaign: {
    id: '0190a000-0000-7000-8000-000000000001',
    name: '2012年分类定级',
    type: 'classification-grading',
    asOf: '2012-04-30',
  },
  run: { number: 2, outcomeHash: 'sha256-abc' },
};
const row: ResultsRow = { code: '3301001', name: '岩上村', status: 'FINAL', grade: 'good', score: '92.24' };
const rows = fc.uniqueArray(
  fc.record({
    code: fc.string({ minLength: 1, maxLength: 40 }),
    name: fc.string({ maxLength: 200 }),
    status: fc.constantFrom('FINAL', 'INCOMPLETE'),
    grade: fc.option(fc.constantFrom('good', 'poor')),
    score: fc.option(fc.integer({ min: 0, max: 10_000 }).map((score) => (score / 100).toFixed(2))),
  }),
  { selector: ({ code }) => code, maxLength: 20 },
);

async function written(given: readonly ResultsRow[]): Promise<string> {
  let text = '';
  const each = (async function* () {
    yield* given;
  })();
  for await (const line of resultsLines(head, each)) text += line;
  return text;
}

describe('a result that is handed to the office above', () => {
  it('is read as it was written, whatever its organisations are called', () =>
    fc.assert(
      fc.asyncProperty(rows, async (given) => {
        expect(readResults(await written(given))).toEqual({ head, rows: given });
      }),
    ));

  it('is refused once any sign of it was changed', async () => {
    const text = await written([row, { ...row, code: '3301002', grade: 'poor', score: '40.00' }]);
    for (const [before, after] of [
      ['"poor"', '"good"'],
      ['92.24', '92.25'],
      ['某县', '别县'],
      ['"units":2', '"units":3'],
    ] as const)
      expect(readResults(text.replace(before, after)), before).toMatchObject({ fault: 'results-changed' });
  });

  it.each([
    ['nothing', '', 0],
    ['no result', 'code,grade\n3301,good\n', 1],
    ['a line too few', `${JSON.stringify(head)}\n`, 1],
  ])('is refused when it is %s', (_what, text, line) => {
    expect(readResults(text)).toEqual({ fault: 'results-unreadable', line });
  });

  it('is refused when an organisation comes twice', async () => {
    expect(readResults(await written([row, row]))).toEqual({ fault: 'results-repeated', line: 3 });
  });
});
