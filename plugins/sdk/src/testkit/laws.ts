import fc from 'fast-check';
import type { CampaignTypePlugin } from '../contract/campaign-type.js';
import { statuses } from '../contract/codes.js';
import type { BallotInput, GradingInput, SubjectInput } from '../contract/grading-input.js';
import type { Grading, Outcome } from '../contract/grading-result.js';
import { compareText, isRecord } from '../exact/order.js';
import { concluded } from '../rules/conclusion.js';
import { canBeCut, conclusionInput, cutInput, joinOutcomes } from '../rules/grading-in-parts.js';
import { deepFreeze, holds, same, textOf } from './check.js';

/** Same input, same answer, to the byte. */
export function deterministic(type: CampaignTypePlugin, input: GradingInput): void {
  same(JSON.stringify(type.grade(input)), JSON.stringify(type.grade(structuredClone(input))), 'second run');
}

/** An input that cannot be changed is graded all the same. */
export function leavesInputAlone(type: CampaignTypePlugin, input: GradingInput): void {
  same(type.grade(deepFreeze(structuredClone(input))), type.grade(input), 'frozen input');
}

const reversedKeys = <Value extends object>(record: Value): Value =>
  Object.fromEntries(Object.entries(record).reverse()) as Value;

const turned = (subject: SubjectInput): SubjectInput => ({
  ...reversedKeys(subject),
  sheets: reversedKeys(
    Object.fromEntries(Object.entries(subject.sheets ?? {}).map(([key, sheets]) => [key, [...sheets].reverse()])),
  ),
  ballots: reversedKeys(subject.ballots ?? {}),
  facts: [...(subject.facts ?? [])].reverse(),
});

/** The order of subjects, groups, raters, options and facts changes nothing. */
export function ignoresOrder(type: CampaignTypePlugin, input: GradingInput): void {
  same(type.grade({ ...input, subjects: input.subjects.map(turned).reverse() }), type.grade(input), 'other order');
}

/** Grades an input as a host does that grades side by side; one with a fault in one piece. */
function gradeInParts(plugin: CampaignTypePlugin, input: Readonly<Record<string, unknown>>, size: number): Grading {
  const { gradePart, conclude } = plugin;
  if (!gradePart || !conclude || !canBeCut(input)) return plugin.grade(input);
  const parts: (readonly Outcome[])[] = [];
  for (const part of cutInput(input, size)) {
    const graded = gradePart(part);
    if (!graded.ok) return plugin.grade(input);
    parts.push(graded.outcomes);
  }
  const outcomes = joinOutcomes(parts);
  const { changes = [], aggregate } = conclude(conclusionInput(input, outcomes));
  return { ok: true, outcomes: concluded(outcomes, changes), aggregate };
}

/** Subjects graded side by side give the same answer as all at once. */
export function gradesInParts(type: CampaignTypePlugin, input: GradingInput): void {
  for (const size of [1, 2]) same(gradeInParts(type, { ...input }, size), type.grade(input), `in parts of ${size}`);
}

/** Every group of voters withheld, and the same groups with ballots of which none is valid. */
function thinned(input: GradingInput, ballotOf: (given: BallotInput) => BallotInput): GradingInput {
  return {
    ...input,
    subjects: input.subjects.map((subject) => ({
      ...subject,
      ballots: Object.fromEntries(
        Object.entries(subject.ballots ?? {}).map(([key, ballot]) => [key, ballotOf(ballot)]),
      ),
    })),
  };
}

/** What tells a thin group from a withheld one: its counts, and the steps that name them. */
const withoutCounts = (answer: Grading): unknown =>
  answer.ok && {
    ...answer,
    outcomes: answer.outcomes.map(({ groups, trace: _trace, ...rest }) => ({
      ...rest,
      groups: Object.entries(groups).map(([key, { received: _received, valid: _valid, ...table }]) => [key, table]),
    })),
  };

/** A group that is withheld is graded as one with too few valid ballots, and tells no counts. */
export function gradesWithheldAsThin(type: CampaignTypePlugin, input: GradingInput): void {
  // Somebody is present, so that one ballot is not one too many.
  const panelOf = ({ roster = null, attended }: BallotInput) => ({
    roster,
    attended: Math.max(1, attended ?? roster ?? 1),
  });
  const withheld = type.grade(thinned(input, (ballot) => ({ ...panelOf(ballot), withheld: true })));
  const thin = type.grade(thinned(input, (ballot) => ({ ...panelOf(ballot), questions: { overall: { unknown: 1 } } })));
  same(withoutCounts(withheld), withoutCounts(thin), 'withheld against thin');
  if (!withheld.ok) return;
  const voting = type
    .describe()
    .groups.filter(({ kind }) => kind === 'ballot')
    .map(({ key }) => key);
  const given = new Map(input.subjects.map(({ id, ballots = {} }) => [id, ballots]));
  for (const { subject, groups } of withheld.outcomes) {
    for (const key of voting.filter(
      (group) => Object.hasOwn(given.get(subject) ?? {}, group) && Object.hasOwn(groups, group),
    )) {
      same([groups[key]?.received, groups[key]?.valid], [null, null], `${subject}: counts of ${key}`);
    }
  }
}

