import { fileURLToPath } from 'node:url';
import { arbitraryInput, conformanceSuite, loadFixtures } from '@pingyi/plugin-sdk/testkit';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { campaignType } from './index.js';

const fixtures = loadFixtures(fileURLToPath(new URL('../fixtures', import.meta.url)));

const details = fc.record({
  field: fc.option(fc.constantFrom('farming', 'teaching', 'other'), { nil: null }),
  upheld: fc.boolean(),
  chosen: fc.boolean(),
  grade: fc.constantFrom('good', 'poor', null),
});

/** Few fields and few places, so that cuts, ties and objections happen. */
const inputs = arbitraryInput(campaignType.describe()).chain((input) =>
  fc.array(details, { minLength: input.subjects.length, maxLength: input.subjects.length }).map((all) => {
    const idsWith = (has: 'upheld' | 'chosen') =>
      input.subjects.filter((_, index) => all[index]?.[has]).map(({ id }) => id);
    return {
      ...input,
      context: {
        quota: { farming: 1, teaching: 2 },
        published: '2011-06-03',
        holidays: ['2011-06-06'],
        objectionsUpheld: idsWith('upheld'),
        tieDecisions: idsWith('chosen'),
      },
      subjects: input.subjects.map((subject, index) => ({
        ...subject,
        field: all[index]?.field ?? null,
        values: { unitGrade: all[index]?.grade ?? null },
      })),
    };
  }),
);

conformanceSuite(campaignType, { describe, it, fixtures, inputs });
