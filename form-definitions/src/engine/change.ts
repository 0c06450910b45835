import { hasOwn } from '../model/json-object.js';
import { rulesOf } from '../types/index.js';
import { scopeOf, type AnswerContext } from './answer-context.js';
import type { AnswerScope } from './answer-scope.js';
import type { CompiledFormData, FieldData } from './compiled-form.js';
import { holds, resultOf } from './evaluate.js';
import { innerFields } from './inner-fields.js';
import { filed, isSameAnswer } from './settle-fields.js';
import { settle, type SettledForm } from './settle.js';
import { startValue } from './start-fields.js';

type Answers = Readonly<Record<string, unknown>>;

/** Rounds of answers that change each other; a form may let two go in a circle. */
const mostRounds = 20;

/**
 * What follows when a person changes answers: what is worked out from a changed answer is set or reset, and a question that comes into
 * sight without an answer has what the form presets. What the person wrote over stays until an answer changes again on which it hangs.
 *
 * @param before answers as they stood, as `start`, `settle` or this function gave them
 * @param answers the same with what the person changed
 */
export function change(
  form: CompiledFormData,
  before: Answers,
  answers: Answers,
  context: AnswerContext = {},
): SettledForm {
  let earlier = settle(form, before, context);
  let now = settle(form, answers, context);
  // What is out of sight only until something else has followed, nobody saw disappear: it keeps its answer.
  let given = answers;
  for (let round = 0; round < mostRounds; round += 1) {
    const next = followed(form, earlier, now, given, context);
    if (next === undefined) break;
    earlier = now;
    given = next;
    now = settle(form, next, context);
  }
  return now;
}

/** The answers after one round; undefined when nothing follows. */
function followed(
  form: CompiledFormData,
  earlier: SettledForm,
  now: SettledForm,
  given: Answers,
  context: AnswerContext,
): Record<string, unknown> | undefined {
  const changed = changedNames({ ...earlier.calculated, ...earlier.answers }, { ...now.calculated, ...now.answers });
  const { scope } = scopeOf(form, filed(form.fields, now.answers), context);
  const next = { ...given, ...now.answers };
  for (const [index, field] of form.fields.entries()) {
    if (now.shown.questions[index]?.visible !== true) continue;
    const value = valueAfter(field, now.answers, changed, earlier.shown.questions[index]?.visible !== true, scope);
    if (value === undefined) delete next[field.key];
    else next[field.key] = value;
  }
  return form.fields.every(
    ({ key }, index) => now.shown.questions[index]?.visible !== true || isSameAnswer(next[key], now.answers[key]),
  )
    ? undefined
    : next;
}

function valueAfter(
  field: FieldData,
  answers: Answers,
  changed: ReadonlySet<string>,
  appears: boolean,
  scope: AnswerScope,
): unknown {
  const { key, setting, reset, shape } = field;
  const value = answers[key];
  const hangsOn = (names: readonly string[]): boolean => names.some((name) => changed.has(name));
  // Where both hold, what is set stands last.
  if (setting && hangsOn(setting.mentions) && (setting.when === undefined || holds(setting.when, scope))) {
    const result = setting.expression && resultOf(setting.expression, scope);
    return result === undefined ? undefined : rulesOf(shape).typed(shape, result, scope);
  }
  if (reset && hangsOn(reset.mentions) && holds(reset.when, scope)) return startValue(field, scope, innerFields);
  return appears && !hasOwn(answers, key) ? startValue(field, scope, innerFields) : value;
}

/** Names of answers and calculated values that are not what they were, in lower case. */
function changedNames(before: Answers, after: Answers): ReadonlySet<string> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return new Set(
    [...names].filter((name) => !isSameAnswer(before[name], after[name])).map((name) => name.toLowerCase()),
  );
}
