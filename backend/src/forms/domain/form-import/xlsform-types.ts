/** What a type of an XLSForm becomes. */
export interface XlsformType {
  /** The type without its list, `select_one` or `text`. */
  readonly name: string;
  readonly list: string | undefined;
  readonly hasOther: boolean;
}

/** Properties of the question that each plain type becomes. */
export const plainTypes: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  text: { type: 'text' },
  string: { type: 'text' },
  integer: { type: 'text', inputType: 'number', step: 1 },
  int: { type: 'text', inputType: 'number', step: 1 },
  decimal: { type: 'text', inputType: 'number' },
  date: { type: 'text', inputType: 'date' },
  time: { type: 'text', inputType: 'time' },
  datetime: { type: 'text', inputType: 'datetime-local' },
  range: { type: 'slider' },
  acknowledge: { type: 'boolean' },
  image: { type: 'file', storeDataAsText: false, waitForUpload: true, acceptedTypes: '.jpg,.jpeg,.png' },
  photo: { type: 'file', storeDataAsText: false, waitForUpload: true, acceptedTypes: '.jpg,.jpeg,.png' },
  file: { type: 'file', storeDataAsText: false, waitForUpload: true, acceptedTypes: '.pdf,.jpg,.jpeg,.png,.docx,.xlsx' },
};

/** What a phone records about itself or its owner: a form of ours never does. */
export const recordedTypes: ReadonlySet<string> = new Set(
  'start end today deviceid subscriberid simserial phonenumber username email audit start-geopoint background-audio background-geopoint'.split(' '),
);

export const selectTypes: ReadonlyMap<string, string> = new Map([
  ['select_one', 'radiogroup'],
  ['select_multiple', 'checkbox'],
  ['rank', 'ranking'],
]);

export const calculatedTypes: ReadonlySet<string> = new Set(['calculate', 'hidden']);

/** Appearances with a counterpart, and those that only concern how an app looks. */
export const knownAppearances = /^(?:minimal|autocomplete|likert|horizontal|horizontal-compact|compact|quick|quickcompact|columns(?:-\d+)?|columns-pack|multiline|signature|field-list|label|list-nolabel|no-calendar|month-year|year|w\d+|numbers|thousands-sep)$/;

/** `select_multiple services or_other`, `begin_group`, `begin group`. */
export function readType(text: string): XlsformType {
  const words = text.trim().split(/\s+/);
  const [first = '', second = ''] = words;
  if (/^(?:begin|end)$/i.test(first)) return { name: `${first}_${second}`.toLowerCase(), list: undefined, hasOther: false };
  const name = first.toLowerCase().replace(/^select1$/, 'select_one').replace(/^datetime$/i, 'datetime');
  return { name, list: words.length > 1 ? second : undefined, hasOther: words.at(-1) === 'or_other' };
}
