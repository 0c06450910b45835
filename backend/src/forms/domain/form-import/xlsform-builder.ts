import type { ImportIssues } from './import-issues.js';
import type { SheetTable, TableRow } from './sheet-table.js';
import { isMediaColumn } from './xlsform-columns.js';
import { addConditions, type Element } from './xlsform-conditions.js';
import { isXlsformName, XlsformNames } from './xlsform-names.js';
import { XlsformQuestions, type XlsformSettings } from './xlsform-questions.js';
import { XlsformTexts } from './xlsform-texts.js';
import { calculatedTypes, readType, recordedTypes, selectTypes, type XlsformType } from './xlsform-types.js';
import type { ExpressionPlace } from './xpath-place.js';

/** A group or repeat that has begun and not yet ended. */
interface OpenGroup {
  readonly kind: 'survey' | 'group' | 'repeat';
  /** The cell of its type. */
  readonly place: string;
  readonly repeat: string | undefined;
  /** When the group is shown at all, in the words of SurveyJS. */
  readonly condition: string | undefined;
  readonly elements: Element[];
  /** Notes that wait for the question after them. */
  notes: (string | Record<string, string>)[];
}

const deepestGroups = 8;
/** Columns that ask for something a form of ours cannot do. */
const refusedColumns: Readonly<Record<string, string>> = {
  choice_filter: 'choice-filter',
  trigger: 'trigger-not-supported',
};

/** Builds the elements of a form from the rows of the sheets survey and choices. */
export class XlsformBuilder {
  /** The row that each element came from. */
  readonly rowOf = new WeakMap<object, TableRow>();
  private readonly texts: XlsformTexts;
  private readonly questions: XlsformQuestions;
  private readonly names: XlsformNames;
  private readonly calculatedValues: Element[] = [];
  private readonly open: OpenGroup[];
  private unnamed = 0;

  constructor(
    private readonly survey: SheetTable,
    choices: SheetTable,
    private readonly issues: ImportIssues,
    settings: XlsformSettings,
  ) {
    this.names = new XlsformNames(survey, issues);
    const reading = { ...settings, nameInText: this.names.inText };
    this.texts = new XlsformTexts(survey, issues, reading);
    this.questions = new XlsformQuestions(choices, issues, reading);
    this.open = [
      {
        kind: 'survey',
        place: survey.titlePointer('type'),
        repeat: undefined,
        condition: undefined,
        elements: [],
        notes: [],
      },
    ];
  }

  build(): { pages: Element[]; calculatedValues: Element[] } {
    for (const row of this.survey.rows) this.readRow(row);
    this.questions.noteUnusedLists();
    for (const group of this.open.splice(1)) this.issues.refuse(group.place, 'group-not-ended');
    const [top] = this.open;
    if (top) this.placeNotes(top);
    return { pages: [{ name: 'page1', elements: top?.elements ?? [] }], calculatedValues: this.calculatedValues };
  }

  private readRow(row: TableRow): void {
    const type = readType(row.get('type'));
    if (type.name === '') this.issues.refuse(row.pointer('type'), 'required');
    else if (recordedTypes.has(type.name))
      this.issues.note(row.pointer('type'), 'metadata-left-out', { type: type.name });
    else this.readAnswered(row, type);
  }

  private readAnswered(row: TableRow, type: XlsformType): void {
    this.refuseColumns(row);
    if (type.name === 'begin_group' || type.name === 'begin_repeat') this.begin(row, type.name === 'begin_repeat');
    else if (type.name === 'end_group' || type.name === 'end_repeat')
      this.end(row, type.name === 'end_repeat' ? 'repeat' : 'group');
    else if (type.name === 'note') this.keepNote(row);
    else if (calculatedTypes.has(type.name)) this.calculate(row, type);
    else this.ask(row, type);
  }

  private refuseColumns(row: TableRow): void {
    for (const column of this.survey.columns) {
      const code = isMediaColumn(column)
        ? 'url-not-allowed'
        : Object.hasOwn(refusedColumns, column)
          ? refusedColumns[column]
          : undefined;
      if (code !== undefined && row.get(column) !== '') this.issues.refuse(row.pointer(column), code);
    }
  }

  private begin(row: TableRow, isRepeat: boolean): void {
    const outer = this.current;
    if (this.open.length > deepestGroups) this.issues.refuse(row.pointer('type'), 'too-deep');
    if (isRepeat && outer.repeat !== undefined) this.issues.refuse(row.pointer('type'), 'unsupported-type');
    const name = this.nameOf(row, !isRepeat);
    const elements: Element[] = [];
    const element: Element = isRepeat ? { type: 'paneldynamic', name } : { type: 'panel', name };
    this.describe(element, row, outer);
    if (isRepeat) this.countPanels(element, row);
    element[isRepeat ? 'templateElements' : 'elements'] = elements;
    this.place(element, row, outer);
    this.open.push({
      kind: isRepeat ? 'repeat' : 'group',
      place: row.pointer('type'),
      repeat: isRepeat ? name : outer.repeat,
      condition: element['visibleIf'] as string | undefined,
      elements,
      notes: [],
    });
  }

  private countPanels(element: Element, row: TableRow): void {
    const count = row.get('repeat_count');
    if (/^\d{1,3}$/.test(count))
      Object.assign(element, { panelCount: Number(count), minPanelCount: Number(count), maxPanelCount: Number(count) });
    else {
      element['panelCount'] = 1;
      if (count !== '') this.issues.note(row.pointer('repeat_count'), 'repeat-count-left-out');
    }
  }

