import type { AnswerValues } from '../types/question-type.js';
import { AnswerScope } from './answer-scope.js';
import { runCalculations } from './calculations.js';
import type { CompiledFormData } from './compiled-form.js';
import { officeClock } from './office-clock.js';

/** What answers are looked at with besides the form. */
export interface AnswerContext {
  /** Survey variables such as `unitType`, `unitName`, `commitments`. */
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  /** Zone of the office, whose day `today()` is; a name of the IANA database. Default: `Asia/Shanghai`. */
  readonly timeZone?: string | undefined;
  /** The instant that counts as now. Default: the clock of the process. */
  readonly now?: Date | undefined;
}

/** Names for expressions: variables hide answers, and what is calculated stands beside both. */
export function scopeOf(
  form: CompiledFormData,
  values: AnswerValues,
  context: AnswerContext,
): { readonly scope: AnswerScope; readonly calculated: Record<string, unknown> } {
  for (const [name, value] of Object.entries(context.variables ?? {})) values.set(name.toLowerCase(), value);
  const scope = new AnswerScope(values, officeClock(context.timeZone, context.now));
  return { scope, calculated: runCalculations(form.calculations, values, scope) };
}
