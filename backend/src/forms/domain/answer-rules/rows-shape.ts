import { choicesIn, isJsonObject, type JsonObject, numberOf, textOf } from '@pingyi/form-definitions/vocabulary';
import { extendPointer } from '../form-model/pointer.js';
import { answerLimits } from './answer-guard.js';
import { AnswerErrors } from './answer-error.js';
import type { AnswerScope } from './answer-scope.js';
import { optionConditions } from './choice-shape.js';
import { isEmptyAnswer } from './emptiness.js';
import { answersIn, checkField, keysOf, readFields, type AnswerValues, type Field } from './field.js';
import type { Shape } from './shape.js';

/** The columns or template questions of a repeating question, and the columns whose values must differ. */
export interface RowFields {
  readonly fields: readonly Field[];
  readonly unique: readonly string[];
}

/** The shape of a `matrixdynamic` or `paneldynamic`: a list of rows. */
export function listShape(json: JsonObject, kind: 'row' | 'panel', { fields, unique }: RowFields): Shape {
  const known = keysOf(fields);
  const min = numberOf(json, kind === 'row' ? 'minRowCount' : 'minPanelCount') ?? 0;
  const initial = numberOf(json, kind === 'row' ? 'rowCount' : 'panelCount') ?? (kind === 'row' ? 2 : 0);
  const max = Math.min(
    numberOf(json, kind === 'row' ? 'maxRowCount' : 'maxPanelCount') ?? answerLimits.items,
    answerLimits.items,
  );
  const needed = json['isRequired'] === true && kind === 'row' ? min : 0;
  return {
    check(value, pointer, errors) {
      if (!Array.isArray(value)) errors.add(pointer, 'wrong-type');
      else if (value.length > max) errors.add(pointer, 'too-many-items');
      else
        (value as unknown[]).forEach((row, index) =>
          checkRow(row, fields, known, extendPointer(pointer, index), errors),
        );
    },
    checkComplete(value, pointer, errors, scope) {
      const given: unknown[] = Array.isArray(value) ? value : [];
      // A browser shows the rows that are missing as empty ones, and demands what is required in them.
      const count = Math.max(Array.isArray(value) ? given.length : initial, min);
      const rows = Array.from({ length: count }, (_, index) => answersIn(given[index]));
      if (needed > 0 && rows.filter((row) => !isEmptyAnswer(row)).length < needed) errors.add(pointer, 'required');
      rows.forEach((row, index) => {
        const constants = kind === 'row' ? { rowindex: index + 1 } : { panelindex: index };
        checkCells(row, fields, kind, constants, extendPointer(pointer, index), errors, scope);
      });
      checkUnique(
        rows.map((row, index) => [index, row]),
        unique,
        pointer,
        errors,
      );
    },
  };
}

/** The shape of a `matrixdropdown`: an object of row value to the cells of that row. */
export function tableShape(json: JsonObject, { fields, unique }: RowFields): Shape {
  const known = keysOf(fields);
  const rows = choicesIn(json, 'rows');
  const names = new Set(rows.map((row) => String(row.value)));
  const shown = optionConditions(rows, textOf(json, 'rowsVisibleIf'));
  return {
    check(value, pointer, errors) {
      if (!isJsonObject(value)) {
        errors.add(pointer, 'wrong-type');
        return;
      }
      for (const [row, cells] of Object.entries(value)) {
        const at = extendPointer(pointer, row);
        if (!names.has(row)) errors.add(at, 'unknown-field');
        else checkRow(cells, fields, known, at, errors);
      }
    },
    checkWithin(value, pointer, errors, scope) {
      if (!shown) return;
      for (const row of rows) {
        const answer = (value as JsonObject)[String(row.value)];
        if (!isEmptyAnswer(answer) && !shown(row.value, scope))
          errors.add(extendPointer(pointer, String(row.value)), 'not-visible');
      }
    },
    checkComplete(value, pointer, errors, scope) {
      const answers = answersIn(value);
      const visible = rows.filter((row) => shown?.(row.value, scope) ?? true);
      visible.forEach((row, index) => {
        const name = String(row.value);
        const constants = { rowindex: index + 1, rowname: row.value, rowvalue: row.value };
        checkCells(answersIn(answers[name]), fields, 'row', constants, extendPointer(pointer, name), errors, scope);
      });
      const entries = visible.map((row): [string, JsonObject] => [
        String(row.value),
        answersIn(answers[String(row.value)]),
      ]);
      checkUnique(entries, unique, pointer, errors);
    },
  };
}

function checkRow(
  row: unknown,
  fields: readonly Field[],
  known: ReadonlySet<string>,
  pointer: string,
  errors: AnswerErrors,
): void {
  if (isJsonObject(row)) readFields(fields, known, row, pointer, errors, new Map());
  else errors.add(pointer, 'wrong-type');
}

function checkCells(
  row: JsonObject,
  fields: readonly Field[],
  prefix: 'row' | 'panel',
  constants: Readonly<Record<string, unknown>>,
  pointer: string,
  errors: AnswerErrors,
  scope: AnswerScope,
): void {
  const values: AnswerValues = new Map();
  // The shapes were checked in the first pass; this only files the answers under their names.
  readFields(fields, keysOf(fields), row, pointer, new AnswerErrors(), values);
  const inRow = scope.inRow({ prefix, values, constants });
  for (const field of fields) checkField(field, values, pointer, errors, inRow);
}

function checkUnique(
  rows: readonly (readonly [string | number, JsonObject])[],
  columns: readonly string[],
  pointer: string,
  errors: AnswerErrors,
): void {
  for (const column of columns) {
    const seen = new Set<string>();
    for (const [name, row] of rows) {
      if (isEmptyAnswer(row[column])) continue;
      const value = JSON.stringify(row[column]).toLowerCase();
      if (seen.has(value)) errors.add(extendPointer(pointer, name, column), 'duplicate-item');
      seen.add(value);
    }
  }
}
