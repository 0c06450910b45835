import { formTextKeys } from '@pingyi/form-definitions/vocabulary';
import { isJson } from './form-document';

/** A language of the texts of a form; `default` is the base language. */
export type TextLocale = (typeof formTextKeys)[number];

export const textLocales: readonly TextLocale[] = formTextKeys;

/** The texts that a reader of the interface wants first. */
export const textLocaleOf = (language: string): TextLocale =>
  textLocales.find((locale) => locale === language) ?? 'default';

/** The text in one language; empty where there is none. */
export function textIn(value: unknown, locale: TextLocale): string {
  if (typeof value === 'string' || typeof value === 'number') return locale === 'default' ? String(value) : '';
  const text = isJson(value) ? value[locale] : undefined;
  return typeof text === 'string' ? text : '';
}

/** The text to show a reader of a language: another language rather than nothing. */
export const shownText = (value: unknown, locale: TextLocale): string =>
  textIn(value, locale) || textIn(value, 'default');

/** The value with the text of one language replaced; `undefined` when no text is left. */
export function withText(value: unknown, locale: TextLocale, text: string): unknown {
  const texts: Record<string, unknown> = isJson(value)
    ? { ...value }
    : typeof value === 'string' && value !== ''
      ? { default: value }
      : {};
  if (text === '') delete texts[locale];
  else texts[locale] = text;
  const locales = Object.keys(texts);
  if (locales.length === 0) return undefined;
  return locales.length === 1 && typeof texts['default'] === 'string' ? texts['default'] : texts;
}
