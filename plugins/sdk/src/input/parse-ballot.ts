import type { GroupDescription } from '../contract/campaign-type.js';
import { scales, unratedOptions } from '../contract/codes.js';
import { isRecord, member } from '../exact/order.js';
import type { InputErrors } from './input-errors.js';
import type { Ballot, Tally } from './parsed-input.js';
import type { Place } from './place.js';

type Questions = GroupDescription['questions'];

/** Every code that an answer on a scale may have. */
const answerCodes = new Map(Object.entries(scales).map(([scale, codes]): [string, ReadonlySet<string>] => [scale, new Set([...codes, ...unratedOptions])]));

/** Which codes a question of a group may be answered with; asked for the same few roles for every unit. */
export class BallotShape {
  private readonly byRole = new Map<string, ReadonlySet<string> | null>();

  constructor(private readonly questions: Questions) {}

  /** `null` for a role that the campaign type does not name. */
  codesOf(role: string): ReadonlySet<string> | null {
    let codes = this.byRole.get(role);
    if (codes === undefined) {
      const question = this.questions.find((known) => (known.role.endsWith('*') ? role.startsWith(known.role.slice(0, -1)) : known.role === role));
      codes = (question && answerCodes.get(question.scale)) ?? null;
      this.byRole.set(role, codes);
    }
    return codes;
  }
}

/** A whole number from 0 to one thousand million. */
export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && value % 1 === 0 && value >= 0 && value <= 1_000_000_000;

const none: Ballot = { roster: null, issued: null, attended: null, questions: new Map(), breakdowns: new Map() };

/** Reads a tally. Question roles that the campaign type does not name are ignored. */
export function parseBallot(raw: unknown, path: Place, shape: BallotShape, errors: InputErrors): Ballot {
  if (!isRecord(raw)) return errors.addAt(path, 'E_FORMAT'), none;
  return {
    roster: parseCount(raw, 'roster', path, errors),
    issued: parseCount(raw, 'issued', path, errors),
    attended: parseCount(raw, 'attended', path, errors),
    questions: parseQuestions(member(raw, 'questions'), path.at('questions'), shape, errors),
    breakdowns: parseBreakdowns(member(raw, 'breakdowns'), path, shape, errors),
  };
}

/** A count that may be left out. */
function parseCount(raw: Readonly<Record<string, unknown>>, name: string, path: Place, errors: InputErrors): number | null {
  const value = member(raw, name) ?? null;
  if (value === null || isCount(value)) return value;
  return errors.addAt(path, 'E_COUNT', name), null;
}

function parseQuestions(raw: unknown, path: Place, shape: BallotShape, errors: InputErrors): Ballot['questions'] {
  const parsed = new Map<string, Tally>();
  if (raw === undefined || raw === null) return parsed;
  if (!isRecord(raw)) return errors.addAt(path, 'E_FORMAT'), parsed;
  for (const role of Object.keys(raw)) {
    const codes = shape.codesOf(role);
    if (codes) parsed.set(role, parseTally(raw[role], path.at(role), codes, errors));
  }
  return parsed;
}

const noBreakdowns: Ballot['breakdowns'] = new Map();

function parseBreakdowns(raw: unknown, ballot: Place, shape: BallotShape, errors: InputErrors): Ballot['breakdowns'] {
  if (raw === undefined || raw === null) return noBreakdowns;
  const path = ballot.at('breakdowns');
  const parsed = new Map<string, ReadonlyMap<string, Tally>>();
  if (!isRecord(raw)) return errors.addAt(path, 'E_FORMAT'), parsed;
  const codes = shape.codesOf('overall') ?? new Set<string>();
  for (const breakdown of Object.keys(raw)) {
    const categories = raw[breakdown];
    const tallies = new Map<string, Tally>();
    if (!isRecord(categories)) errors.addAt(path, 'E_FORMAT', breakdown);
    else {
      for (const category of Object.keys(categories)) {
        tallies.set(category, parseTally(categories[category], path.at(breakdown).at(category), codes, errors));
      }
    }
    parsed.set(breakdown, tallies);
  }
  return parsed;
}

const unratedCodes: ReadonlySet<string> = new Set(unratedOptions);

/** No answer at all. */
export const emptyTally: Tally = { received: 0, valid: 0, counts: {} };

function parseTally(raw: unknown, path: Place, codes: ReadonlySet<string>, errors: InputErrors): Tally {
  if (!isRecord(raw)) return errors.addAt(path, 'E_FORMAT'), emptyTally;
  let received = 0;
  let unrated = 0;
  // What was read from JSON has no members but its own, and this loop makes no list of them first.
  for (const code in raw) {
    const count = raw[code];
    if (!codes.has(code)) errors.addAt(path, 'E_OPTION_UNKNOWN', code);
    else if (!isCount(count)) errors.addAt(path, 'E_COUNT', code);
    else {
      received += count;
      if (unratedCodes.has(code)) unrated += count;
    }
  }
  // Every member is a count, or the input is refused.
  return { received, valid: received - unrated, counts: raw as Record<string, number> };
}
