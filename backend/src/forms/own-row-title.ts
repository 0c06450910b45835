import { formTextKeyOf } from '@pingyi/form-definitions/locales';
import type { LocalisedText } from '@pingyi/form-definitions/compile';
import { languages, message } from '../documents/index.js';

/** What a row is called that each unit has of its own (its commitments): by its place, which the names end with that Pingyi gives, or by its code. */
export function ownRowTitle(row: string): LocalisedText {
  const place = /^c(\d+)$/.exec(row)?.[1];
  if (place === undefined) return { default: row };
  const said = languages.map((language) => [formTextKeyOf(language), message(language, 'form.own-row', { place })]);
  return Object.fromEntries(said) as LocalisedText;
}
