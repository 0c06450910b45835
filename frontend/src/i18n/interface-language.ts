import i18next, { type i18n, type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';

/** The languages of the interface, as BCP 47 tags. */
export type InterfaceLocale = 'zh-CN' | 'zh-TW' | 'en';

export type LoadCatalogue = (locale: InterfaceLocale) => Promise<ResourceLanguage>;

/** The first of the reader's languages that we have, else simplified Chinese. */
export function preferredLocale(wanted: readonly string[], available: readonly InterfaceLocale[]): InterfaceLocale {
  for (const tag of wanted) {
    const lower = tag.toLowerCase();
    const locale: InterfaceLocale | undefined = /^zh-(tw|hk|mo|hant)/.test(lower)
      ? 'zh-TW'
      : lower.startsWith('zh')
        ? 'zh-CN'
        : lower.startsWith('en')
          ? 'en'
          : undefined;
    if (locale && available.includes(locale)) return locale;
  }
  return available[0] ?? 'zh-CN';
}

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
    fallbackLng: 'zh-CN',
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
