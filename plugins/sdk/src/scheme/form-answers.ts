import type { Json, JsonObject } from '../contract/localized-text.js';
import { parseDecimal } from '../exact/exact.js';
import { isRecord } from '../exact/order.js';

/**
 * How the rows of a table question stand in the data, as its property `rowsAs` says:
 * `pairs` one list of cells a row, `map` the first column is the key, `list` the only column; else one object a row.
 */
type RowsAs = 'pairs' | 'map' | 'list' | 'objects';

interface Table {
  readonly rowsAs: RowsAs;
  readonly columns: readonly string[];
}

/**
 * Data of a scheme, a context or a subject as answers of its form: decimals become numbers, tables become rows, and what
 * is off (`null`) is left empty.
 */
export function dataToAnswers(form: JsonObject, data: JsonObject): JsonObject {
  const tables = tablesOf(form);
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]): [string, Json][] => {
      const table = tables.get(key);
      return value === null ? [] : [[key, toAnswer(table ? toRows(value, table) : value)]];
    }),
  );
}

/** Answers of a form as data: the way back of {@link dataToAnswers}. Typed numbers such as 0.8 become the text "0.8", which is exact. */
export function answersToData(form: JsonObject, answers: JsonObject): JsonObject {
  const tables = tablesOf(form);
  return Object.fromEntries(
    Object.entries(answers).map(([key, value]): [string, Json] => {
      const table = tables.get(key);
      return [key, table ? fromRows(fromAnswer(value), table) : fromAnswer(value)];
    }),
  );
}

/** The questions of a form, those inside panels and pages included. */
export function questionsOf(form: Json): JsonObject[] {
  if (Array.isArray(form)) return (form as readonly Json[]).flatMap(questionsOf);
  if (!isRecord(form)) return [];
  const { pages, elements, type, name } = form as JsonObject;
  const inside = [pages, elements].flatMap((list) => (list === undefined ? [] : questionsOf(list)));
  return typeof type === 'string' && type !== 'panel' && typeof name === 'string'
    ? [form as JsonObject, ...inside]
    : inside;
}

function tablesOf(form: JsonObject): ReadonlyMap<string, Table> {
  const tables = new Map<string, Table>();
  for (const { name, rowsAs, columns } of questionsOf(form)) {
    if (!Array.isArray(columns) || typeof name !== 'string') continue;
    const names = (columns as readonly Json[]).flatMap((column) =>
      isRecord(column) && typeof column.name === 'string' ? [column.name] : [],
    );
    tables.set(name, {
      rowsAs: rowsAs === 'pairs' || rowsAs === 'map' || rowsAs === 'list' ? rowsAs : 'objects',
      columns: names,
    });
  }
  return tables;
}

const cellsToRow = (columns: readonly string[], cells: readonly Json[]): JsonObject =>
  Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? null]));

function toRows(value: Json, { rowsAs, columns }: Table): Json {
  const [first = '', second = ''] = columns;
  if (rowsAs === 'map' && isRecord(value)) {
    return Object.entries(value as JsonObject).map(([key, entry]) =>
      columns.length === 2
        ? { [first]: key, [second]: entry }
        : { [first]: key, ...(isRecord(entry) ? (entry as JsonObject) : {}) },
    );
  }
  if (!Array.isArray(value) || rowsAs === 'objects' || rowsAs === 'map') return value;
  return (value as readonly Json[]).map((entry) =>
    cellsToRow(columns, rowsAs === 'pairs' && Array.isArray(entry) ? (entry as readonly Json[]) : [entry]),
  );
}

function fromRows(value: Json, { rowsAs, columns }: Table): Json {
  if (!Array.isArray(value) || rowsAs === 'objects') return value;
  const [first = '', second = ''] = columns;
  const rows = (value as readonly Json[]).filter(isRecord) as readonly JsonObject[];
  if (rowsAs === 'list') return rows.map((row) => row[first] ?? null);
  if (rowsAs === 'pairs') return rows.map((row) => columns.map((column) => row[column] ?? null));
  return Object.fromEntries(
    rows.map(({ [first]: key = null, ...rest }): [string, Json] => [
      typeof key === 'string' ? key : JSON.stringify(key),
      columns.length === 2 ? (rest[second] ?? null) : rest,
    ]),
  );
}

function toAnswer(value: Json): Json {
  if (typeof value === 'string') return parseDecimal(value) ? Number(value) : value;
  if (Array.isArray(value)) return (value as readonly Json[]).map(toAnswer);
  return mapMembers(value, toAnswer);
}

function fromAnswer(value: Json): Json {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : String(value);
  if (Array.isArray(value)) return (value as readonly Json[]).map(fromAnswer);
  return mapMembers(value, fromAnswer);
}

const mapMembers = (value: Json, map: (member: Json) => Json): Json =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, map(entry as Json)])) : value;
