import { elementsOfForm } from './form-elements.js';
import { formTextKeyOf, furtherLocales, manifestLocales, type FurtherLocale, type Locale } from './form-locales.js';
import { isJsonObject, listOf, textOf, type JsonObject } from './model/json-object.js';
import { textProperties } from './property-names.js';

export type TextLocale = Locale;

/** One text of a form in all its languages. */
export interface FormTextEntry {
  /** Stable, made of names: `overall`, `overall/choices/satisfied`, `visits.finding`, `score/validators/expression`. */
  readonly place: string;
  /** SurveyJS property, such as `title`. */
  readonly property: string;
  /** A language without a text is left out. */
  readonly texts: Readonly<Partial<Record<TextLocale, string>>>;
}

/** One text to be put into a form; an empty text takes it out. */
export interface TextChange {
  readonly place: string;
  readonly property: string;
  readonly locale: TextLocale;
  readonly text: string;
}

const entryLists = ['choices', 'rateValues', 'rows', 'columns', 'validators'] as const;

interface TextHolder {
  readonly place: string;
  readonly json: JsonObject;
  /** Set for an option that may stand as a bare value. */
  readonly bare?: { readonly list: unknown[]; readonly index: number };
}

/** Every text of a form with its place, in the order of the form. Questions without a title and bare options are listed, too. */
export function listTexts(definition: unknown): FormTextEntry[] {
  if (!isJsonObject(definition)) return [];
  return [...holdersIn(definition)].flatMap(({ place, json }) =>
    propertiesOf(place, json).map((property) => ({ place, property, texts: textsOf(json, property) })),
  );
}

/** Texts that have a base text but lack one in each further locale. */
export function countMissingTexts(definition: unknown): Record<FurtherLocale, number> {
  const entries = listTexts(definition).filter(({ texts }) => texts['zh-CN'] !== undefined);
  const lacking = (locale: FurtherLocale) => entries.filter(({ texts }) => texts[locale] === undefined).length;
  return Object.fromEntries(furtherLocales.map((locale) => [locale, lacking(locale)])) as Record<FurtherLocale, number>;
}

/** A translation that stayed as it was while its base text changed. */
export interface StaleText {
  readonly place: string;
  readonly property: string;
  readonly locale: FurtherLocale;
  /** The base text that it says. */
  readonly from: string;
}

/** A translation that somebody found right for a base text, although it is older. */
export interface ConfirmedText extends Omit<StaleText, 'from'> {
  readonly text: string;
}

/**
 * Translations that say what the base text said before, in the order of the form. One stays stale until it is edited or confirmed, or its
 * base text is again what it was.
 * @param known those of the form as it was before
 */
export function staleTexts(before: unknown, after: unknown, known: readonly StaleText[] = []): StaleText[] {
  const earlier = new Map(listTexts(before).map(({ place, property, texts }) => [`${place} ${property}`, texts]));
  const since = new Map(known.map((text) => [keyOfTranslation(text), text.from]));
  return listTexts(after).flatMap(({ place, property, texts }) => {
    const old = earlier.get(`${place} ${property}`);
    return furtherLocales.flatMap((locale) => {
      if (texts[locale] === undefined || texts[locale] !== old?.[locale]) return [];
      const from = since.get(keyOfTranslation({ place, property, locale })) ?? old['zh-CN'];
      return from === undefined || from === texts['zh-CN'] ? [] : [{ place, property, locale, from }];
    });
  });
}

/** Without those that were found right for the base text that the form has now. */
export function withoutConfirmed(
  stale: readonly StaleText[],
  definition: unknown,
  confirmed: readonly ConfirmedText[],
): StaleText[] {
  if (confirmed.length === 0) return [...stale];
  const base = new Map(
    listTexts(definition).map(({ place, property, texts }) => [`${place} ${property}`, texts['zh-CN']]),
  );
  const right = new Set(
    confirmed.filter(({ place, property, text }) => base.get(`${place} ${property}`) === text).map(keyOfTranslation),
  );
  return stale.filter((text) => !right.has(keyOfTranslation(text)));
}

