import { fileURLToPath } from 'node:url';
import { arbitraryInput, conformanceSuite, loadFixtures } from '@pingyi/plugin-sdk/testkit';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { campaignType } from './index.js';

const fixtures = loadFixtures(fileURLToPath(new URL('../fixtures', import.meta.url)));

const details = fc.record({ upheld: fc.boolean(), chosen: fc.boolean() });

/** Wide quotas, decisions and objections, so that cuts and ties happen among few units. */
const inputs = arbitraryInput(campaignType.describe()).chain((input) =>
  fc.array(details, { minLength: input.subjects.length, maxLength: input.subjects.length }).map((all) => {
    const idsWith = (has: 'upheld' | 'chosen') =>
      input.subjects.filter((_, index) => all[index]?.[has]).map(({ id }) => id);
    return {
      ...input,
      scheme: { fiveStarQuota: '1/3', fourStarQuota: '1/3' },
      context: {
        published: '2011-06-03',
        holidays: ['2011-06-06'],
        objectionsUpheld: idsWith('upheld'),
        tieDecisions: idsWith('chosen'),
      },
    };
  }),
);

conformanceSuite(campaignType, { describe, it, fixtures, inputs });
