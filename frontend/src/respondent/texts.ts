import { baseLocale, formTextKeyOf, type Locale } from '@pingyi/form-definitions/locales';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CollectView } from '../api/collect';
import { fetchedAgain } from './fetched-again';

/** Texts by key; a key with a plural form ends in `_one` or `_other`. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

/** The server lays the catalogues beside the page; while developing they are where they are written. */
const fetchCatalogue = async (locale: Locale): Promise<Catalogue> => {
  if (import.meta.env.DEV)
    return ((await import(`../i18n/${locale}/respondent.json`)) as { default: Catalogue }).default;
  const answer = await fetch(`/respondent-texts/${locale}.json`, { credentials: 'omit' });
  if (!answer.ok) throw new Error(`the texts of ${locale} answered ${answer.status}`);
  return (await answer.json()) as Catalogue;
};

/** A language of a form that the interface does not speak: its questions are in it, and what stands around them is not. */
export type FormLanguage = CollectView['languages'][number];

interface Spoken {
  readonly locale: Locale;
  readonly catalogue: Catalogue;
  readonly language: FormLanguage | undefined;
}

let spoken: Spoken = { locale: baseLocale, catalogue: {}, language: undefined };
const listeners = new Set<(now: Spoken) => void>();

/** Speaks a language from now on, with texts that are at hand. */
export function speak(locale: Locale, catalogue: Catalogue, language?: FormLanguage): void {
  spoken = { locale, catalogue, language };
  const { documentElement } = document;
  documentElement.lang = language?.tag ?? locale;
  documentElement.dir = language?.direction ?? 'ltr';
  listeners.forEach((listener) => listener(spoken));
}

/** Fetches the texts of a language and speaks it. Stays with the present one when they cannot be had. */
export async function switchLanguage(locale: Locale): Promise<void> {
  speak(locale, await fetchedAgain(() => fetchCatalogue(locale)));
}

/** Shows the form in a language that the interface does not speak, and leaves the interface as it is. */
export const readFormIn = (language: FormLanguage): void => speak(spoken.locale, spoken.catalogue, language);

export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

function translate({ locale, catalogue }: Spoken, key: string, values: Parameters<Translate>[1] = {}): string {
  const { count } = values;
  const text =
    (typeof count === 'number' ? textAt(catalogue, `${key}_${pluralOf(locale, count)}`) : undefined) ??
    textAt(catalogue, key) ??
    key;
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}

// Safari 12 does not know the plural forms of languages; those that we speak have two, or one.
const pluralOf = (locale: Locale, count: number): string =>
  'PluralRules' in Intl ? new Intl.PluralRules(locale).select(count) : count === 1 ? 'one' : 'other';

function textAt(catalogue: Catalogue, key: string): string | undefined {
  let place: string | Catalogue | undefined = catalogue;
  for (const step of key.split('.')) place = typeof place === 'object' ? place[step] : undefined;
  return typeof place === 'string' ? place : undefined;
}

/** The texts of the language that is spoken; what uses them is drawn anew when it changes. */
export function useTexts(): {
  readonly t: Translate;
  readonly locale: Locale;
  /** Key of the texts of the form. */
  readonly textKey: string;
  /** BCP 47 tag of the language that the form is in. */
  readonly tag: string;
} {
  const [now, setNow] = useState(spoken);
  useEffect(() => {
    listeners.add(setNow);
    // Another language may have been chosen before this was drawn.
    setNow(spoken);
    return () => void listeners.delete(setNow);
  }, []);
  return useMemo(
    () => ({
      t: (key, values) => translate(now, key, values),
      locale: now.locale,
      textKey: now.language?.key ?? formTextKeyOf(now.locale),
      tag: now.language?.tag ?? now.locale,
    }),
    [now],
  );
}

/** Texts that come with a part of the page that few need, in the language that is spoken. */
export function useTextsOf(catalogues: Readonly<Record<Locale, Catalogue>>): Translate {
  const { locale } = useTexts();
  return useMemo(
    () => (key, values) => translate({ locale, catalogue: catalogues[locale], language: undefined }, key, values),
    [locale, catalogues],
  );
}
