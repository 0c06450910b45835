import type { GroupDescription } from '../contract/campaign-type.js';
import { scales, unratedOptions } from '../contract/codes.js';
import { isRecord, member } from '../exact/order.js';
import type { InputErrors } from './input-errors.js';
import type { Ballot } from './parsed-input.js';

type Path = readonly (string | number)[];
type Questions = GroupDescription['questions'];

/** A whole number from 0 to one thousand million. */
export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1_000_000_000;

const none: Ballot = { roster: null, issued: null, attended: null, questions: new Map(), breakdowns: new Map() };

/** Reads a tally. Question roles that the campaign type does not name are ignored. */
export function parseBallot(raw: unknown, path: Path, questions: Questions, errors: InputErrors): Ballot {
  if (!isRecord(raw)) return errors.add('E_FORMAT', ...path), none;
  const count = (name: string): number | null => {
    const value = member(raw, name) ?? null;
    if (value === null || isCount(value)) return value;
    return errors.add('E_COUNT', ...path, name), null;
  };
  return {
    roster: count('roster'),
    issued: count('issued'),
    attended: count('attended'),
    questions: parseQuestions(member(raw, 'questions'), [...path, 'questions'], questions, errors),
    breakdowns: parseBreakdowns(member(raw, 'breakdowns'), [...path, 'breakdowns'], questions, errors),
  };
}

function codesOf(role: string, questions: Questions): readonly string[] | undefined {
  const question = questions.find((known) =>
    known.role.endsWith('*') ? role.startsWith(known.role.slice(0, -1)) : known.role === role,
  );
  return question && scales[question.scale];
}

function parseQuestions(raw: unknown, path: Path, questions: Questions, errors: InputErrors): Ballot['questions'] {
  const parsed = new Map<string, ReadonlyMap<string, number>>();
  if (raw === undefined || raw === null) return parsed;
  if (!isRecord(raw)) return errors.add('E_FORMAT', ...path), parsed;
  for (const role of Object.keys(raw)) {
    const codes = codesOf(role, questions);
    if (codes) parsed.set(role, parseCounts(raw[role], [...path, role], codes, errors));
  }
  return parsed;
}

function parseBreakdowns(raw: unknown, path: Path, questions: Questions, errors: InputErrors): Ballot['breakdowns'] {
  const parsed = new Map<string, ReadonlyMap<string, ReadonlyMap<string, number>>>();
  if (raw === undefined || raw === null) return parsed;
  if (!isRecord(raw)) return errors.add('E_FORMAT', ...path), parsed;
  const codes = codesOf('overall', questions) ?? [];
  for (const breakdown of Object.keys(raw)) {
    const categories = raw[breakdown];
    const counts = new Map<string, ReadonlyMap<string, number>>();
    if (!isRecord(categories)) errors.add('E_FORMAT', ...path, breakdown);
    else {
      for (const category of Object.keys(categories)) {
        counts.set(category, parseCounts(categories[category], [...path, breakdown, category], codes, errors));
      }
    }
    parsed.set(breakdown, counts);
  }
  return parsed;
}

function parseCounts(raw: unknown, path: Path, codes: readonly string[], errors: InputErrors): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (!isRecord(raw)) return errors.add('E_FORMAT', ...path), counts;
  for (const code of Object.keys(raw)) {
    const known = codes.includes(code) || unratedOptions.some((option) => option === code);
    const count = raw[code];
    if (!known) errors.add('E_OPTION_UNKNOWN', ...path, code);
    else if (!isCount(count)) errors.add('E_COUNT', ...path, code);
    else counts.set(code, count);
  }
  return counts;
}
