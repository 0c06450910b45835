import { preferredLocale, type InterfaceLocale } from '../../i18n/interface-language';

const key = 'pingyi.locale';
const consoleLocales: readonly InterfaceLocale[] = ['zh-CN', 'en'];

/** The language chosen last time on this computer, else that of the browser. */
export function rememberedLocale(): InterfaceLocale {
  try {
    const stored = consoleLocales.find((locale) => locale === localStorage.getItem(key));
    if (stored) return stored;
  } catch {
    // Storage may be switched off; the language is then simply not remembered.
  }
  return preferredLocale(navigator.languages, consoleLocales);
}

export function rememberLocale(locale: InterfaceLocale): void {
  try {
    localStorage.setItem(key, locale);
  } catch {
    // See above.
  }
}
