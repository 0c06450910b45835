import { localeOf, type Locale } from '@pingyi/form-definitions/locales';
import type { CollectView } from '../api/collect';
import type { Catalogue } from './texts';

/** What the server wrote into the page, so that the first question needs no further request. */
export interface OpeningData {
  readonly locale: Locale;
  /** Key of the form's language, where it is one that the interface does not speak. */
  readonly language: string | null;
  readonly texts: Catalogue;
  /** The form behind the address; null where the address is of another kind. */
  readonly view: CollectView | null;
}

/** Reads it; undefined in a page that was served without, as while developing. */
export function readOpeningData(): OpeningData | undefined {
  const text = document.getElementById('opening')?.textContent;
  if (!text) return undefined;
  try {
    const { locale, language, texts, view } = JSON.parse(text) as OpeningData;
    const known = localeOf(locale);
    return known === undefined ? undefined : { locale: known, language, texts, view };
  } catch {
    return undefined;
  }
}
