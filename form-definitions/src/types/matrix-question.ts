import { choicesIn } from '../choice-list.js';
import type { AnswerScope } from '../engine/answer-scope.js';
import type { MatrixShape, OptionData } from '../engine/compiled-form.js';
import { isEmptyAnswer } from '../engine/emptiness.js';
import { isJsonObject, type JsonObject } from '../model/json-object.js';
import { extendPointer } from '../model/pointer.js';
import {
  areConditional,
  hasOption,
  isOffered,
  isScalar,
  optionFor,
  optionOf,
  rowNamed,
  shownOptions,
} from './option-rules.js';
import type { QuestionTypeRules } from './question-type.js';

/**
 * One answer per row: an object of row value to column value. Its rows are those of the form or the entries of a survey variable (`"id"` or
 * `{ "value": "id", "text": ... }`), such as the commitments a unit has published.
 */
export const matrix: QuestionTypeRules<MatrixShape> = {
  check({ rows, rowsFrom, columns, unique }, value, pointer, errors) {
    if (!isJsonObject(value)) {
      errors.add(pointer, 'wrong-type');
      return;
    }
    const seen = new Set<unknown>();
    for (const row of Object.keys(value)) {
      const answer = value[row];
      const at = extendPointer(pointer, row);
      if (rowsFrom === undefined && !rowNamed(rows, row)) errors.add(at, 'unknown-field');
      else if (!isScalar(answer)) errors.add(at, 'wrong-type');
      else if (!hasOption(columns, answer)) errors.add(at, 'not-a-choice');
      else if (unique === true && seen.has(answer)) errors.add(at, 'duplicate-item');
      seen.add(answer);
    }
  },
  checkWithin(shape, value, pointer, errors, scope) {
    if (shape.rowsFrom === undefined && !areConditional(shape.rows) && !areConditional(shape.columns)) return;
    const rows = new Set(offeredRows(shape, scope));
    for (const [row, answer] of Object.entries(value as JsonObject)) {
      const at = extendPointer(pointer, row);
      const column = optionOf(shape.columns, answer);
      if (!rows.has(row)) errors.add(at, shape.rowsFrom === undefined ? 'not-visible' : 'unknown-field');
      else if (column && !isOffered(column, scope)) errors.add(at, 'not-a-choice');
    }
  },
  checkComplete(shape, value, pointer, errors, scope) {
    if (shape.everyRow !== true) return;
    const answers = isJsonObject(value) ? value : {};
    for (const row of offeredRows(shape, scope)) {
      if (isEmptyAnswer(answers[row])) errors.add(extendPointer(pointer, row), 'required');
    }
  },
  typed: ({ columns }, value) =>
    isJsonObject(value)
      ? Object.fromEntries(Object.entries(value).map(([row, answer]) => [row, optionFor(columns, answer)]))
      : value,
  settle(shape, value, scope) {
    const answers = isJsonObject(value) ? value : {};
    const offered = offeredRows(shape, scope);
    const kept = offered.flatMap((row): [string, unknown][] => {
      const column = optionOf(shape.columns, answers[row]);
      return column && isOffered(column, scope) ? [[row, column.value]] : [];
    });
    const rows = shownOptions(rowsOf(shape, scope), scope);
    return {
      value: kept.length > 0 ? Object.fromEntries(kept) : undefined,
      shown: {
        rows: rows.map(({ value: key, enabled }) => ({ key, enabled, questions: [], containers: [] })),
        columns: shownOptions(shape.columns, scope),
      },
    };
  },
};

const rowsOf = ({ rows, rowsFrom }: MatrixShape, scope: AnswerScope): readonly OptionData[] =>
  rowsFrom === undefined ? rows : rowsOfVariable(scope.values.get(rowsFrom.toLowerCase()));

const offeredRows = (shape: MatrixShape, scope: AnswerScope): string[] =>
  rowsOf(shape, scope)
    .filter((row) => isOffered(row, scope))
    .map((row) => String(row.value));

/** Rows of a survey variable; entries without a value are left out. */
const rowsOfVariable = (variable: unknown): OptionData[] =>
  choicesIn({ rows: variable }, 'rows').map(({ value }) => ({ value }));
