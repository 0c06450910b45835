import { dayOf } from '../../../tables/index.js';
import type { ImportIssues } from './import-issues.js';
import type { SheetTable, TableRow } from './sheet-table.js';
import { isMediaColumn } from './xlsform-columns.js';
import type { Element } from './xlsform-conditions.js';
import { XlsformTexts, type TextReading } from './xlsform-texts.js';
import { acknowledged, knownAppearances, plainTypes, selectTypes, type XlsformType } from './xlsform-types.js';
import { XPathError } from './xpath-syntax.js';
import type { ExpressionPlace } from './xpath-place.js';
import { translateXPath } from './xpath-translation.js';

/** What the sheet settings says about the whole form. */
export interface XlsformSettings extends Pick<TextReading, 'language'> {
  readonly mayRepeatChoices: boolean;
}

/** Makes the question that a row of the sheet survey stands for. */
export class XlsformQuestions {
  private readonly lists = new Map<string, Element[]>();
  /** Where each list begins that no question has asked for yet. */
  private readonly unused = new Map<string, string>();

  constructor(
    choices: SheetTable,
    private readonly issues: ImportIssues,
    private readonly settings: XlsformSettings & TextReading,
  ) {
    this.readChoices(choices);
  }

  /** The question of a row; undefined for a type that has none, or a list that is not there. */
  elementOf(row: TableRow, type: XlsformType, name: string): Element | undefined {
    const select = selectTypes.get(type.name);
    const element: Element | undefined =
      select === undefined ? plain(type.name, name) : this.selectOf(select, type, name);
    if (element === undefined) return undefined;
    this.applyAppearance(element, row);
    this.applyDefault(element, row, type);
    if (type.name === 'range') this.applyRange(element, row);
    else if (row.get('parameters') !== '') this.issues.note(row.pointer('parameters'), 'parameters-left-out');
    return element;
  }

  /** Says which lists of choices no question has. */
  noteUnusedLists(): void {
    for (const [list, place] of this.unused)
      this.issues.note(place, 'choice-list-left-out', { list: list.slice(0, 40) });
  }

  translate(text: string, pointer: string, place: ExpressionPlace): string | undefined {
    try {
      return translateXPath(text, place);
    } catch (error) {
      if (!(error instanceof XPathError)) throw error;
      this.issues.refuse(pointer, error.code);
      return undefined;
    }
  }

  private readChoices(choices: SheetTable): void {
    const texts = new XlsformTexts(choices, this.issues, this.settings);
    for (const row of choices.rows) {
      const [list, value] = [row.get('list_name'), row.get('name')];
      if (list === '' || value === '') {
        this.issues.refuse(row.pointer(list === '' ? 'list_name' : 'name'), 'required');
        continue;
      }
      for (const column of choices.columns) {
        if (isMediaColumn(column) && row.get(column) !== '') this.issues.refuse(row.pointer(column), 'url-not-allowed');
      }
      const options = this.lists.get(list) ?? [];
      if (!this.lists.has(list)) this.unused.set(list, row.pointer('list_name'));
      this.lists.set(list, options);
      if (options.some((option) => String(option['value']).toLowerCase() === value.toLowerCase())) {
        if (!this.settings.mayRepeatChoices) this.issues.refuse(row.pointer('name'), 'duplicate-choice');
        else this.issues.note(row.pointer('name'), 'duplicate-choice-left-out');
        continue;
      }
      const text = texts.read(row, 'label');
      options.push({ value, ...(text !== undefined && { text }) });
    }
  }

  private selectOf(select: string, type: XlsformType, name: string): Element | undefined {
    const choices = this.lists.get(type.list ?? '');
    if (choices === undefined) return undefined;
    this.unused.delete(type.list ?? '');
    return { type: select, name, choices: structuredClone(choices), ...(type.hasOther && { showOtherItem: true }) };
  }

  private applyAppearance(element: Element, row: TableRow): void {
    for (const appearance of row.get('appearance').split(/\s+/)) {
      if (appearance === '') continue;
      if (!knownAppearances.test(appearance))
        this.issues.note(row.pointer('appearance'), 'appearance-left-out', { appearance: appearance.slice(0, 40) });
      const columns = /^columns-(\d)$/.exec(appearance)?.[1];
      if (appearance === 'minimal' || appearance === 'autocomplete')
        element['type'] = { radiogroup: 'dropdown', checkbox: 'tagbox' }[String(element['type'])] ?? element['type'];
      else if (appearance === 'multiline' && element['type'] === 'text' && element['inputType'] === undefined)
        element['type'] = 'comment';
      else if (appearance === 'signature' && element['type'] === 'file') {
        for (const key of Object.keys(element)) if (key !== 'name') delete element[key];
        element['type'] = 'signaturepad';
      } else if (appearance === 'month-year' && element['inputType'] === 'date') element['inputType'] = 'month';
      else if (/^(?:likert|horizontal)/.test(appearance) && element['choices'] !== undefined) element['colCount'] = 0;
      else if (columns !== undefined && element['choices'] !== undefined)
        element['colCount'] = Math.min(Number(columns), 5);
    }
    if (element['type'] === 'dropdown' || element['type'] === 'tagbox') delete element['colCount'];
  }

