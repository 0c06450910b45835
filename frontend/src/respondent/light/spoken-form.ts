import { formTextKeyOf, type Locale } from '@pingyi/form-definitions/locales';
import type { FormText } from './form-parts';

/** What a name in braces stands for in a text; undefined for one that says nothing here. */
export type NamedValue = (name: string) => string | undefined;

/** A text of a form in a language, or in the base language where nobody translated it; names in braces say what they stand for. */
export function spokenText(text: FormText, locale: Locale, valueOf: NamedValue): string {
  const words = typeof text === 'object' ? (text[formTextKeyOf(locale)] ?? text['default'] ?? '') : (text ?? '');
  return words.replace(/\{([^{}]+)\}/g, (_whole, name: string) => valueOf(name.trim()) ?? '');
}
