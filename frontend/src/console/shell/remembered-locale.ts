import { officeLocales, preferredLocale } from '@pingyi/form-definitions/locales';
import type { InterfaceLocale } from '../../i18n/interface-language';

const key = 'pingyi.locale';

/** The language chosen last time on this computer, else that of the browser. */
export function rememberedLocale(): InterfaceLocale {
  try {
    const stored = officeLocales.find((locale) => locale === localStorage.getItem(key));
    if (stored) return stored;
  } catch {
    // Storage may be switched off; the language is then simply not remembered.
  }
  return preferredLocale(navigator.languages, officeLocales);
}

export function rememberLocale(locale: InterfaceLocale): void {
  try {
    localStorage.setItem(key, locale);
  } catch {
    // See above.
  }
}
