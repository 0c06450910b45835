import { segmentsOf } from '@pingyi/form-definitions/vocabulary';
import type { ElementPart, FormText } from './form-parts';

/** The code of what is wrong, by question and then by the place below it. */
export type Faults = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The steps below `#/answers` of a pointer. */
export const pathIn = (pointer: string): string[] => segmentsOf(pointer).slice(1);

export function faultsOf(errors: readonly { readonly path: readonly string[]; readonly code: string }[]): Faults {
  const faults = new Map<string, Map<string, string>>();
  for (const {
    path: [question = '', ...rest],
    code,
  } of errors) {
    const own = faults.get(question) ?? new Map<string, string>();
    const below = rest.map((step) => `/${step}`).join('');
    if (!own.has(below)) own.set(below, code);
    faults.set(question, own);
  }
  return faults;
}

/** The faults of all questions but one. */
export function without(faults: Faults, question: string): Faults {
  if (!faults.has(question)) return faults;
  const left = new Map(faults);
  left.delete(question);
  return left;
}

/** What the form itself says of a fault. */
export function ownWords(part: ElementPart, code: string): FormText {
  if (code === 'required') return part.json['requiredErrorText'] as FormText;
  const validators = part.json['validators'];
  if (code === 'wrong-type' || code === 'too-long' || code === 'not-a-choice' || !Array.isArray(validators))
    return undefined;
  return (validators as { text?: FormText }[]).find(({ text }) => text !== undefined)?.text;
}
