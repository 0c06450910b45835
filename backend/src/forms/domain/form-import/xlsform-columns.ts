/** Columns that came to be called otherwise, by their newer name. */
const newerNames: ReadonlyMap<string, string> = new Map([
  ['relevance', 'relevant'],
  ['caption', 'label'],
  ['command', 'type'],
  ['tag', 'name'],
  ['value', 'name'],
  ['calculate', 'calculation'],
  ['constraintmsg', 'constraint_message'],
  ['constraining_message', 'constraint_message'],
  ['requiredmsg', 'required_message'],
  ['read_only', 'readonly'],
  ['count', 'repeat_count'],
  ['set_form_title', 'form_title'],
]);

/** The columns of each sheet that mean something here, be it that they are refused, or that say nothing about the form itself (`form_id`). */
const knownColumns = {
  survey: new Set(
    'type name label hint guidance_hint required required_message relevant constraint constraint_message calculation appearance default readonly repeat_count parameters choice_filter trigger disabled'.split(
      ' ',
    ),
  ),
  choices: new Set(['list_name', 'name', 'label']),
  settings: new Set(['form_title', 'form_id', 'version', 'default_language', 'style', 'allow_choice_duplicates']),
} satisfies Record<string, ReadonlySet<string>>;

export type XlsformSheet = keyof typeof knownColumns;

const mediaColumn = /^(?:media|image|audio|video|big-image)(?:::|$)/;

/**
 * What a title of a column means today, with its language behind `::`. In the first years titles named the part of the XForm that
 * a cell went to, and blanks and single colons stood where underscores and double ones stand now.
 *
 * @example
 * columnKey('bind:jr:constraintMsg::English'); // 'constraint_message::english'
 */
export function columnKey(title: string): string {
  const parts = title
    .trim()
    .toLowerCase()
    .split(/\s*:+\s*/);
  while (parts.length > 1 && /^(?:bind|control|body|jr)$/.test(parts[0] ?? '')) parts.shift();
  const [first = '', ...language] = parts;
  const name = first.replace(/\s+/g, '_');
  return [newerNames.get(name) ?? name, ...language].join('::');
}

/** Whether a column would load a picture, a sound or a film from somewhere. */
export const isMediaColumn = (key: string): boolean => mediaColumn.test(key);

/** Whether a column of a sheet has a meaning here, be it that it is refused. */
export const isKnownColumn = (sheet: XlsformSheet, key: string): boolean =>
  isMediaColumn(key) || knownColumns[sheet].has(key.split('::')[0] ?? '');

/** Whether a cell says yes, in any of the ways that XLSForm knows. */
export const saysYes = (cell: string): boolean => /^(?:yes|true|true\(\)|1)$/i.test(cell);
export const saysNo = (cell: string): boolean => /^(?:no|false|false\(\)|0)?$/i.test(cell);