/** Every answer has the shape and the limits of the contract, and every code and step a message. */
export function keepsContract(type: CampaignTypePlugin, input: GradingInput): void {
  const answer = type.grade(input);
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer)}`);
  const ids = input.subjects.map(({ id }) => id).sort(compareText);
  same(
    answer.outcomes.map(({ subject }) => subject),
    ids,
    'subjects',
  );
  for (const outcome of answer.outcomes) checkOutcome(type, outcome);
}

const hasScore = ['FINAL', 'PENDING_DECISION', 'REMOVED'];

function checkOutcome(type: CampaignTypePlugin, outcome: Outcome): void {
  const { grades, messages } = type.describe();
  const { subject, status, score, grade } = outcome;
  holds(statuses.includes(status), `${subject}: unknown status ${status}`);
  holds(score === null || (/^\d{1,3}\.\d\d$/.test(score) && Number(score) <= 100), `${subject}: score ${score}`);
  holds(score === null || hasScore.includes(status), `${subject}: score with ${status}`);
  holds((grade !== null) === (status === 'FINAL'), `${subject}: grade ${grade} with ${status}`);
  holds(grade === null || grades.some(({ code }) => code === grade), `${subject}: unknown grade ${grade}`);
  holds(status !== 'FINAL' || outcome.trace.length > 0, `${subject}: no trace`);
  const keys = [
    ...outcome.reasons.map(({ code }) => `reason.${code}`),
    ...outcome.flags.map(({ code }) => `flag.${code}`),
    ...outcome.trace.flatMap(({ step }) => [`trace.${step}`, `rule.${step}`]),
  ];
  for (const [locale, catalogue] of Object.entries(messages)) {
    for (const key of keys) holds(Object.hasOwn(catalogue, key), `${locale}: no message ${key}`);
  }
  for (const { step, inputs, output } of outcome.trace) {
    for (const name of parametersOf(messages['zh-CN']?.[`trace.${step}`] ?? '')) {
      holds(name === 'output' ? output !== '' : Object.hasOwn(inputs, name), `trace.${step} needs ${name}`);
    }
  }
  for (const list of [outcome.reasons, outcome.flags]) {
    const texts = list.map(textOf);
    holds(new Set(texts).size === texts.length, `${subject}: repeated reason or flag`);
    same(
      list.map(({ code }) => code),
      list.map(({ code }) => code).sort(compareText),
      `${subject}: order of reasons and flags`,
    );
  }
}

export const parametersOf = (template: string): string[] =>
  [...template.matchAll(/\{\{([\w-]+)\}\}/g)].map((match) => match[1] ?? '');

/** A member that the contract does not name changes nothing, nor keeps anything from being checked. */
export function ignoresOtherMembers(type: CampaignTypePlugin, given: unknown): void {
  if (isRecord(given)) same(type.grade({ ...given, drafts: [], more: 1 }), type.grade(given), 'other members');
}

/** Whatever is given, the answer is a grading or a list of errors, never an exception. */
export function answersAnything(type: CampaignTypePlugin, given: unknown): void {
  const answer = type.grade(given);
  if (answer.ok) return;
  const errors = 'configErrors' in answer ? answer.configErrors : answer.inputErrors;
  holds(errors.length > 0, 'refused without an error');
  for (const { code, path } of errors)
    holds(/^E_[A-Z_]+$/.test(code) && /^(\/.*)?$/s.test(path), `error ${code} ${path}`);
}

const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    null,
    -1,
    0.5,
    1e300,
    '',
    '__proto__',
    'NaN',
    '2012-02-30',
    [],
    {},
    [[]],
    JSON.parse('{"__proto__":{}}'),
  ),
);

/** An input with one value somewhere replaced by something else, or one member removed. */
export const damaged = (input: GradingInput): fc.Arbitrary<unknown> =>
  fc.tuple(fc.infiniteStream(fc.nat()), junk, fc.boolean()).map(([choices, replacement, removes]) => {
    const copy: unknown = structuredClone(input);
    let holder: unknown = copy;
    for (const choice of choices) {
      if (typeof holder !== 'object' || holder === null) break;
      const keys = Object.keys(holder);
      const key = keys[choice % Math.max(1, keys.length)];
      if (key === undefined) break;
      const members = holder as Record<string, unknown>;
      const next = members[key];
      if (choice % 3 !== 0 && (isRecord(next) || Array.isArray(next))) holder = next;
      else {
        if (removes) Reflect.deleteProperty(members, key);
        else members[key] = replacement;
        break;
      }
    }
    // As it would stand in a file.
    return JSON.parse(JSON.stringify(copy)) as unknown;
  });
