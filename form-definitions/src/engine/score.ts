import { toMillionths } from '../exact-points.js';
import { scoreSheet, type ScoredItem, type SheetScores } from '../sheet-scores.js';
import type { CompiledFormData } from './compiled-form.js';
import type { ValidAnswers } from './validate.js';

const readItems = new WeakMap<CompiledFormData, ScoredItem[]>();

/** Points of a sheet; undefined for a form without points. */
export function score(
  form: CompiledFormData,
  { answers, calculated }: Pick<ValidAnswers, 'answers' | 'calculated'>,
): SheetScores | undefined {
  const items = readItems.get(form) ?? form.scored.map(readItem);
  readItems.set(form, items);
  return scoreSheet(items, answers, calculated);
}

const readItem = ({ maximum, options, ...item }: CompiledFormData['scored'][number]): ScoredItem => ({
  ...item,
  maximum: toMillionths(Number(maximum)),
  options: options && new Map(options.map(([value, points]) => [value, toMillionths(Number(points))])),
});
