import { choicesIn, isJsonObject, type JsonObject, textOf } from '@pingyi/form-definitions/vocabulary';
import { extendPointer } from '../form-model/pointer.js';
import type { AnswerScope } from './answer-scope.js';
import { isScalar, optionConditions } from './choice-shape.js';
import { isEmptyAnswer } from './emptiness.js';
import type { Shape } from './shape.js';

/**
 * The shape of a matrix with one answer per row: an object of row value to column value. Its rows are those of the form
 * or, with `rowsFrom`, the entries of a survey variable (`"id"` or `{ "value": "id", "text": ... }`), such as the
 * commitments a unit has published.
 */
export function matrixShape(json: JsonObject): Shape {
  const columnList = choicesIn(json, 'columns');
  const columns = new Set<unknown>(columnList.map((column) => column.value));
  const rowList = choicesIn(json, 'rows');
  const rowsFrom = textOf(json, 'rowsFrom');
  const rowShown = optionConditions(rowList, textOf(json, 'rowsVisibleIf'));
  const columnShown = optionConditions(columnList, textOf(json, 'columnsVisibleIf'));
  const fixedRows = rowsFrom === undefined ? new Set(rowList.map((row) => String(row.value))) : undefined;
  const everyRow = json['eachRowRequired'] === true || json['isAllRowRequired'] === true;
  const unique = json['eachRowUnique'] === true;

  const shownRows = (scope: AnswerScope): string[] =>
    rowsFrom === undefined
      ? rowList.filter((row) => rowShown?.(row.value, scope) ?? true).map((row) => String(row.value))
      : rowsOfVariable(scope.values.get(rowsFrom.toLowerCase()));

  return {
    check(value, pointer, errors) {
      if (!isJsonObject(value)) {
        errors.add(pointer, 'wrong-type');
        return;
      }
      const seen = new Set<unknown>();
      for (const [row, answer] of Object.entries(value)) {
        const at = extendPointer(pointer, row);
        if (fixedRows?.has(row) === false) errors.add(at, 'unknown-field');
        else if (!isScalar(answer)) errors.add(at, 'wrong-type');
        else if (!columns.has(answer)) errors.add(at, 'not-a-choice');
        else if (unique && seen.has(answer)) errors.add(at, 'duplicate-item');
        seen.add(answer);
      }
    },
    checkWithin(value, pointer, errors, scope) {
      if (rowsFrom === undefined && rowShown === undefined && columnShown === undefined) return;
      const rows = new Set(shownRows(scope));
      for (const [row, answer] of Object.entries(value as JsonObject)) {
        const at = extendPointer(pointer, row);
        if (!rows.has(row)) errors.add(at, rowsFrom === undefined ? 'not-visible' : 'unknown-field');
        else if (columnShown?.(answer, scope) === false) errors.add(at, 'not-a-choice');
      }
    },
    ...(everyRow &&
      ({
        checkComplete(value, pointer, errors, scope) {
          const answers = isJsonObject(value) ? value : {};
          for (const row of shownRows(scope)) {
            if (isEmptyAnswer(answers[row])) errors.add(extendPointer(pointer, row), 'required');
          }
        },
      } satisfies Partial<Shape>)),
  };
}

/** Row values of a survey variable; entries without one are left out. */
export const rowsOfVariable = (variable: unknown): string[] =>
  choicesIn({ rows: variable }, 'rows').map((row) => String(row.value));
