import type { FieldProblem } from '../../common/problem/problem.error.js';
import { setUpTypes, unitLevels, unitTypes, type SetUpType, type UnitLevel, type UnitType } from '../unit-types.js';

/** Columns of the import file, in the order of the template. */
export const importColumns = [
  'code',
  'name',
  'type',
  'level',
  'parentCode',
  'guideCode',
  'partyMembers',
  'households',
  'residents',
  'secretary',
  'setUpType',
  'tags',
  'validFrom',
  'validTo',
] as const;
export type ImportColumn = (typeof importColumns)[number];

/**
 * One row of the file with its references still as codes. Undefined is what the file does not say: its column is not there or
 * its cell is empty. Null, or an empty list, is what it says to be empty by a dash.
 */
export interface ImportedUnit {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly type: UnitType;
  readonly level: UnitLevel;
  readonly parentCode: string | null | undefined;
  readonly guideCode: string | null | undefined;
  readonly partyMembers: number | null | undefined;
  readonly households: number | null | undefined;
  readonly residents: number | null | undefined;
  readonly secretary: string | null | undefined;
  readonly setUpType: SetUpType | null | undefined;
  readonly tags: string[] | undefined;
  readonly validFrom: string | null | undefined;
  readonly validTo: string | null | undefined;
}

/** What a cell says that is to be emptied; Chinese input methods write the longer ones. */
const isEmptyMark = (text: string): boolean => text === '-' || text === '—' || text === '－';

/** Finds the code of a localised text such as 行政村, or undefined. */
export type TextLookup = (prefix: string, keys: readonly string[], text: string) => string | undefined;

export interface ImportReading {
  readonly units: ImportedUnit[];
  readonly errors: FieldProblem[];
}

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** Reads the cells of one row and collects what is wrong with them. */
class RowReader {
  readonly errors: FieldProblem[] = [];

  constructor(
    private readonly row: number,
    private readonly cells: ReadonlyMap<ImportColumn, string>,
    private readonly lookup: TextLookup,
  ) {}

  fail(column: ImportColumn, code: string): null {
    this.errors.push({ pointer: `#/rows/${this.row}/${column}`, code });
    return null;
  }

  text(column: ImportColumn, maxLength: number): string | null {
    const text = this.cells.get(column) ?? '';
    if (text === '') return null;
    return text.length > maxLength || text.includes('\0') || !text.isWellFormed()
      ? this.fail(column, 'too-long')
      : text;
  }

  required(column: ImportColumn, maxLength: number): string {
    if (!this.has(column) || this.empties(column)) this.fail(column, 'required');
    return this.text(column, maxLength) ?? '';
  }

  /** Whether a cell has its value, asks for none, or says nothing. */
  optional<T>(column: ImportColumn, read: (column: ImportColumn) => T | null): T | null | undefined {
    if (!this.has(column)) return undefined;
    return this.empties(column) ? null : read(column);
  }

  count(column: ImportColumn): number | null {
    const text = this.text(column, 12);
    if (text === null) return null;
    return /^\d{1,9}$/.test(text) ? Number(text) : this.fail(column, 'out-of-range');
  }

  day(column: ImportColumn): string | null {
    const text = this.text(column, 10);
    return text === null || isDay(text) ? text : this.fail(column, 'invalid-date');
  }

  choice<T extends string>(column: ImportColumn, prefix: string, keys: readonly T[]): T | null {
    const text = this.text(column, 60);
    if (text === null) return null;
    return (this.lookup(prefix, keys, text) as T | undefined) ?? this.fail(column, 'not-a-choice');
  }

  private empties(column: ImportColumn): boolean {
    return isEmptyMark(this.cells.get(column) ?? '');
  }

  private has(column: ImportColumn): boolean {
    return (this.cells.get(column) ?? '') !== '';
  }
}

