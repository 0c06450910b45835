import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { message, writeSpreadsheet, type Cell, type Column, type Language } from '../documents/index.js';
import type { spreadsheetFormats } from '../documents/index.js';
import { IndicatorTable, type TableFilter, type UnitRow, type WholeTable } from './indicator-table.service.js';

const widths = { narrow: 14, wide: 28 };

/** The table of an indicator as a spreadsheet, in the order in which the console shows it. */
@Injectable()
export class IndicatorExport {
  constructor(@Inject(IndicatorTable) private readonly table: IndicatorTable) {}

  async write(
    viewer: Viewer,
    code: string,
    filter: TableFilter,
    format: (typeof spreadsheetFormats)[number],
    language: Language,
  ): Promise<Readable> {
    const table = await this.table.whole(viewer, code, filter);
    const { title } = table.indicator;
    const name = (title[language] ?? title['zh-CN']).replace(/[\\/?*[\]:]/g, ' ');
    const rows = table.rows.map((row) => cellsOf(table, row, language));
    return writeSpreadsheet(format, name, columnsOf(table, language), rows);
  }
}

const columnsOf = ({ years }: WholeTable, language: Language): Column[] => [
  { title: message(language, 'indicator-column.unitCode'), width: widths.narrow, asText: true },
  { title: message(language, 'indicator-column.unitName'), width: widths.wide },
  ...years.flatMap((year) =>
    (['amount', 'change', 'verdict'] as const).map((key) => ({
      title: message(language, `indicator-column.${key}`, { year }),
      width: widths.narrow,
    })),
  ),
];

const cellsOf = ({ years, indicator }: WholeTable, { unit, cells }: UnitRow, language: Language): Cell[] => [
  unit.code,
  unit.name,
  ...years.flatMap((year): Cell[] => {
    const cell = cells.find((one) => one.year === year);
    if (!cell) return [null, null, message(language, 'indicator-verdict.missing')];
    const { amount, change, verdict } = cell;
    return [
      amount === null ? null : cellOf(amount, indicator.kind),
      change === null ? null : cellOf(change, indicator.kind),
      verdict === null ? null : message(language, `indicator-verdict.${verdict}`),
    ];
  }),
];

/** Digits that a spreadsheet keeps of a number. */
const keptDigits = 15;

/** Percentages keep their two places; other numbers are as long as they were noted. */
function cellOf(signed: string, kind: 'number' | 'share'): Cell {
  const text = signed.replace(/^\+/, '');
  return kind === 'number' && text.replace(/\D/g, '').length <= keptDigits ? Number(text) : { decimal: text };
}
