import type { Readable } from 'node:stream';
import { localized, renderMessage } from '@pingyi/plugin-sdk';
import {
  message,
  writeSpreadsheet,
  type Cell,
  type Column,
  type Language,
  type SpreadsheetFormat,
} from '../documents/index.js';
import { saidReasons, toLedgerRow, type GradedSubject } from '../grading/index.js';
import { showsLevel, type ContentLevel } from './domain/release-terms.js';
import type { PublishedType } from './published-type.js';

export interface ReleaseSheet {
  readonly type: PublishedType;
  readonly content: ContentLevel;
  readonly ranked: boolean;
  readonly language: Language;
  readonly names: ReadonlyMap<string, string>;
}

/** A release as a spreadsheet in the words under which it was published, with what its level shows and no more; written row by row. */
export const writeRelease = (
  format: SpreadsheetFormat,
  sheet: ReleaseSheet,
  rows: AsyncIterable<GradedSubject>,
): Promise<Readable> =>
  Promise.resolve(writeSpreadsheet(format, message(sheet.language, 'ledger.sheet'), header(sheet), cells(rows, sheet)));

function header({ type, content, ranked, language }: ReleaseSheet): Column[] {
  const named = (key: string): Column => ({ title: message(language, `ledger-column.${key}`), width: 14 });
  const groups = type.groups.flatMap(({ kind, title }): Column[] => {
    const name = localized(title, language);
    const figures = kind === 'ballot' && showsLevel(content, 'items') ? (['rate', 'valid', 'required'] as const) : [];
    return [
      { title: name, width: 12 },
      ...figures.map((key) => ({ title: `${name} ${message(language, `ledger-column.${key}`)}`, width: 12 })),
    ];
  });
  return [
    ...['unitCode', 'unitName', 'unitType', 'parentName'].map(named),
    ...(showsLevel(content, 'scores') ? [...groups, ...(ranked ? [named('rank')] : []), named('score')] : []),
    ...['grade', 'change', 'status'].map(named),
    ...(showsLevel(content, 'items') ? [{ ...named('reasons'), width: 28 }] : []),
    ...(type.distinctions ?? []).map(({ title }) => ({ title: localized(title, language), width: 12 })),
  ];
}

async function* cells(rows: AsyncIterable<GradedSubject>, sheet: ReleaseSheet): AsyncGenerator<Cell[]> {
  const { type, content, ranked, language } = sheet;
  const [scores, items] = [showsLevel(content, 'scores'), showsLevel(content, 'items')];
  for await (const graded of rows) {
    const view = toLedgerRow({ ...graded, priorGrade: null, actionGroup: null });
    const groups = type.groups.flatMap(({ key, kind }): Cell[] => {
      const { score = null, rate = null, valid = null, required = null, withheld = false } = view.groups[key] ?? {};
      if (kind !== 'ballot' || !items) return [number(score)];
      return [number(score), number(rate), withheld ? message(language, 'ledger.withheld') : valid, required];
    });
    const grade = type.grades.find(({ code }) => code === view.grade);
    yield [
      view.unit.code,
      view.unit.name,
      message(language, `unit-type.${view.unitType}`),
      view.parentName,
      ...(scores ? [...groups, ...(ranked ? [view.rank] : []), number(view.score)] : []),
      grade ? localized(grade.title, language) : view.grade,
      view.change,
      renderMessage(type.messages, language, `status.${view.status}`),
      ...(items ? [saidReasons(sheet, 'reason', graded.outcome.reasons).join('；') || null] : []),
      ...(type.distinctions ?? []).map(({ flag }) =>
        message(language, graded.outcome.flags.some(({ code }) => code === flag) ? 'ledger.yes' : 'ledger.no'),
      ),
    ];
  }
}

const number = (value: string | null): Cell => (value === null ? null : { decimal: value });
