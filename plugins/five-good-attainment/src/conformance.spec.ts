import { fileURLToPath } from 'node:url';
import { arbitraryInput, conformanceSuite, loadFixtures } from '@pingyi/plugin-sdk/testkit';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { campaignType } from './index.js';

const fixtures = loadFixtures(fileURLToPath(new URL('../fixtures', import.meta.url)));

const departments = [
  { id: 'd1', weight: 40, dimension: 'leadership', mayVeto: true },
  { id: 'd2', weight: '35.5', dimension: 'members', mayVeto: false },
  { id: 'd3', weight: '24.5', dimension: 'leadership', mayVeto: true },
];
const mark = fc.integer({ min: 0, max: 100 });

/** Each department scores or is missing; some veto; some did not apply; some were checked on the spot. */
const details = fc.record({
  marks: fc.tuple(...departments.map(() => fc.option(mark, { freq: 6, nil: null }))),
  vetoes: fc.subarray(['d1', 'd3'], { maxLength: 1 }),
  applied: fc.boolean(),
  checked: fc.integer({ min: 0, max: 9 }),
});

const inputs = arbitraryInput(campaignType.describe()).chain((input) =>
  fc.array(details, { minLength: input.subjects.length, maxLength: input.subjects.length }).map((all) => ({
    ...input,
    context: { departments, coverage: { village: { attained: 97, total: 281 } } },
    subjects: input.subjects.map((subject, index) => {
      const given = all[index];
      if (!given) return subject;
      const { marks, vetoes, applied, checked } = given;
      return {
        ...subject,
        sheets: {
          hearing: marks.flatMap((total, at) => (total === null ? [] : [{ rater: departments[at]?.id ?? '', total }])),
        },
        facts: vetoes.map((by) => ({ kind: 'veto', by })),
        values: { applied, spotCheck: { checked, failed: Math.floor(checked / 2) } },
      };
    }),
  })),
);

conformanceSuite(campaignType, { describe, it, fixtures, inputs });
