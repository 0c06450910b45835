/** What a type of an XLSForm becomes. */
export interface XlsformType {
  /** The type without its list, `select_one` or `text`. */
  readonly name: string;
  readonly list: string | undefined;
  readonly hasOther: boolean;
}

/** What an XLSForm stores when something is acknowledged. */
export const acknowledged = 'OK';

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
  acknowledge: { type: 'boolean', valueTrue: acknowledged },
  image: { type: 'file', storeDataAsText: false, waitForUpload: true, acceptedTypes: '.jpg,.jpeg,.png' },
  photo: { type: 'file', storeDataAsText: false, waitForUpload: true, acceptedTypes: '.jpg,.jpeg,.png' },
  file: {
    type: 'file',
    storeDataAsText: false,
    waitForUpload: true,
    acceptedTypes: '.pdf,.jpg,.jpeg,.png,.docx,.xlsx',
  },
};

/** What a phone records about itself or its owner: a form of ours never does. */
export const recordedTypes: ReadonlySet<string> = new Set(
  'start end today deviceid subscriberid simserial phonenumber username email audit start-geopoint background-audio background-geopoint'.split(
    ' ',
  ),
);

export const selectTypes: ReadonlyMap<string, string> = new Map([
  ['select_one', 'radiogroup'],
  ['select_multiple', 'checkbox'],
  ['rank', 'ranking'],
]);

export const calculatedTypes: ReadonlySet<string> = new Set(['calculate', 'hidden']);

/** Appearances with a counterpart, and those that only concern how an app looks. */
export const knownAppearances =
  /^(?:minimal|autocomplete|likert|horizontal|horizontal-compact|compact|quick|quickcompact|columns(?:-\d+)?|columns-pack|multiline|signature|field-list|label|list-nolabel|no-calendar|month-year|year|w\d+|numbers|thousands-sep)$/;

/** How types were written in the first years, and how they are written now. */
const newerTypes: readonly (readonly [older: RegExp, newer: string])[] = [
  [/^(?:select1|select one(?: from| using)?|add select one prompt using) /i, 'select_one '],
  [
    /^(?:select all that apply(?: from)?|select multiple(?: from| using)?|add select multiple prompt using) /i,
    'select_multiple ',
  ],
  [/ or (?:specify )?other$/i, ' or_other'],
  [/^(begin|end) (group|repeat)$/i, '$1_$2'],
  [/^trigger$/i, 'acknowledge'],
  [/^imei$/i, 'deviceid'],
];

/** Reads `select_multiple services or_other`, `begin_group`, and their older notations. A type with words that mean nothing is no type. */
export function readType(text: string): XlsformType {
  const current = newerTypes.reduce(
    (type, [older, newer]) => type.replace(older, newer),
    text.trim().replace(/\s+/g, ' '),
  );
  const [first = '', list, ...more] = current.split(' ');
  const name = first.toLowerCase();
  const hasOther = more.length === 1 && more[0] === 'or_other';
  if (selectTypes.has(name) && (more.length === 0 || hasOther)) return { name, list, hasOther };
  return { name: current.toLowerCase(), list: undefined, hasOther: false };
}
