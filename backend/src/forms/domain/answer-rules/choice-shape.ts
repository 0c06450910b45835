import {
  type Choice,
  choicesIn,
  type ChoiceValue,
  type JsonObject,
  listOf,
  listTypes,
  numberOf,
  optionsOf,
  type QuestionType,
  ratingOptions,
  textOf,
} from '@pingyi/form-definitions/vocabulary';
import { extendPointer } from '../form-model/pointer.js';
import type { AnswerErrors } from './answer-error.js';
import type { AnswerScope } from './answer-scope.js';
import { compileCondition } from './compiled-expression.js';
import type { Shape } from './shape.js';

type OptionTest = (value: unknown, scope: AnswerScope) => boolean;

/**
 * Whether an option can be chosen in a given situation: shown by its own `visibleIf` or else by the condition on all
 * options, and the same for enabled. Undefined when nothing is conditional.
 */
export function optionConditions(
  options: readonly Choice[],
  visibleAll?: string,
  enableAll?: string,
): OptionTest | undefined {
  const conditional = options.some((option) => option.visibleIf !== undefined || option.enableIf !== undefined);
  if (!conditional && visibleAll === undefined && enableAll === undefined) return undefined;
  const tests = new Map(
    options.map((option) => [
      option.value as unknown,
      [option.visibleIf ?? visibleAll, option.enableIf ?? enableAll].flatMap((text) =>
        text === undefined ? [] : [compileCondition(text)],
      ),
    ]),
  );
  return (value, scope) => (tests.get(value) ?? []).every((test) => test(scope.withItem(value)));
}

/** The shape of a question with options; `inherited` are the choices of the matrix a column belongs to. */
export function choiceShape(type: QuestionType, json: JsonObject, inherited?: JsonObject): Shape {
  const source =
    inherited !== undefined && listOf(json, 'choices').length === 0 ? { ...json, choices: inherited['choices'] } : json;
  const options = optionsOf(source);
  const values = new Set<unknown>(options.map((option) => option.value));
  const available = optionConditions(options, textOf(json, 'choicesVisibleIf'), textOf(json, 'choicesEnableIf'));
  return listTypes.includes(type) || json['multiSelect'] === true
    ? severalOf(json, values, available)
    : oneOf(values, available);
}

/** The shape of a rating: one of its values, or a number of its range. */
export function ratingShape(json: JsonObject): Shape {
  const options = ratingOptions(json);
  const values = new Set<unknown>(options.map((option) => option.value));
  if (choicesIn(json, 'rateValues').length > 0) return oneOf(values, optionConditions(options));
  return {
    check(value, pointer, errors) {
      if (typeof value !== 'number') errors.add(pointer, 'wrong-type');
      else if (!values.has(value)) errors.add(pointer, 'out-of-range');
    },
  };
}

/** The shape of a yes/no question: true and false, or the two values the form puts in their place. */
export function booleanShape(json: JsonObject): Shape {
  const [yes, no] = [json['valueTrue'] ?? true, json['valueFalse'] ?? false];
  return {
    check(value, pointer, errors) {
      if (value === yes || value === no) return;
      errors.add(pointer, typeof value === typeof yes && typeof value !== 'boolean' ? 'not-a-choice' : 'wrong-type');
    },
  };
}

function oneOf(values: ReadonlySet<unknown>, available: OptionTest | undefined): Shape {
  return {
    check(value, pointer, errors) {
      if (!isScalar(value)) errors.add(pointer, 'wrong-type');
      else if (!values.has(value)) errors.add(pointer, mismatch(value, values));
    },
    ...(available && {
      checkWithin(value: unknown, pointer: string, errors: AnswerErrors, scope: AnswerScope) {
        if (!available(value, scope)) errors.add(pointer, 'not-a-choice');
      },
    }),
  };
}

function severalOf(json: JsonObject, values: ReadonlySet<unknown>, available: OptionTest | undefined): Shape {
  const [fewest, most] = [numberOf(json, 'minSelectedChoices') ?? 0, numberOf(json, 'maxSelectedChoices') ?? 0];
  return {
    check(value, pointer, errors) {
      if (!Array.isArray(value)) {
        errors.add(pointer, 'wrong-type');
        return;
      }
      const seen = new Set<unknown>();
      for (const [index, entry] of (value as unknown[]).entries()) {
        const at = extendPointer(pointer, index);
        if (!isScalar(entry)) errors.add(at, 'wrong-type');
        else if (!values.has(entry)) errors.add(at, mismatch(entry, values));
        else if (seen.has(entry)) errors.add(at, 'duplicate-item');
        seen.add(entry);
      }
      if (most > 0 && value.length > most) errors.add(pointer, 'too-many-items');
      else if (value.length > 0 && value.length < fewest && !(value.length === 1 && isNone(value[0]))) {
        errors.add(pointer, 'out-of-range');
      }
    },
    ...(available && {
      checkWithin(value: unknown, pointer: string, errors: AnswerErrors, scope: AnswerScope) {
        for (const [index, entry] of (value as unknown[]).entries()) {
          if (!available(entry, scope)) errors.add(extendPointer(pointer, index), 'not-a-choice');
        }
      },
    }),
  };
}

export const isScalar = (value: unknown): value is ChoiceValue =>
  ['string', 'number', 'boolean'].includes(typeof value);

const isNone = (value: unknown): boolean => value === 'none' || value === 'refused' || value === 'dontknow';

/** `"5"` where the options are numbers is a wrong type, not a foreign option. */
const mismatch = (value: ChoiceValue, values: ReadonlySet<unknown>): 'wrong-type' | 'not-a-choice' =>
  [...values].some((option) => typeof option === typeof value) ? 'not-a-choice' : 'wrong-type';
