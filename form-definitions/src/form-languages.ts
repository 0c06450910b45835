import { formTextKeys } from './form-locales.js';
import { isJsonObject } from './model/json-object.js';
import { textProperties } from './property-names.js';

/** A language that a form speaks, and the interface around it does not. */
export interface FormLanguage {
  /** The key of its texts in the form, such as `ug` or `pt-br`. */
  readonly key: string;
  /** BCP 47. */
  readonly tag: string;
  /** As its readers call it. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

const ours: ReadonlySet<string> = new Set([...formTextKeys, 'zh-cn', 'zh']);
const scriptsFromTheRight: ReadonlySet<string> = new Set(
  'Adlm Arab Aran Hebr Mand Nkoo Rohg Samr Syrc Thaa'.split(' '),
);

/** The languages of a form's texts beyond those that the interface speaks, by their tags. Keys that are no BCP 47 tags are left out. */
export function furtherLanguagesOf(definition: unknown): FormLanguage[] {
  const keys = new Set<string>();
  collectKeys(definition, keys);
  return [...keys]
    .filter((key) => !ours.has(key))
    .sort()
    .flatMap((key) => {
      const language = languageOf(key);
      return language ? [language] : [];
    });
}

function collectKeys(value: unknown, keys: Set<string>): void {
  if (Array.isArray(value)) value.forEach((item) => collectKeys(item, keys));
  else if (isJsonObject(value))
    for (const [name, item] of Object.entries(value)) {
      if (textProperties.has(name) && isJsonObject(item)) Object.keys(item).forEach((key) => keys.add(key));
      else collectKeys(item, keys);
    }
}

function languageOf(key: string): FormLanguage | undefined {
  try {
    const locale = new Intl.Locale(key);
    const tag = locale.toString();
    const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
    const script = locale.maximize().script ?? '';
    return { key, tag, name, direction: scriptsFromTheRight.has(script) ? 'rtl' : 'ltr' };
  } catch {
    return undefined;
  }
}
