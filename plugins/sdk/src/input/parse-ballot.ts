import type { GroupDescription } from '../contract/campaign-type.js';
import { scales, unratedOptions } from '../contract/codes.js';
import { isRecord, member } from '../exact/order.js';
import type { InputErrors } from './input-errors.js';
import type { Ballot, Tally } from './parsed-input.js';
import type { Place } from './place.js';

/** Every code that an answer may have, and whether it counts as rated (N5). */
type AnswerCodes = ReadonlyMap<string, boolean>;

type Questions = GroupDescription['questions'];

/** The codes of each scale. */
const answerCodes = new Map(
  Object.entries(scales).map(([scale, codes]): [string, AnswerCodes] => [
    scale,
    new Map([
      ...codes.map((code): [string, boolean] => [code, true]),
      ...unratedOptions.map((code): [string, boolean] => [code, false]),
    ]),
  ]),
);

/** Which codes a question of a group may be answered with; asked for the same few roles for every unit. */
export class BallotShape {
  private readonly byRole = new Map<string, AnswerCodes | null>();

  constructor(private readonly questions: Questions) {}

  /** `null` for a role that the campaign type does not name. */
  codesOf(role: string): AnswerCodes | null {
    let codes = this.byRole.get(role);
    if (codes === undefined) {
      const question = this.questions.find((known) =>
        known.role.endsWith('*') ? role.startsWith(known.role.slice(0, -1)) : known.role === role,
      );
      codes = (question && answerCodes.get(question.scale)) ?? null;
      this.byRole.set(role, codes);
    }
    return codes;
  }
}

/** A whole number from 0 to one thousand million. */
export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && value % 1 === 0 && value >= 0 && value <= 1_000_000_000;

const none: Ballot = {
  roster: null,
  issued: null,
  attended: null,
  withheld: false,
  questions: new Map(),
  breakdowns: new Map(),
};

/** Reads a tally. Question roles that the campaign type does not name are ignored. */
export function parseBallot(raw: unknown, path: Place, shape: BallotShape, errors: InputErrors): Ballot {
  if (!isRecord(raw)) return (errors.addAt(path, 'E_FORMAT'), none);
  return {
    roster: parseCount(raw, 'roster', path, errors),
    issued: parseCount(raw, 'issued', path, errors),
    attended: parseCount(raw, 'attended', path, errors),
    withheld: parseWithheld(raw, path, errors),
    questions: parseQuestions(member(raw, 'questions'), path.at('questions'), shape, errors),
    breakdowns: parseBreakdowns(member(raw, 'breakdowns'), path, shape, errors),
  };
}

/** A count that may be left out. */
function parseCount(
  raw: Readonly<Record<string, unknown>>,
  name: string,
  path: Place,
  errors: InputErrors,
): number | null {
  const value = member(raw, name) ?? null;
  if (value === null || isCount(value)) return value;
  return (errors.addAt(path, 'E_COUNT', name), null);
}

/** What is withheld cannot stand beside it: an input that has both is refused rather than half believed. */
function parseWithheld(raw: Readonly<Record<string, unknown>>, path: Place, errors: InputErrors): boolean {
  const value = member(raw, 'withheld') ?? false;
  if (typeof value !== 'boolean') return (errors.addAt(path, 'E_FORMAT', 'withheld'), false);
  if (value) {
    for (const name of ['questions', 'breakdowns'])
      if ((member(raw, name) ?? null) !== null) errors.addAt(path, 'E_FORMAT', name);
  }
  return value;
}

function parseQuestions(raw: unknown, path: Place, shape: BallotShape, errors: InputErrors): Ballot['questions'] {
  const parsed = new Map<string, Tally>();
  if (raw === undefined || raw === null) return parsed;
  if (!isRecord(raw)) return (errors.addAt(path, 'E_FORMAT'), parsed);
  for (const role of Object.keys(raw)) {
    const codes = shape.codesOf(role);
    if (codes) parsed.set(role, parseTally(raw[role], path, role, codes, errors));
  }
  return parsed;
}

const noBreakdowns: Ballot['breakdowns'] = new Map();

function parseBreakdowns(raw: unknown, ballot: Place, shape: BallotShape, errors: InputErrors): Ballot['breakdowns'] {
  if (raw === undefined || raw === null) return noBreakdowns;
  const path = ballot.at('breakdowns');
  const parsed = new Map<string, ReadonlyMap<string, Tally>>();
  if (!isRecord(raw)) return (errors.addAt(path, 'E_FORMAT'), parsed);
  const codes = shape.codesOf('overall') ?? new Map<string, boolean>();
  for (const breakdown of Object.keys(raw)) {
    const categories = raw[breakdown];
    const tallies = new Map<string, Tally>();
    if (!isRecord(categories)) errors.addAt(path, 'E_FORMAT', breakdown);
    else {
      const place = path.at(breakdown);
      for (const category of Object.keys(categories)) {
        tallies.set(category, parseTally(categories[category], place, category, codes, errors));
      }
    }
    parsed.set(breakdown, tallies);
  }
  return parsed;
}

/** No answer at all. */
export const emptyTally: Tally = { received: 0, valid: 0, counts: {} };

/** The member of that name at a place. */
function parseTally(raw: unknown, place: Place, name: string, codes: AnswerCodes, errors: InputErrors): Tally {
  if (!isRecord(raw)) return (errors.addAt(place, 'E_FORMAT', name), emptyTally);
  let received = 0;
  let valid = 0;
  // What was read from JSON has no members but its own, and this loop makes no list of them first.
  for (const code in raw) {
    const count = raw[code];
    const isRated = codes.get(code);
    if (isRated === undefined) errors.addAt(place, 'E_OPTION_UNKNOWN', name, code);
    else if (!isCount(count)) errors.addAt(place, 'E_COUNT', name, code);
    else {
      received += count;
      if (isRated) valid += count;
    }
  }
  // Every member is a count, or the input is refused.
  return { received, valid, counts: raw as Record<string, number> };
}
