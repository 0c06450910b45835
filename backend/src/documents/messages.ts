import { readFileSync } from 'node:fs';
import { manifestLocales, officeLocales, type Locale, type OfficeLocale } from '@pingyi/form-definitions/locales';

export const languages = officeLocales;
export type Language = OfficeLocale;

/** Languages of what residents are given on paper: every one in which a ballot can be answered. */
export const residentLanguages = manifestLocales;
export type ResidentLanguage = Locale;

type Catalogue = Readonly<Record<string, string>>;
const load = (folder: string, language: Locale): Catalogue =>
  JSON.parse(readFileSync(new URL(`../../${folder}/${language}.json`, import.meta.url), 'utf8')) as Catalogue;

const catalogues = Object.fromEntries(languages.map((language) => [language, load('messages', language)])) as Readonly<
  Record<Language, Catalogue>
>;

/** What residents read has every language; of those that no office speaks, nothing else is there. */
const residentCatalogues = Object.fromEntries(
  residentLanguages.map((language) => [
    language,
    languages.some((known) => known === language)
      ? catalogues[language as Language]
      : load('resident-messages', language),
  ]),
) as Readonly<Record<ResidentLanguage, Catalogue>>;

const filled = (text: string, params: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));

/** A text on what residents are given; the key itself where a text is missing. */
export const residentMessage = (
  language: ResidentLanguage,
  key: string,
  params: Readonly<Record<string, string | number>> = {},
): string => filled(residentCatalogues[language][key] ?? key, params);

/** A text for files that people print or open in a spreadsheet; the key itself where a text is missing. */
export function message(
  language: Language,
  key: string,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return filled(catalogues[language][key] ?? key, params);
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
