import type { CampaignTypeDescription } from '../contract/campaign-type.js';
import { unitTypes } from '../contract/codes.js';
import { inputFormat } from '../contract/grading-input.js';
import { isDate } from '../exact/dates.js';
import { compareText, isRecord, member } from '../exact/order.js';
import { InputErrors } from './input-errors.js';
import { BallotShape, parseBallot } from './parse-ballot.js';
import { parseFact } from './parse-fact.js';
import { parseSheet } from './parse-sheet.js';
import type { Fact, ParsedInput, Subject } from './parsed-input.js';
import { Place } from './place.js';

const nothingAsked = new BallotShape([]);
const subjectsPlace = new Place(null, 'subjects');

/** What of a campaign type the reading of an input depends on. */
export type InputShape = Pick<CampaignTypeDescription, 'id' | 'groups' | 'grades' | 'factKinds' | 'units'>;

/** What is made once for all subjects. */
interface KnownCodes {
  readonly ballots: ReadonlyMap<string, BallotShape>;
  readonly types: ReadonlySet<unknown>;
}

/** Checks an input against the contract and the campaign type; every fault is reported with its place. */
export function parseInput(
  raw: unknown,
  shape: InputShape,
): { readonly input: ParsedInput; readonly errors: InputErrors } {
  const errors = new InputErrors();
  const given = isRecord(raw) ? raw : {};
  if (!isRecord(raw)) errors.add('E_FORMAT');
  else if (given.format !== inputFormat) errors.add('E_FORMAT', 'format');
  if (given.plugin !== shape.id) errors.add('E_PLUGIN_UNKNOWN', 'plugin');
  if (!isDate(given.asOf)) errors.add('E_DATE', 'asOf');
  const { seed = '', context = {}, subjects } = given;
  if (typeof seed !== 'string') errors.add('E_FORMAT', 'seed');
  if (!isRecord(context)) errors.add('E_FORMAT', 'context');
  if (!Array.isArray(subjects)) errors.add('E_FORMAT', 'subjects');
  const ballots = new Map(shape.groups.map(({ key, questions }) => [key, new BallotShape(questions)]));
  const types: ReadonlySet<unknown> = new Set([...unitTypes, ...(shape.units?.types ?? [])]);
  const parsed = (Array.isArray(subjects) ? (subjects as readonly unknown[]) : []).map((subject, index) =>
    parseSubject(subject, index, shape, { ballots, types }, errors),
  );
  const seen = new Set<string>();
  for (const { id, index } of parsed) {
    if (id !== '' && seen.has(id)) errors.add('E_DUPLICATE', 'subjects', index, 'id');
    seen.add(id);
  }
  return {
    errors,
    input: {
      asOf: isDate(given.asOf) ? given.asOf : '',
      seed: typeof seed === 'string' ? seed : '',
      context: isRecord(context) ? context : {},
      subjects: isSorted(parsed) ? parsed : parsed.sort((a, b) => compareText(a.id, b.id)),
    },
  };
}

const isSorted = (subjects: readonly Subject[]): boolean =>
  subjects.every(({ id }, index) => index === 0 || subjects[index - 1]!.id <= id);

function parseSubject(
  raw: unknown,
  index: number,
  shape: InputShape,
  { ballots, types }: KnownCodes,
  errors: InputErrors,
): Subject {
  const path = subjectsPlace.at(index);
  const given = isRecord(raw) ? raw : {};
  if (!isRecord(raw)) errors.addAt(path, 'E_FORMAT');
  const { id, name, unitType, field = null, values = {} } = given;
  if (isRecord(raw)) {
    if (typeof id !== 'string' || id === '') errors.addAt(path, 'E_FORMAT', 'id');
    if (name !== undefined && typeof name !== 'string') errors.addAt(path, 'E_FORMAT', 'name');
    if (!types.has(unitType)) errors.addAt(path, 'E_UNIT_TYPE', 'unitType');
    if (field !== null && typeof field !== 'string') errors.addAt(path, 'E_FORMAT', 'field');
    if (!isRecord(values)) errors.addAt(path, 'E_FORMAT', 'values');
  }
  return {
    index,
    id: typeof id === 'string' ? id : '',
    unitType: String(unitType),
    field: typeof field === 'string' ? field : null,
    priorGrade: parsePrior(given.prior, path, shape, errors),
    sheets: parseGroups(given.sheets, path, 'sheets', shape, errors, (entries, at) => {
      if (!Array.isArray(entries)) return (errors.addAt(at, 'E_FORMAT'), []);
      return (entries as readonly unknown[]).map((entry, position) => parseSheet(entry, at.at(position), errors));
    }),
    ballots: parseGroups(given.ballots, path, 'ballots', shape, errors, (entry, at, key) =>
      parseBallot(entry, at, ballots.get(key) ?? nothingAsked, errors),
    ),
    facts: parseFacts(given.facts, path, shape, errors),
    values: isRecord(values) ? values : {},
  };
}

function parsePrior(raw: unknown, path: Place, shape: InputShape, errors: InputErrors): string | null {
  if (raw === undefined || raw === null) return null;
  if (!isRecord(raw)) return (errors.addAt(path, 'E_FORMAT', 'prior'), null);
  const grade = member(raw, 'grade');
  if (grade === null || grade === undefined) return null;
  const known = shape.grades.find(({ code }) => code === grade);
  if (!known) errors.addAt(path, 'E_GRADE_UNKNOWN', 'prior', 'grade');
  return known?.code ?? null;
}

function parseGroups<Value>(
  raw: unknown,
  subject: Place,
  name: 'sheets' | 'ballots',
  shape: InputShape,
  errors: InputErrors,
  parse: (value: unknown, path: Place, key: string) => Value,
): ReadonlyMap<string, Value> {
  const groups = new Map<string, Value>();
  if (raw === undefined || raw === null) return groups;
  const path = subject.at(name);
  const kind = name === 'sheets' ? 'sheet' : 'ballot';
  if (!isRecord(raw)) return (errors.addAt(path, 'E_FORMAT'), groups);
  for (const key of Object.keys(raw)) {
    const known = shape.groups.some((group) => group.key === key && group.kind === kind);
    if (known) groups.set(key, parse(raw[key], path.at(key), key));
    else errors.addAt(path, 'E_GROUP_UNKNOWN', key);
  }
  return groups;
}

function parseFacts(raw: unknown, subject: Place, shape: InputShape, errors: InputErrors): readonly Fact[] {
  if (raw === undefined || raw === null) return [];
  const path = subject.at('facts');
  if (!Array.isArray(raw)) return (errors.addAt(path, 'E_FORMAT'), []);
  return (raw as readonly unknown[]).map((fact, index) => parseFact(fact, path.at(index), shape.factKinds, errors));
}
