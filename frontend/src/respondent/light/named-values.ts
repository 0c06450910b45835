import { optionsOf } from '@pingyi/form-definitions/vocabulary';
import type { ElementPart, FormText } from './form-parts';

type Values = Readonly<Record<string, unknown>>;

interface Known {
  readonly answers: Values;
  readonly calculated: Values;
  readonly variables: Values;
}

/** What a name in a text stands for: a variable, or an answer in the words of its option. */
export function named(
  name: string,
  { answers, calculated, variables }: Known,
  parts: ReadonlyMap<string, ElementPart>,
  say: (text: FormText) => string,
): string | undefined {
  const value: unknown = variables[name] ?? answers[name] ?? calculated[name];
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  const part = parts.get(name);
  const option = part && optionsOf(part.json).find((one) => one.value === value);
  return option ? say(option.text as FormText) || String(value) : String(value);
}
