import type { SheetTable, TableRow } from './sheet-table.js';
import { readType, recordedTypes } from './xlsform-types.js';
import { kindOf, type AnswerKind } from './xpath-kinds.js';
import { parseXPath, XPathError } from './xpath-syntax.js';
import type { ReferredQuestion } from './xpath-translation.js';

/** What the name of a group, question or calculation may look like. */
export const plainName = /^[A-Za-z_][\w-]{0,63}$/;

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

/** What the names of a form stand for; expressions may mention questions further down, so it is learnt before anything is read. */
export class XlsformNames {
  private readonly known = new Map<
    string,
    Omit<ReferredQuestion, 'kind'> & { kind: AnswerKind | undefined; readonly calculation: string }
  >();

  constructor(survey: SheetTable) {
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
      if (type.startsWith('begin_')) repeats.push(type === 'begin_repeat' ? row.get('name') : undefined);
    }
  }

  readonly find = (name: string): ReferredQuestion | undefined => {
    const found = this.known.get(name);
    return found && { ...found, kind: found.kind ?? this.calculatedKind(found) };
  };

  private learn(row: TableRow, type: string, repeat: string | undefined): void {
    const name = row.get('name');
    // A note is not answered, and what a phone records is not there to be mentioned.
    if (!plainName.test(name) || this.known.has(name) || type === 'note' || recordedTypes.has(type)) return;
    const kind = type === 'calculate' ? undefined : Object.hasOwn(kinds, type) ? kinds[type]! : 'other';
    this.known.set(name, {
      name,
      isList: type === 'select_multiple' || type === 'rank',
      repeat,
      isRepeat: type === 'begin_repeat',
      kind,
      calculation: row.get('calculation'),
    });
  }

  /** A calculation is of the kind that it yields; while that is worked out it is of none, so that a circle comes to an end. */
  private calculatedKind(found: {
    kind: AnswerKind | undefined;
    readonly name: string;
    readonly calculation: string;
  }): AnswerKind {
    found.kind = 'other';
    try {
      found.kind = kindOf(parseXPath(found.calculation), { self: found.name, find: this.find });
    } catch (error) {
      if (!(error instanceof XPathError)) throw error;
    }
    return found.kind;
  }
}
