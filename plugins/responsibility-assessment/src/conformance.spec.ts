import { fileURLToPath } from 'node:url';
import { arbitraryInput, conformanceSuite, loadFixtures } from '@pingyi/plugin-sdk/testkit';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { campaignType } from './index.js';

const fixtures = loadFixtures(fileURLToPath(new URL('../fixtures', import.meta.url)));

const figures = fc.record({
  count: fc.integer({ min: 0, max: 30 }),
  base: fc.integer({ min: 0, max: 30 }),
  value: fc.integer({ min: 0, max: 12 }),
});

const inputs = arbitraryInput(campaignType.describe()).chain((input) =>
  fc.array(figures, { minLength: input.subjects.length, maxLength: input.subjects.length }).map((all) => ({
    ...input,
    subjects: input.subjects.map((subject, index) => {
      const given = all[index];
      if (!given) return subject;
      const { count, base, value } = given;
      return {
        ...subject,
        values: {
          indicators: [
            { id: 'staff', count, base },
            { id: 'training-days', value },
          ],
        },
      };
    }),
  })),
);

conformanceSuite(campaignType, { describe, it, fixtures, inputs });
