import type { FormText } from './form-parts';

/** What a name in braces stands for in a text; undefined for one that says nothing here. */
export type NamedValue = (name: string) => string | undefined;

/** A text of a form in a language, or in the base language where nobody translated it; names in braces say what they stand for. */
export function spokenText(text: FormText, textKey: string, valueOf: NamedValue): string {
  const words = typeof text === 'object' ? (text[textKey] ?? text['default'] ?? '') : (text ?? '');
  return words.replace(/\{([^{}]+)\}/g, (_whole, name: string) => valueOf(name.trim()) ?? '');
}
