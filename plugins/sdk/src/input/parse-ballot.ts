import type { GroupDescription } from '../contract/campaign-type.js';
import { scales, unratedOptions } from '../contract/codes.js';
import { isRecord, member } from '../exact/order.js';
import type { InputErrors } from './input-errors.js';
import type { Ballot } from './parsed-input.js';
import type { Place } from './place.js';

const unrated: ReadonlySet<string> = new Set(unratedOptions);

type Questions = GroupDescription['questions'];

/** A whole number from 0 to one thousand million. */
export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1_000_000_000;

const none: Ballot = { roster: null, issued: null, attended: null, questions: new Map(), breakdowns: new Map() };

/** Reads a tally. Question roles that the campaign type does not name are ignored. */
export function parseBallot(raw: unknown, path: Place, questions: Questions, errors: InputErrors): Ballot {
  if (!isRecord(raw)) return errors.addAt(path, 'E_FORMAT'), none;
  const count = (name: string): number | null => {
    const value = member(raw, name) ?? null;
    if (value === null || isCount(value)) return value;
    return errors.addAt(path, 'E_COUNT', name), null;
  };
  return {
    roster: count('roster'),
    issued: count('issued'),
    attended: count('attended'),
    questions: parseQuestions(member(raw, 'questions'), path.at('questions'), questions, errors),
    breakdowns: parseBreakdowns(member(raw, 'breakdowns'), path.at('breakdowns'), questions, errors),
  };
}

function codesOf(role: string, questions: Questions): readonly string[] | undefined {
  const question = questions.find((known) =>
    known.role.endsWith('*') ? role.startsWith(known.role.slice(0, -1)) : known.role === role,
  );
  return question && scales[question.scale];
}

function parseQuestions(raw: unknown, path: Place, questions: Questions, errors: InputErrors): Ballot['questions'] {
  const parsed = new Map<string, ReadonlyMap<string, number>>();
  if (raw === undefined || raw === null) return parsed;
  if (!isRecord(raw)) return errors.addAt(path, 'E_FORMAT'), parsed;
  for (const role of Object.keys(raw)) {
    const codes = codesOf(role, questions);
    if (codes) parsed.set(role, parseCounts(raw[role], path.at(role), codes, errors));
  }
  return parsed;
}

function parseBreakdowns(raw: unknown, path: Place, questions: Questions, errors: InputErrors): Ballot['breakdowns'] {
  const parsed = new Map<string, ReadonlyMap<string, ReadonlyMap<string, number>>>();
  if (raw === undefined || raw === null) return parsed;
  if (!isRecord(raw)) return errors.addAt(path, 'E_FORMAT'), parsed;
  const codes = codesOf('overall', questions) ?? [];
  for (const breakdown of Object.keys(raw)) {
    const categories = raw[breakdown];
    const counts = new Map<string, ReadonlyMap<string, number>>();
    if (!isRecord(categories)) errors.addAt(path, 'E_FORMAT', breakdown);
    else {
      for (const category of Object.keys(categories)) {
        counts.set(category, parseCounts(categories[category], path.at(breakdown).at(category), codes, errors));
      }
    }
    parsed.set(breakdown, counts);
  }
  return parsed;
}

function parseCounts(raw: unknown, path: Place, codes: readonly string[], errors: InputErrors): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (!isRecord(raw)) return errors.addAt(path, 'E_FORMAT'), counts;
  for (const code of Object.keys(raw)) {
    const known = codes.includes(code) || unrated.has(code);
    const count = raw[code];
    if (!known) errors.addAt(path, 'E_OPTION_UNKNOWN', code);
    else if (!isCount(count)) errors.addAt(path, 'E_COUNT', code);
    else counts.set(code, count);
  }
  return counts;
}
