import { baseLocale, type Locale } from '@pingyi/form-definitions/locales';
import i18next, { type i18n, type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';

/** The languages of the interface, as BCP 47 tags. */
export type InterfaceLocale = Locale;

export type LoadCatalogue = (locale: InterfaceLocale) => Promise<ResourceLanguage>;

/** Adds further texts in a language, such as those of a part of the interface that is downloaded later. */
export async function addCatalogue(locale: InterfaceLocale, load: LoadCatalogue): Promise<void> {
  const catalogue = await load(locale);
  for (const [namespace, texts] of Object.entries(catalogue))
    i18next.addResourceBundle(locale, namespace, texts, true, true);
}

/** Starts the interface in a language; further languages are loaded by `switchLanguage` when someone asks for them. */
export async function startLanguage(
  locale: InterfaceLocale,
  defaultNamespace: string,
  load: LoadCatalogue,
): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: baseLocale,
    defaultNS: defaultNamespace,
    ns: [defaultNamespace],
    resources: { [locale]: await load(locale) },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = locale;
  return i18next;
}

export async function switchLanguage(locale: InterfaceLocale, load: LoadCatalogue): Promise<void> {
  await addCatalogue(locale, load);
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
}
