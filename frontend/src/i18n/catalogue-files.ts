import { baseLocale } from '@pingyi/form-definitions/locales';
import type { InterfaceLocale } from './interface-language';

/**
 * What the catalogue of a language holds under one name; that of the base language where the language has none.
 * @param files by their path, `./<tag>/<name>`, as `import.meta.glob` gives them
 */
export function inCatalogue<T>(files: Readonly<Record<string, () => Promise<T>>>, locale: InterfaceLocale): Promise<T> {
  const at = (tag: string) => Object.entries(files).find(([path]) => path.startsWith(`./${tag}/`))?.[1];
  const load = at(locale) ?? at(baseLocale);
  if (!load) throw new Error(`No catalogue for ${locale}`);
  return load();
}
