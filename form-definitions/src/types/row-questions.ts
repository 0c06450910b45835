import { AnswerErrors } from '../engine/answer-error.js';
import type { AnswerScope, RowNames } from '../engine/answer-scope.js';
import type { ListShape, OptionData, RowFieldsData, TableShape } from '../engine/compiled-form.js';
import { isEmptyAnswer } from '../engine/emptiness.js';
import type { ShownRow } from '../engine/shown-form.js';
import { hasOwn, isJsonObject, type JsonObject } from '../model/json-object.js';
import { extendPointer } from '../model/pointer.js';
import { isOffered, rowNamed, shownOptions } from './option-rules.js';
import type { AnswerValues, InnerFields, QuestionTypeRules, SettledFields } from './question-type.js';
import { totalsOf } from './table-totals.js';

/** A list of rows or panels that a person adds. */
export const rowList: QuestionTypeRules<ListShape> = {
  check({ max, fields }, value, pointer, errors, inner) {
    if (!Array.isArray(value)) errors.add(pointer, 'wrong-type');
    else if (value.length > max) errors.add(pointer, 'too-many-items');
    else
      for (const [index, row] of (value as unknown[]).entries())
        checkRow(row, fields, extendPointer(pointer, index), errors, inner);
  },
  checkComplete(shape, value, pointer, errors, scope, inner) {
    const { min, initial, needed, fields, unique } = shape;
    const given: unknown[] = Array.isArray(value) ? value : [];
    // A browser shows the rows that are missing as empty ones, and demands what is required in them.
    const count = Math.max(Array.isArray(value) ? given.length : initial, min);
    const rows = Array.from({ length: count }, (_, index) => answersIn(given[index]));
    if (needed > 0 && rows.filter((row) => !isEmptyAnswer(row)).length < needed) errors.add(pointer, 'required');
    rows.forEach((row, index) =>
      checkCells(row, fields, namesIn(shape, index), extendPointer(pointer, index), errors, scope, inner),
    );
    checkUnique(
      rows.map((row, index) => [index, row]),
      unique,
      pointer,
      errors,
    );
  },
  typed: (_shape, value) => value,
  settle(shape, value, scope, inner) {
    const given: unknown[] = Array.isArray(value) ? value.slice(0, shape.max) : [];
    const count = Math.max(Array.isArray(value) ? given.length : shape.initial, shape.min);
    const rows = Array.from({ length: count }, (_, index) =>
      settleRow(shape, answersIn(given[index]), namesIn(shape, index), scope, inner),
    );
    const answers = rows.map((row) => row.answers);
    return {
      value: Array.isArray(value) ? answers.slice(0, given.length) : undefined,
      shown: {
        rows: rows.map((row, key): ShownRow => ({ key, enabled: true, ...seen(row) })),
        ...totalsOf(shape.totals, answers),
      },
    };
  },
  start(shape, scope, inner) {
    const count = Math.max(shape.initial, shape.min);
    const rows = Array.from({ length: count }, (_, index) => ({
      ...inner.start(shape.fields, scope.inRow({ ...namesIn(shape, index), values: new Map() })),
      ...shape.newRow,
    }));
    // Panels are answers from the start, as on a page; rows once something is in one.
    const isAnswer = rows.some((row) => shape.of === 'panel' || Object.keys(row).length > 0);
    return isAnswer ? rows : undefined;
  },
};