  private end(row: TableRow, kind: OpenGroup['kind']): void {
    const group = this.current;
    if (group.kind !== kind) {
      this.issues.refuse(row.pointer('type'), 'group-not-begun');
      return;
    }
    this.open.pop();
    if (group.elements.length === 0 && group.notes.length > 0) this.dissolve(group);
    else this.placeNotes(group);
  }

  /** A group of nothing but notes asks nothing: its texts go to the question after it. */
  private dissolve({ notes, condition }: OpenGroup): void {
    const outer = this.current;
    const panel = outer.elements.pop();
    const row = panel && this.rowOf.get(panel);
    const own = [panel?.['title'], panel?.['description']].filter((text) => text !== undefined);
    outer.notes.push(...(own as OpenGroup['notes']), ...notes);
    if (row)
      this.issues.note(
        row.pointer('type'),
        condition === undefined ? 'note-group-became-description' : 'note-lost-condition',
      );
  }

  private keepNote(row: TableRow): void {
    const text = this.texts.read(row, 'label');
    if (text === undefined) return;
    this.current.notes.push(text);
    this.issues.note(
      row.pointer('type'),
      row.get('relevant') === '' ? 'note-became-description' : 'note-lost-condition',
    );
  }

  /** Notes behind the last question of a group go to that question. */
  private placeNotes(group: OpenGroup): void {
    const last = group.elements.at(-1);
    if (last && group.notes.length > 0)
      last['description'] = joinTexts([last['description'] as string | undefined, ...group.notes]);
    else if (group.notes.length > 0) this.issues.refuse(group.place, 'note-without-question');
    group.notes = [];
  }

  private calculate(row: TableRow, type: XlsformType): void {
    const isPlain = row.get('calculation') === '';
    const source = row.get('calculation') || (type.name === 'hidden' ? row.get('default') : '');
    if (this.current.repeat !== undefined) this.issues.refuse(row.pointer('type'), 'unsupported-type');
    else if (source === '') this.issues.note(row.pointer('type'), 'empty-calculation-left-out');
    else {
      const name = this.nameOf(row, false);
      const expression = isPlain
        ? quotedDefault(source)
        : this.questions.translate(source, row.pointer('calculation'), this.placeOf(name));
      if (expression === undefined && isPlain) this.issues.refuse(row.pointer('default'), 'broken-expression');
      if (row.get('constraint') !== '') this.issues.note(row.pointer('constraint'), 'calculation-lost-constraint');
      const value = { name, expression: this.whileShown(expression ?? '', row) };
      this.rowOf.set(value, row);
      this.calculatedValues.push(value);
    }
  }

  /** What is calculated within a group that is hidden is empty; SurveyJS knows no groups for calculations. */
  private whileShown(expression: string, row: TableRow): string {
    const conditions = [...this.open.map(({ condition }) => condition), this.conditionOf(row)].filter(
      (condition) => condition !== undefined,
    );
    return conditions.length === 0
      ? expression
      : `iif(${conditions.length === 1 ? conditions[0] : conditions.map((condition) => `(${condition})`).join(' and ')}, ${expression})`;
  }

  private ask(row: TableRow, type: XlsformType): void {
    const name = this.nameOf(row, false);
    const element = this.questions.elementOf(row, type, name);
    if (element === undefined) {
      this.issues.refuse(row.pointer('type'), selectTypes.has(type.name) ? 'no-choices' : 'unsupported-type');
      return;
    }
    this.describe(element, row, this.current);
    addConditions(element, row, this.placeOf(name), this.texts, this.issues);
    this.place(element, row, this.current);
  }

  private describe(element: Element, row: TableRow, group: OpenGroup): void {
    const title = this.texts.read(row, 'label');
    if (title !== undefined) element['title'] = title;
    const description = joinTexts([
      ...group.notes,
      this.texts.read(row, 'hint'),
      this.texts.read(row, 'guidance_hint'),
    ]);
    if (description !== undefined) element['description'] = description;
    group.notes = [];
    const condition = this.conditionOf(row);
    if (condition !== undefined) element['visibleIf'] = condition;
  }

  private conditionOf(row: TableRow): string | undefined {
    const relevant = row.get('relevant');
    return relevant === ''
      ? undefined
      : (this.questions.translate(relevant, row.pointer('relevant'), this.placeOf(undefined)) ?? '');
  }

  private place(element: Element, row: TableRow, group: OpenGroup): void {
    this.rowOf.set(element, row);
    group.elements.push(element);
  }

  private nameOf(row: TableRow, mayBeEmpty: boolean): string {
    const name = this.names.nameOf(row);
    if (name === '' && mayBeEmpty) return `group-${(this.unnamed += 1)}`;
    if (name === '') this.issues.refuse(row.pointer('name'), 'missing-name');
    else if (!isXlsformName(name)) this.issues.refuse(row.pointer('name'), 'invalid-name');
    return name;
  }

  private placeOf(self: string | undefined): ExpressionPlace {
    return { self, repeat: this.current.repeat, find: this.names.find };
  }

  private get current(): OpenGroup {
    return this.open.at(-1)!;
  }
}

const quotedDefault = (text: string): string | undefined => (/['\\{}]/.test(text) ? undefined : `'${text}'`);

/** Texts below each other, per language. */
function joinTexts(
  texts: readonly (string | Record<string, string> | undefined)[],
): string | Record<string, string> | undefined {
  const given = texts
    .filter((text) => text !== undefined)
    .map((text) => (typeof text === 'string' ? { default: text } : text));
  if (given.length === 0) return undefined;
  const keys = [...new Set(given.flatMap((text) => Object.keys(text)))];
  const joined = Object.fromEntries(
    keys.map((key) => [
      key,
      given.map((text: Record<string, string>) => text[key] ?? text['default'] ?? '').join('\n'),
    ]),
  );
  return keys.length === 1 ? joined['default'] : joined;
}
