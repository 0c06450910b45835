import { readFileSync } from 'node:fs';
import { officeLocales, type OfficeLocale } from '@pingyi/form-definitions/locales';

export const languages = officeLocales;
export type Language = OfficeLocale;

const load = (language: Language): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(new URL(`../../messages/${language}.json`, import.meta.url), 'utf8')) as Record<
    string,
    string
  >;

const catalogues = Object.fromEntries(languages.map((language) => [language, load(language)])) as Readonly<
  Record<Language, Readonly<Record<string, string>>>
>;

/** A text for files that people print or open in a spreadsheet; the key itself where a text is missing. */
export function message(
  language: Language,
  key: string,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const text = catalogues[language][key] ?? key;
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
}

const plurals = Object.fromEntries(languages.map((language) => [language, new Intl.PluralRules(language)])) as Readonly<
  Record<Language, Intl.PluralRules>
>;

/** A text about `count` things: `<key>.one` where the language has a form of its own for one. */
export function counted(
  language: Language,
  key: string,
  count: number,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const form = `${key}.${plurals[language].select(count)}`;
  return message(language, catalogues[language][form] === undefined ? key : form, { ...params, count });
}

/**
 * Everything that files call the thing of a message: its text in each language, and what `<key>.also` lists between bars. The words of the
 * console are among them.
 */
export const wordsFor = (key: string): string[] =>
  languages.flatMap((language) => [
    ...(catalogues[language][key] === undefined ? [] : [catalogues[language][key]]),
    ...(catalogues[language][`${key}.also`]?.split('|') ?? []),
  ]);
