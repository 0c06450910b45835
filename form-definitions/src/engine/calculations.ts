import type { AnswerValues } from '../types/question-type.js';
import type { AnswerScope } from './answer-scope.js';
import type { CalculationData } from './compiled-form.js';
import { resultOf } from './evaluate.js';

/** Works out all calculations, files the results under their names, and gives them as JSON can say them. */
export function runCalculations(
  calculations: readonly CalculationData[],
  values: AnswerValues,
  scope: AnswerScope,
): Record<string, unknown> {
  const results: Record<string, unknown> = {};
  for (const { name, expression, precision } of calculations) {
    const result = resultOf(expression, scope);
    const value = typeof result === 'number' && precision !== undefined ? Number(result.toFixed(precision)) : result;
    values.set(name.toLowerCase(), value);
    if (value !== undefined) results[name] = value instanceof Date ? value.toISOString() : value;
  }
  return results;
}
