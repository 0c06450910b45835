import type { ChoiceValue } from '../choice-list.js';
import type { AnswerScope } from '../engine/answer-scope.js';
import { areEqual } from '../engine/comparison.js';
import type { OptionData } from '../engine/compiled-form.js';
import { holds } from '../engine/evaluate.js';
import type { ShownOption } from '../engine/shown-form.js';

export const isScalar = (value: unknown): value is ChoiceValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** The option with exactly this value; plain loops, since every answer of a ballot passes here. */
export function optionOf(options: readonly OptionData[], value: unknown): OptionData | undefined {
  for (const option of options) if (option.value === value) return option;
  return undefined;
}

export const hasOption = (options: readonly OptionData[], value: unknown): boolean =>
  optionOf(options, value) !== undefined;

/** The row of this name; names of rows are texts in answers, whatever their values. */
export function rowNamed(rows: readonly OptionData[], name: string): OptionData | undefined {
  for (const row of rows) if (row.value === name || String(row.value) === name) return row;
  return undefined;
}

/** Whether an option is offered: it is shown and can be chosen. */
export const isOffered = (option: OptionData, scope: AnswerScope): boolean =>
  isShown(option, scope) && isEnabled(option, scope);

export const isShown = ({ value, visible }: OptionData, scope: AnswerScope): boolean =>
  visible === undefined || holds(visible, scope.withItem(value));

const isEnabled = ({ value, enabled }: OptionData, scope: AnswerScope): boolean =>
  enabled === undefined || holds(enabled, scope.withItem(value));

export function areConditional(options: readonly OptionData[]): boolean {
  for (const { visible, enabled } of options) if (visible !== undefined || enabled !== undefined) return true;
  return false;
}

/** The options to be seen, and whether each can be chosen. */
export const shownOptions = (options: readonly OptionData[], scope: AnswerScope): ShownOption[] =>
  options
    .filter((option) => isShown(option, scope))
    .map((option) => ({ value: option.value, enabled: isEnabled(option, scope) }));

/** The option that a preset or calculated value means; expressions do not tell 1 from "1". */
export function optionFor(options: readonly OptionData[], value: unknown): unknown {
  if (hasOption(options, value)) return value;
  return options.find((option) => areEqual(option.value, value))?.value ?? value;
}

/** `"5"` where the options are numbers is a wrong type, not a foreign option. */
export const mismatch = (value: ChoiceValue, options: readonly OptionData[]): 'wrong-type' | 'not-a-choice' =>
  options.some((option) => typeof option.value === typeof value) ? 'not-a-choice' : 'wrong-type';
