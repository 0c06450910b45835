import { isQuestionName } from '@pingyi/form-definitions/vocabulary';
import type { ImportIssues } from './import-issues.js';
import type { SheetTable, TableRow } from './sheet-table.js';
import { readType, recordedTypes } from './xlsform-types.js';
import { kindOf, type AnswerKind } from './xpath-kinds.js';
import { parseXPath, XPathError } from './xpath-syntax.js';
import type { ReferredQuestion } from './xpath-place.js';

/** What XLSForm takes for a name: letters of any script, and dots. */
const xlsformName = /^[\p{L}_][\p{L}\p{M}\p{N}._-]{0,63}$/u;

/** Whether a group, question or calculation can have this name. */
export const isXlsformName = (name: string): boolean => xlsformName.test(name) && isQuestionName(name);

const kinds: Readonly<Record<string, AnswerKind>> = {
  date: 'day',
  datetime: 'moment',
  integer: 'number',
  int: 'number',
  decimal: 'number',
  range: 'number',
  text: 'text',
  string: 'text',
};

interface Known extends Omit<ReferredQuestion, 'kind'> {
  kind: AnswerKind | undefined;
  readonly calculation: string;
}

/**
 * What the names of a form stand for; expressions may mention questions further down, so it is learnt before anything is read. Names that
 * stand in several groups, which XLSForm allows, are replaced.
 */
export class XlsformNames {
  private readonly known = new Map<string, Known[]>();
  /** What replaces a name, by the number of its row. */
  private readonly replaced = new Map<number, string>();

  constructor(
    private readonly survey: SheetTable,
    issues: ImportIssues,
  ) {
    for (const { row, name } of this.replacements()) {
      this.replaced.set(row.number, name);
      issues.note(row.pointer('name'), 'name-replaced', { from: row.get('name').slice(0, 64), to: name });
    }
    const repeats: (string | undefined)[] = [];
    for (const row of survey.rows) {
      const { name: type } = readType(row.get('type'));
      if (type.startsWith('end_')) repeats.pop();
      else
        this.learn(
          row,
          type,
          repeats.findLast((outer) => outer !== undefined),
        );
      if (type.startsWith('begin_')) repeats.push(type === 'begin_repeat' ? this.nameOf(row) : undefined);
    }
  }

  /** The name of a row in the form. */
  nameOf(row: TableRow): string {
    return this.replaced.get(row.number) ?? row.get('name');
  }

  /** What a name in a text stands for. */
  readonly inText = (name: string): string => {
    const [found, ...others] = this.known.get(name) ?? [];
    return found && others.length === 0 ? found.name : name;
  };

  /** @throws {XPathError} for a name that several questions have */
  readonly find = (name: string): ReferredQuestion | undefined => {
    const [found, ...others] = this.known.get(name) ?? [];
    if (others.length > 0) throw new XPathError('ambiguous-name');
    return found && { ...found, kind: found.kind ?? this.calculatedKind(found) };
  };

  private replacements(): { row: TableRow; name: string }[] {
    const places = this.places();
    const taken = new Set(places.map(({ name }) => name.toLowerCase()));
    const numbers = new Map<string, number>();
    const free = (stem: string): string => {
      let number = numbers.get(stem) ?? 1;
      while (taken.has(`${stem}-${number}`.toLowerCase())) number += 1;
      numbers.set(stem, number + 1);
      return `${stem}-${number}`;
    };
    const paths = new Map<string, Set<string>>();
    for (const { name, path } of places)
      paths.set(name.toLowerCase(), (paths.get(name.toLowerCase()) ?? new Set()).add(path));
    const byPlace = new Map<string, string>();
    return places.flatMap(({ row, name, path }) => {
      const isShared = (paths.get(name.toLowerCase())?.size ?? 0) > 1;
      if (!isShared || !isXlsformName(name)) return [];
      // The same name twice in one group stays a fault.
      const place = `${path}/${name.toLowerCase()}`;
      const given = byPlace.get(place) ?? free(name.slice(0, 60));
      byPlace.set(place, given);
      return [{ row, name: given }];
    });
  }

  /** Every row with a name that a form has, and the groups around it. */
  private places(): { row: TableRow; name: string; path: string }[] {
    const groups: number[] = [];
    return this.survey.rows.flatMap((row) => {
      const { name: type } = readType(row.get('type'));
      if (type.startsWith('end_')) groups.pop();
      const place = { row, name: row.get('name'), path: groups.join('/') };
      if (type.startsWith('begin_')) groups.push(row.number);
      return place.name === '' || type.startsWith('end_') || !isNamed(type) ? [] : [place];
    });
  }

  private learn(row: TableRow, type: string, repeat: string | undefined): void {
    const [written, name] = [row.get('name'), this.nameOf(row)];
    if (!isXlsformName(name) || !isNamed(type)) return;
    const kind = type === 'calculate' ? undefined : Object.hasOwn(kinds, type) ? kinds[type]! : 'other';
    const entry: Known = {
      name,
      isList: type === 'select_multiple' || type === 'rank',
      repeat,
      isRepeat: type === 'begin_repeat',
      isWhole: type === 'integer' || type === 'int',
      isMonth: type === 'date' && row.get('appearance').split(/\s+/).includes('month-year'),
      kind,
      calculation: row.get('calculation'),
    };
    // Expressions say what is written, and `.` what it became.
    for (const key of new Set([written, name])) {
      const others = this.known.get(key) ?? [];
      if (others.every((other) => other.name !== name)) this.known.set(key, [...others, entry]);
    }
  }

  /** A calculation is of the kind that it yields; while that is worked out it is of none, so that a circle comes to an end. */
  private calculatedKind(found: Known): AnswerKind {
    found.kind = 'other';
    try {
      found.kind = kindOf(parseXPath(found.calculation), { self: found.name, find: this.find });
    } catch (error) {
      if (!(error instanceof XPathError)) throw error;
    }
    return found.kind;
  }
}

/** A note is not answered, and what a phone records is not there to be mentioned. */
const isNamed = (type: string): boolean => type !== 'note' && !recordedTypes.has(type);
