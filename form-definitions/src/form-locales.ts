/**
 * The languages, as BCP 47 tags, the base first. A new one is its line here and its catalogues: `frontend/src/i18n/<tag>`, the texts of the
 * question components in `frontend/src/survey/texts/<tag>.ts`, and where offices speak it `backend/messages/<tag>.json`. A ballot can be
 * answered in every one of them; what nobody has translated stands there in the base language.
 */
const languages = {
  'zh-CN': { name: '简体中文', shortName: '简体', inOffices: true, onPublicPages: true, inShippedForms: true },
  'zh-TW': { name: '繁體中文', shortName: '繁體', inOffices: false, onPublicPages: true, inShippedForms: true },
  en: { name: 'English', shortName: 'English', inOffices: true, onPublicPages: true, inShippedForms: true },
} as const satisfies Readonly<Record<string, LanguageOfOurs>>;

interface LanguageOfOurs {
  /** As its readers call it. */
  readonly name: string;
  /** Where there is little room. */
  readonly shortName: string;
  /** Whether console and files speak it, too. */
  readonly inOffices: boolean;
  /** Whether published results and the board speak it, too. */
  readonly onPublicPages: boolean;
  /** Whether every text of the shipped forms and blocks has it. */
  readonly inShippedForms: boolean;
}

export type Locale = keyof typeof languages;
export const baseLocale = 'zh-CN';
export type FurtherLocale = Exclude<Locale, typeof baseLocale>;
/** Languages of the console and of files. */
export type OfficeLocale = { [L in Locale]: (typeof languages)[L]['inOffices'] extends true ? L : never }[Locale];

/** The locales of a manifest and of a ballot. */
export const manifestLocales = Object.keys(languages) as readonly Locale[];
export const furtherLocales = manifestLocales.filter((locale): locale is FurtherLocale => locale !== baseLocale);
export const officeLocales = manifestLocales.filter((locale): locale is OfficeLocale => languages[locale].inOffices);
export const publicLocales = manifestLocales.filter((locale) => languages[locale].onPublicPages);
export const shippedLocales = manifestLocales.filter((locale) => languages[locale].inShippedForms);
export const localeName = (locale: Locale): string => languages[locale].name;
export const shortLocaleName = (locale: Locale): string => languages[locale].shortName;

/** The locale of ours that a tag is, if any. */
export const localeOf = (tag: string): Locale | undefined => manifestLocales.find((locale) => locale === tag);

/** The first of a reader's languages that we have, else the first that there is. */
export function preferredLocale(wanted: readonly string[], available: readonly Locale[]): Locale {
  for (const tag of wanted) {
    const lower = tag.toLowerCase();
    const isTraditional = /^zh-(tw|hk|mo|hant)/.test(lower);
    const locale = available.find((known) =>
      isTraditional ? known === 'zh-TW' : known !== 'zh-TW' && languageIn(known) === languageIn(lower),
    );
    if (locale) return locale;
  }
  return available[0] ?? baseLocale;
}

const languageIn = (tag: string): string => tag.split('-', 1)[0] ?? tag;

/**
 * The locale whose text stands under the key `default` of every localised text of a form.
 * A renderer must tell survey-core so (`surveyLocalization.defaultLocale = formBaseLocale`): as long as survey-core
 * believes that the default is English, it never looks at the key `en` and shows Chinese to an English reader.
 */
export const formBaseLocale = 'zh-cn';

/** The key of a language inside a text of a form. */
export type FormTextKey = 'default' | Lowercase<FurtherLocale>;

export const formTextKeyOf = (locale: Locale): FormTextKey =>
  locale === baseLocale ? 'default' : (locale.toLowerCase() as Lowercase<FurtherLocale>);

export const formTextKeys: readonly FormTextKey[] = manifestLocales.map(formTextKeyOf);

/** A text of a form: `default` is zh-CN. */
export type FormText = { readonly default: string } & Readonly<Partial<Record<FormTextKey, string>>>;

/** A text of a manifest. Shipped forms have every locale; a form made by its users needs zh-CN only. */
export type ManifestText = { readonly [baseLocale]: string } & {
  readonly [L in FurtherLocale]?: string | undefined;
};

/** A text of a manifest under the keys of a form, and back. */
export const toFormText = (text: ManifestText): FormText => ({
  default: text[baseLocale],
  ...Object.fromEntries(
    furtherLocales.flatMap((locale) => (text[locale] === undefined ? [] : [[formTextKeyOf(locale), text[locale]]])),
  ),
});