  private applyDefault(element: Element, row: TableRow, type: XlsformType): void {
    const given = row.get('default');
    if (given === '') return;
    if (/\$\{|\(/.test(given) || element['type'] === 'file')
      this.issues.refuse(row.pointer('default'), 'default-not-supported');
    else if (type.name === 'select_multiple' || type.name === 'rank') element['defaultValue'] = given.split(/\s+/);
    else if (element['inputType'] === 'number' || element['type'] === 'slider') {
      if (!/^-?\d{1,12}(?:\.\d{1,6})?$/.test(given)) this.issues.refuse(row.pointer('default'), 'wrong-type');
      else element['defaultValue'] = Number(given);
    } else if (element['type'] === 'boolean')
      element['defaultValue'] = /^(?:ok|yes|true|1)$/i.test(given) ? acknowledged : false;
    else this.applyTextDefault(element, row, given);
  }

  /** Cells of spreadsheets hold days and times as such, and not as a form writes them. */
  private applyTextDefault(element: Element, row: TableRow, given: string): void {
    const shape = timeShapes[String(element['inputType'])];
    const value = shape === undefined ? given : shape(given);
    if (value === undefined) this.issues.refuse(row.pointer('default'), 'wrong-type');
    else element['defaultValue'] = value;
  }

  /** `start=0 end=10 step=0.5`; the standard of XLSForm is 1 to 10. */
  private applyRange(element: Element, row: TableRow): void {
    const parameters = new Map(
      row
        .get('parameters')
        .split(/[\s;,]+/)
        .filter(Boolean)
        .map((pair) => pair.split('=', 2) as [string, string | undefined]),
    );
    const unknown = [...parameters.keys()].filter((key) => !rangeParameters.includes(key));
    if (unknown.length > 0)
      this.issues.note(row.pointer('parameters'), 'parameters-left-out', {
        parameters: unknown.join(', ').slice(0, 100),
      });
    for (const [key, property, standard] of [
      ['start', 'min', '1'],
      ['end', 'max', '10'],
      ['step', 'step', '1'],
    ] as const) {
      const given = parameters.get(key) ?? standard;
      if (/^-?\d{1,9}(?:\.\d{1,6})?$/.test(given)) element[property] = Number(given);
      else this.issues.refuse(row.pointer('parameters'), 'wrong-type');
    }
    if (Number(element['step']) <= 0 || Number(element['min']) >= Number(element['max']))
      this.issues.refuse(row.pointer('parameters'), 'out-of-range');
  }
}

const rangeParameters = ['start', 'end', 'step'];

/** How a form writes days and times: 2012-06-30, 09:30, 2012-06-30T09:30. */
const timeShapes: Readonly<Record<string, (given: string) => string | undefined>> = {
  date: (given) => dayOf(given) ?? undefined,
  month: (given) => (/^\d{4}-\d{2}$/.test(given) ? given : dayOf(given)?.slice(0, 7)),
  time: (given) => timeOf(given),
  'datetime-local': (given) => {
    const day = dayOf(given);
    if (day === null) return undefined;
    return /[T\s]\d/.test(given) ? joined(day, timeOf(given.replace(/^.*?[T\s]+(?=\d{1,2}:)/, ''))) : `${day}T00:00`;
  },
};

function timeOf(given: string): string | undefined {
  const [, hours = '', minutes = ''] = /^(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/.exec(given.trim()) ?? [];
  return hours === '' || Number(hours) > 23 || Number(minutes) > 59
    ? undefined
    : `${hours.padStart(2, '0')}:${minutes}`;
}

const joined = (day: string, time: string | undefined): string | undefined =>
  time === undefined ? undefined : `${day}T${time}`;

const plain = (type: string, name: string): Element | undefined => {
  const properties = Object.hasOwn(plainTypes, type) ? plainTypes[type] : undefined;
  return properties === undefined ? undefined : { ...properties, name };
};
