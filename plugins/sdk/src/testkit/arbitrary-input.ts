import fc from 'fast-check';
import type { CampaignTypeDescription, FactKindDescription, GroupDescription } from '../contract/campaign-type.js';
import { scales, unitTypes, unratedOptions } from '../contract/codes.js';
import {
  inputFormat,
  type BallotInput,
  type FactInput,
  type GradingInput,
  type SubjectInput,
} from '../contract/grading-input.js';

const asOf = '2012-04-30';

const total = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc
    .integer({ min: 0, max: 10_000 })
    .map((hundredths) => `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`),
);

const date = fc
  .record({
    year: fc.integer({ min: 2009, max: 2013 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

const counts = (codes: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...codes, ...unratedOptions), fc.integer({ min: 0, max: 60 }), {
    maxKeys: codes.length + 2,
  });

function ballot(group: GroupDescription): fc.Arbitrary<BallotInput> {
  const roles = group.questions.flatMap(({ role, scale }) =>
    (role.endsWith('*') ? ['a', 'b'].map((id) => role.slice(0, -1) + id) : [role]).map(
      (name) => [name, counts(scales[scale])] as const,
    ),
  );
  return fc.record({
    roster: fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }),
    issued: fc.option(fc.integer({ min: 0, max: 300 }), { nil: null }),
    attended: fc.option(fc.integer({ min: 0, max: 300 }), { nil: null }),
    questions: fc.record(Object.fromEntries(roles)),
  });
}

const fact = ({ kind, fields }: FactKindDescription): fc.Arbitrary<FactInput> =>
  fc
    .record({ date, months: fc.integer({ min: 0, max: 40 }), by: fc.constantFrom('a', 'b') })
    .map((given) => ({ kind, ...Object.fromEntries(fields.map(({ name }) => [name, given[name]])) }));

/** Some of the groups, so that gaps occur. */
const byGroup = <Value>(
  groups: readonly GroupDescription[],
  make: (group: GroupDescription) => fc.Arbitrary<Value>,
): fc.Arbitrary<Record<string, Value>> =>
  fc
    .subarray([...groups], { minLength: Math.max(0, groups.length - 1) })
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map((group) => [group.key, make(group)]))));

/** Well-formed inputs of a campaign type under its default scheme: every group, fact kind, prior grade and gap occurs. */
export function arbitraryInput(type: CampaignTypeDescription): fc.Arbitrary<GradingInput> {
  const facts =
    type.factKinds.length === 0 ? fc.constant([]) : fc.array(fc.oneof(...type.factKinds.map(fact)), { maxLength: 2 });
  const grade = fc.constantFrom(...type.grades.map(({ code }) => code));
  const subject: fc.Arbitrary<SubjectInput> = fc.record({
    id: fc.string({ minLength: 1, maxLength: 6 }),
    name: fc.string({ maxLength: 6 }),
    unitType: fc.constantFrom(...unitTypes),
    field: fc.constant(null),
    prior: fc.option(fc.record({ grade }), { nil: null }),
    sheets: byGroup(
      type.groups.filter(({ kind }) => kind === 'sheet'),
      () => fc.array(fc.record({ total }), { maxLength: 7 }),
    ),
    ballots: byGroup(
      type.groups.filter(({ kind }) => kind === 'ballot'),
      ballot,
    ),
    facts: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: facts }),
    values: fc.constant({}),
  });
  return fc.uniqueArray(subject, { maxLength: 6, selector: ({ id }) => id }).map((subjects) => ({
    format: inputFormat,
    plugin: type.id,
    scheme: {},
    asOf,
    seed: '',
    context: {},
    subjects,
  }));
}