function readRow(
  row: number,
  cells: ReadonlyMap<ImportColumn, string>,
  lookup: TextLookup,
): { unit: ImportedUnit; errors: FieldProblem[] } {
  const reader = new RowReader(row, cells, lookup);
  const type = reader.choice('type', 'unit-type.', unitTypes);
  const level = reader.choice('level', 'unit-level.', unitLevels);
  if (!cells.get('type')) reader.fail('type', 'required');
  if (!cells.get('level')) reader.fail('level', 'required');
  const shortText = (maxLength: number) => (column: ImportColumn) => reader.text(column, maxLength);
  const day = (column: ImportColumn) => reader.day(column);
  const count = (column: ImportColumn) => reader.count(column);
  const tags = reader.optional('tags', shortText(400));
  const unit = {
    row,
    code: reader.required('code', 40),
    name: reader.required('name', 100),
    type: type ?? 'village',
    level: level ?? 'village',
    parentCode: reader.optional('parentCode', shortText(40)),
    guideCode: reader.optional('guideCode', shortText(40)),
    partyMembers: reader.optional('partyMembers', count),
    households: reader.optional('households', count),
    residents: reader.optional('residents', count),
    secretary: reader.optional('secretary', shortText(60)),
    setUpType: reader.optional('setUpType', (column) => reader.choice(column, 'set-up-type.', setUpTypes)),
    tags:
      tags === undefined
        ? undefined
        : (tags ?? '')
            .split(/[,，;；、]/)
            .map((tag) => tag.trim())
            .filter(Boolean),
    validFrom: reader.optional('validFrom', day),
    validTo: reader.optional('validTo', day),
  };
  return { unit, errors: reader.errors };
}

/** The letters that a spreadsheet shows over its n-th column, counted from 0. */
export const columnLetters = (index: number): string =>
  (index < 26 ? '' : columnLetters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** Titles that stand for nothing, and those that stand for the same: what is below them would be left out in silence. */
function titleFaults(
  header: readonly string[],
  body: readonly (readonly string[])[],
  columns: readonly (ImportColumn | undefined)[],
  ignoreUnknown: boolean,
): FieldProblem[] {
  const width = Math.max(header.length, ...body.map((cells) => cells.length));
  return Array.from({ length: width }, (_, at) => at).flatMap((at): FieldProblem[] => {
    const [title, column] = [header[at] ?? '', columns[at]];
    const place = { pointer: `#/rows/1/${columnLetters(at)}`, params: { title: title.slice(0, 100) } };
    if (column !== undefined) return columns.indexOf(column) < at ? [{ ...place, code: 'column-repeated' }] : [];
    const isBlank = title === '' && body.every((cells) => (cells[at] ?? '') === '');
    return isBlank || ignoreUnknown ? [] : [{ ...place, code: 'column-unknown' }];
  });
}

/**
 * Reads the rows of an import file. Headers may be in either language or be the column keys.
 * Errors point at `#/rows/<row>/<column>`, rows counted as the spreadsheet shows them (the header is row 1).
 * @param ignoreUnknown leaves out columns whose titles nobody knows, instead of refusing them
 */
export function readUnits(
  rows: readonly (readonly string[])[],
  lookup: TextLookup,
  ignoreUnknown = false,
): ImportReading {
  const [header = [], ...body] = rows;
  const columns = header.map((title) => lookup('unit-column.', importColumns, title) as ImportColumn | undefined);
  const missing = (['code', 'name', 'type', 'level'] as const).filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    const absent = missing.map((column) => ({ pointer: `#/rows/1/${column}`, code: 'column-missing' }));
    return { units: [], errors: [...absent, ...titleFaults(header, body, columns, ignoreUnknown)] };
  }
  const errors: FieldProblem[] = titleFaults(header, body, columns, ignoreUnknown);
  if (errors.length > 0) return { units: [], errors };
  const units: ImportedUnit[] = [];
  const seen = new Set<string>();
  body.forEach((cells, index) => {
    if (cells.every((cell) => cell === '')) return;
    const byColumn = new Map(columns.flatMap((column, at) => (column ? [[column, cells[at] ?? ''] as const] : [])));
    const reading = readRow(index + 2, byColumn, lookup);
    errors.push(...reading.errors);
    if (seen.has(reading.unit.code)) errors.push({ pointer: `#/rows/${index + 2}/code`, code: 'duplicate-item' });
    seen.add(reading.unit.code);
    units.push(reading.unit);
  });
  return { units, errors };
}

/**
 * Orders units so that parents and guides come before those who name them.
 * @returns the rows that form a circle under `circular`
 */
export function parentsFirst(units: readonly ImportedUnit[]): { ordered: ImportedUnit[]; circular: ImportedUnit[] } {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const ordered: ImportedUnit[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const circular: ImportedUnit[] = [];
  const visit = (unit: ImportedUnit): void => {
    if (state.get(unit.code) === 'done') return;
    if (state.get(unit.code) === 'open') {
      circular.push(unit);
      return;
    }
    state.set(unit.code, 'open');
    for (const reference of [unit.parentCode, unit.guideCode]) {
      const referenced = reference === null || reference === undefined ? undefined : byCode.get(reference);
      if (referenced) visit(referenced);
    }
    state.set(unit.code, 'done');
    ordered.push(unit);
  };
  units.forEach(visit);
  return { ordered, circular };
}
