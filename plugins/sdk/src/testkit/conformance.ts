import fc from 'fast-check';
import type { CampaignTypePlugin } from '../contract/campaign-type.js';
import type { GradingInput } from '../contract/grading-input.js';
import { arbitraryInput } from './arbitrary-input.js';
import {
  declaresWholeStages,
  describesItself,
  schemeFormFits,
  speaksEveryLocale,
  validatesItsScheme,
} from './description-laws.js';
import { checkFixture, type Fixture } from './fixture.js';
import {
  answersAnything,
  damaged,
  deterministic,
  gradesInParts,
  gradesWithheldAsThin,
  ignoresOrder,
  ignoresOtherMembers,
  keepsContract,
  leavesInputAlone,
} from './laws.js';

export interface ConformanceOptions {
  readonly fixtures: readonly Fixture[];
  /** `describe` and `it` of any test runner. */
  readonly describe: (name: string, body: () => void) => unknown;
  readonly it: (name: string, body: () => void) => unknown;
  /** Well-formed inputs, where a type needs a context or values of its own. */
  readonly inputs?: fc.Arbitrary<GradingInput>;
  readonly runs?: number;
}

/**
 * Everything the contract asks of any campaign type, as one suite.
 * @example conformanceSuite(type, { describe, it, fixtures: loadFixtures('fixtures') });
 */
export function conformanceSuite(type: CampaignTypePlugin, options: ConformanceOptions): void {
  const { describe, it, fixtures, runs = 150 } = options;
  const inputs = options.inputs ?? arbitraryInput(type.describe());
  const forAll = (law: (type: CampaignTypePlugin, input: GradingInput) => void) => () =>
    fc.assert(
      fc.property(inputs, (input) => law(type, input)),
      { numRuns: runs },
    );

  describe(`conformance of ${type.describe().id}`, () => {
    it('describes itself in plain data', () => describesItself(type));
    it('declares stages that can be reached and left', () => declaresWholeStages(type));
    it('has every message in every locale', () => speaksEveryLocale(type));
    it('accepts its own defaults and refuses anything else', () => validatesItsScheme(type));
    it('has a scheme form that fits its scheme', () => schemeFormFits(type));
    it('gives the same answer twice', forAll(deterministic));
    it('changes nothing in its input', forAll(leavesInputAlone));
    it('does not depend on any order', forAll(ignoresOrder));
    it('gives the same answer when graded in parts', forAll(gradesInParts));
    it('grades a withheld group as a thin one, and tells no counts of it', forAll(gradesWithheldAsThin));
    it('keeps to the limits of the contract', forAll(keepsContract));
    it('answers anything without an exception', () => {
      fc.assert(
        fc.property(fc.jsonValue(), (given) => answersAnything(type, given)),
        { numRuns: runs },
      );
      const broken = inputs.chain(damaged);
      fc.assert(
        fc.property(broken, (given) => answersAnything(type, given)),
        { numRuns: runs * 4 },
      );
    });
    it('looks at nothing that the contract does not name', () => {
      fc.assert(
        fc.property(inputs.chain(damaged), (given) => ignoresOtherMembers(type, given)),
        { numRuns: runs },
      );
    });
    for (const fixture of fixtures) it(`fixture ${fixture.name}: ${fixture.about}`, () => checkFixture(type, fixture));
  });
}
