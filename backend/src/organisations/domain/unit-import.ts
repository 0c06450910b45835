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

/** One row of the file with its references still as codes. */
export interface ImportedUnit {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly type: UnitType;
  readonly level: UnitLevel;
  readonly parentCode: string | null;
  readonly guideCode: string | null;
  readonly partyMembers: number | null;
  readonly households: number | null;
  readonly residents: number | null;
  readonly secretary: string | null;
  readonly setUpType: SetUpType | null;
  readonly tags: string[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Finds the code of a localised text such as 行政村, or undefined. */
export type TextLookup = (prefix: string, keys: readonly string[], text: string) => string | undefined;

export interface ImportReading {
  readonly units: ImportedUnit[];
  readonly errors: FieldProblem[];
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
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
    return text.length > maxLength || text.includes('\0') || !text.isWellFormed() ? this.fail(column, 'too-long') : text;
  }

  required(column: ImportColumn, maxLength: number): string {
    return this.text(column, maxLength) ?? (this.has(column) ? '' : (this.fail(column, 'required') ?? ''));
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

  private has(column: ImportColumn): boolean {
    return (this.cells.get(column) ?? '') !== '';
  }
}

function readRow(row: number, cells: ReadonlyMap<ImportColumn, string>, lookup: TextLookup): { unit: ImportedUnit; errors: FieldProblem[] } {
  const reader = new RowReader(row, cells, lookup);
  const type = reader.choice('type', 'unit-type.', unitTypes);
  const level = reader.choice('level', 'unit-level.', unitLevels);
  if (!cells.get('type')) reader.fail('type', 'required');
  if (!cells.get('level')) reader.fail('level', 'required');
  const unit = {
    row,
    code: reader.required('code', 40),
    name: reader.required('name', 100),
    type: type ?? 'village',
    level: level ?? 'village',
    parentCode: reader.text('parentCode', 40),
    guideCode: reader.text('guideCode', 40),
    partyMembers: reader.count('partyMembers'),
    households: reader.count('households'),
    residents: reader.count('residents'),
    secretary: reader.text('secretary', 60),
    setUpType: reader.choice('setUpType', 'set-up-type.', setUpTypes),
    tags: (reader.text('tags', 400) ?? '').split(/[,，;；、]/).map((tag) => tag.trim()).filter(Boolean),
    validFrom: reader.day('validFrom'),
    validTo: reader.day('validTo'),
  };
  if (unit.validFrom && unit.validTo && unit.validTo < unit.validFrom) reader.fail('validTo', 'out-of-range');
  return { unit, errors: reader.errors };
}

/**
 * Reads the rows of an import file. Headers may be in either language or be the column keys.
 * Errors point at `#/rows/<row>/<column>`, rows counted as the spreadsheet shows them (the header is row 1).
 */
export function readUnits(rows: readonly (readonly string[])[], lookup: TextLookup): ImportReading {
  const [header = [], ...body] = rows;
  const columns = header.map((title) => lookup('unit-column.', importColumns, title) as ImportColumn | undefined);
  const missing = (['code', 'name', 'type', 'level'] as const).filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    return { units: [], errors: missing.map((column) => ({ pointer: `#/rows/1/${column}`, code: 'column-missing' })) };
  }
  const errors: FieldProblem[] = [];
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
      const referenced = reference === null ? undefined : byCode.get(reference);
      if (referenced) visit(referenced);
    }
    state.set(unit.code, 'done');
    ordered.push(unit);
  };
  units.forEach(visit);
  return { ordered, circular };
}
