import type { CampaignTypeDescription } from '../contract/campaign-type.js';
import { unitTypes } from '../contract/codes.js';
import { inputFormat } from '../contract/grading-input.js';
import { isDate } from '../exact/dates.js';
import { compareText, isRecord, member } from '../exact/order.js';
import { InputErrors } from './input-errors.js';
import { parseBallot } from './parse-ballot.js';
import { parseFact } from './parse-fact.js';
import { parseSheet } from './parse-sheet.js';
import type { Fact, ParsedInput, Subject } from './parsed-input.js';

type Path = readonly (string | number)[];

/** What of a campaign type the reading of an input depends on. */
export type InputShape = Pick<CampaignTypeDescription, 'id' | 'groups' | 'grades' | 'factKinds'>;

/** Checks an input against the contract and the campaign type; every fault is reported with its place. */
export function parseInput(raw: unknown, shape: InputShape): { readonly input: ParsedInput; readonly errors: InputErrors } {
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
  const parsed = (Array.isArray(subjects) ? (subjects as readonly unknown[]) : []).map((subject, index) =>
    parseSubject(subject, index, shape, errors),
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
      subjects: parsed.sort((a, b) => compareText(a.id, b.id)),
    },
  };
}

function parseSubject(raw: unknown, index: number, shape: InputShape, errors: InputErrors): Subject {
  const path: Path = ['subjects', index];
  const given = isRecord(raw) ? raw : {};
  if (!isRecord(raw)) errors.add('E_FORMAT', ...path);
  const { id, name, unitType, field = null, values = {} } = given;
  if (isRecord(raw)) {
    if (typeof id !== 'string' || id === '') errors.add('E_FORMAT', ...path, 'id');
    if (name !== undefined && typeof name !== 'string') errors.add('E_FORMAT', ...path, 'name');
    if (!unitTypes.some((known) => known === unitType)) errors.add('E_UNIT_TYPE', ...path, 'unitType');
    if (field !== null && typeof field !== 'string') errors.add('E_FORMAT', ...path, 'field');
    if (!isRecord(values)) errors.add('E_FORMAT', ...path, 'values');
  }
  return {
    index,
    id: typeof id === 'string' ? id : '',
    unitType: String(unitType),
    field: typeof field === 'string' ? field : null,
    priorGrade: parsePrior(given.prior, path, shape, errors),
    sheets: parseGroups(given.sheets, [...path, 'sheets'], 'sheet', shape, errors, (entries, at) => {
      if (!Array.isArray(entries)) return errors.add('E_FORMAT', ...at), [];
      return (entries as readonly unknown[]).map((entry, position) => parseSheet(entry, [...at, position], errors));
    }),
    ballots: parseGroups(given.ballots, [...path, 'ballots'], 'ballot', shape, errors, (entry, at, key) =>
      parseBallot(entry, at, shape.groups.find((group) => group.key === key)?.questions ?? [], errors),
    ),
    facts: parseFacts(given.facts, [...path, 'facts'], shape, errors),
    values: isRecord(values) ? values : {},
  };
}

function parsePrior(raw: unknown, path: Path, shape: InputShape, errors: InputErrors): string | null {
  if (raw === undefined || raw === null) return null;
  if (!isRecord(raw)) return errors.add('E_FORMAT', ...path, 'prior'), null;
  const grade = member(raw, 'grade');
  if (grade === null || grade === undefined) return null;
  const known = shape.grades.find(({ code }) => code === grade);
  if (!known) errors.add('E_GRADE_UNKNOWN', ...path, 'prior', 'grade');
  return known?.code ?? null;
}

function parseGroups<Value>(
  raw: unknown,
  path: Path,
  kind: 'sheet' | 'ballot',
  shape: InputShape,
  errors: InputErrors,
  parse: (value: unknown, path: Path, key: string) => Value,
): ReadonlyMap<string, Value> {
  const groups = new Map<string, Value>();
  if (raw === undefined || raw === null) return groups;
  if (!isRecord(raw)) return errors.add('E_FORMAT', ...path), groups;
  for (const key of Object.keys(raw)) {
    const known = shape.groups.some((group) => group.key === key && group.kind === kind);
    if (known) groups.set(key, parse(raw[key], [...path, key], key));
    else errors.add('E_GROUP_UNKNOWN', ...path, key);
  }
  return groups;
}

function parseFacts(raw: unknown, path: Path, shape: InputShape, errors: InputErrors): readonly Fact[] {
  if (raw === undefined || raw === null) return [];
  if (!Array.isArray(raw)) return errors.add('E_FORMAT', ...path), [];
  return (raw as readonly unknown[]).map((fact, index) => parseFact(fact, [...path, index], shape.factKinds, errors));
}