/** A table with the rows of the form: an object of row value to the cells of that row. */
export const table: QuestionTypeRules<TableShape> = {
  check({ rows, fields }, value, pointer, errors, inner) {
    if (!isJsonObject(value)) {
      errors.add(pointer, 'wrong-type');
      return;
    }
    for (const [row, cells] of Object.entries(value)) {
      const at = extendPointer(pointer, row);
      if (!rowNamed(rows, row)) errors.add(at, 'unknown-field');
      else checkRow(cells, fields, at, errors, inner);
    }
  },
  checkWithin({ rows }, value, pointer, errors, scope) {
    for (const row of rows) {
      const answer = (value as JsonObject)[String(row.value)];
      if (!isEmptyAnswer(answer) && !isOffered(row, scope))
        errors.add(extendPointer(pointer, String(row.value)), 'not-visible');
    }
  },
  checkComplete({ rows, fields, unique }, value, pointer, errors, scope, inner) {
    const answers = answersIn(value);
    const offered = rows.filter((row) => isOffered(row, scope));
    offered.forEach((row, index) => {
      const name = String(row.value);
      const at = extendPointer(pointer, name);
      checkCells(answersIn(answers[name]), fields, namesOfRow(row, index), at, errors, scope, inner);
    });
    const entries = offered.map((row): [string, JsonObject] => [
      String(row.value),
      answersIn(answers[String(row.value)]),
    ]);
    checkUnique(entries, unique, pointer, errors);
  },
  typed: (_shape, value) => value,
  settle(shape, value, scope, inner) {
    const answers = answersIn(value);
    const rows = shownOptions(shape.rows, scope).map(({ value: key, enabled }, index) => {
      const given = answersIn(answers[String(key)]);
      return { key, enabled, ...settleRow(shape, given, namesOfRow({ value: key }, index), scope, inner) };
    });
    const kept = rows.filter(({ key, enabled }) => enabled && hasOwn(answers, String(key)));
    return {
      value: isJsonObject(value) ? Object.fromEntries(kept.map((row) => [String(row.key), row.answers])) : undefined,
      shown: {
        rows: rows.map((row): ShownRow => ({ key: row.key, enabled: row.enabled, ...seen(row) })),
        ...totalsOf(
          shape.totals,
          kept.map((row) => row.answers),
        ),
      },
    };
  },
  start(shape, scope, inner) {
    const rows = shape.rows.flatMap((row, index): [string, Record<string, unknown>][] => {
      const cells = inner.start(shape.fields, scope.inRow({ ...namesOfRow(row, index), values: new Map() }));
      return Object.keys(cells).length === 0 ? [] : [[String(row.value), cells]];
    });
    return rows.length === 0 ? undefined : Object.fromEntries(rows);
  },
};

type Names = Omit<RowNames, 'values'>;

const namesIn = ({ of }: ListShape, index: number): Names => ({
  prefix: of,
  constants: of === 'row' ? { rowindex: index + 1 } : { panelindex: index },
});

const namesOfRow = ({ value }: OptionData, index: number): Names => ({
  prefix: 'row',
  constants: { rowindex: index + 1, rowname: value, rowvalue: value },
});

/** An object of answers as JSON gave it, or an empty one. */
const answersIn = (value: unknown): JsonObject => (isJsonObject(value) ? value : {});

const seen = ({ questions, containers }: SettledFields): Pick<ShownRow, 'questions' | 'containers'> => ({
  questions,
  containers,
});

function checkRow(
  row: unknown,
  fields: RowFieldsData['fields'],
  pointer: string,
  errors: AnswerErrors,
  inner: InnerFields,
): void {
  if (isJsonObject(row)) inner.read(fields, row, pointer, errors, new Map());
  else errors.add(pointer, 'wrong-type');
}

function checkCells(
  row: JsonObject,
  fields: RowFieldsData['fields'],
  names: Names,
  pointer: string,
  errors: AnswerErrors,
  scope: AnswerScope,
  inner: InnerFields,
): void {
  const values: AnswerValues = new Map();
  // The shapes were checked in the first pass; this only files the answers under their names.
  inner.read(fields, row, pointer, new AnswerErrors(), values);
  inner.check(fields, values, pointer, errors, scope.inRow({ ...names, values }));
}

function settleRow(
  shape: RowFieldsData,
  row: JsonObject,
  names: Names,
  scope: AnswerScope,
  inner: InnerFields,
): SettledFields {
  return inner.settle(shape, row, (values) => scope.inRow({ ...names, values }));
}

function checkUnique(
  rows: readonly (readonly [string | number, JsonObject])[],
  columns: readonly string[],
  pointer: string,
  errors: AnswerErrors,
): void {
  for (const column of columns) {
    const found = new Set<string>();
    for (const [name, row] of rows) {
      if (isEmptyAnswer(row[column])) continue;
      const value = JSON.stringify(row[column]).toLowerCase();
      if (found.has(value)) errors.add(extendPointer(pointer, name, column), 'duplicate-item');
      found.add(value);
    }
  }
}