/** One translation in one word. */
export const keyOfTranslation = ({ place, property, locale }: Omit<StaleText, 'from'>): string =>
  `${place} ${property} ${locale}`;

/** A copy of the form with the given texts; a change to a place that the form does not have is left out. */
export function applyTexts<T extends JsonObject>(definition: T, changes: readonly TextChange[]): T {
  const copy = structuredClone(definition);
  const holders = new Map([...holdersIn(copy)].map((holder) => [holder.place, holder]));
  for (const { place, property, locale, text } of changes) {
    const holder = holders.get(place);
    if (holder && propertiesOf(place, holder.json).includes(property))
      put(holder, property, formTextKeyOf(locale), text);
  }
  return copy;
}

/** Whether a form has this text. */
export function hasText(entries: readonly FormTextEntry[], place: string, property: string): boolean {
  return entries.some((entry) => entry.place === place && entry.property === property);
}

function* holdersIn(definition: JsonObject): Generator<TextHolder> {
  for (const { json, place } of elementsOfForm(definition)) {
    yield { place, json };
    for (const name of entryLists) {
      const list = listOf(json, name) as unknown[];
      const isTable = name === 'columns' && textOf(json, 'type') !== 'matrix';
      if (!isTable) yield* entryHolders(`${place}/${name}`, list, name === 'validators');
    }
  }
}

function* entryHolders(place: string, list: unknown[], areValidators: boolean): Generator<TextHolder> {
  const taken = new Map<string, number>();
  for (const [index, entry] of list.entries()) {
    const json = isJsonObject(entry) ? entry : bareOption(entry);
    const value = areValidators ? json['type'] : json['value'];
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') continue;
    const count = (taken.get(String(value)) ?? 0) + 1;
    taken.set(String(value), count);
    const at = `${place}/${value}${count === 1 ? '' : ` ${count}`}`;
    yield isJsonObject(entry) ? { place: at, json } : { place: at, json, bare: { list, index } };
  }
}

/** `"value|text"`, or a value that is its own text. */
function bareOption(entry: unknown): JsonObject {
  if (typeof entry !== 'string') return { value: entry, text: String(entry) };
  const bar = entry.indexOf('|');
  return bar > 0 ? { value: entry.slice(0, bar), text: entry.slice(bar + 1) } : { value: entry, text: entry };
}

function propertiesOf(place: string, json: JsonObject): string[] {
  const written = Object.keys(json).filter(
    (key) => textProperties.has(key) && (typeof json[key] === 'string' || isJsonObject(json[key])),
  );
  const expected = place.includes('/')
    ? place.includes('/validators/')
      ? []
      : ['text']
    : textOf(json, 'type') === undefined || json['type'] === 'panel'
      ? []
      : ['title'];
  return [...expected.filter((property) => !written.includes(property)), ...written];
}

function textsOf(json: JsonObject, property: string): FormTextEntry['texts'] {
  const value = json[property];
  if (typeof value === 'string') return value === '' ? {} : { 'zh-CN': value };
  if (!isJsonObject(value)) return {};
  const texts: Partial<Record<TextLocale, string>> = {};
  for (const locale of manifestLocales) {
    const text = textOf(value, formTextKeyOf(locale)) ?? (locale === 'zh-CN' ? textOf(value, 'zh-cn') : undefined);
    if (text !== undefined) texts[locale] = text;
  }
  return texts;
}

function put({ json, bare }: TextHolder, property: string, key: string, text: string): void {
  const target = json as Record<string, unknown>;
  const before = target[property];
  const texts: Record<string, unknown> = isJsonObject(before)
    ? { ...before }
    : typeof before === 'string' && before !== ''
      ? { default: before }
      : {};
  if (text === '') delete texts[key];
  else texts[key] = text;
  if (key === 'default') delete texts['zh-cn'];
  const keys = Object.keys(texts);
  if (keys.length === 0) delete target[property];
  else target[property] = keys.length === 1 && keys[0] === 'default' ? texts['default'] : texts;
  if (bare) bare.list[bare.index] = target;
}
