import type { Readable } from 'node:stream';
import { fittingSize, message, mm, page, printPages, type Language } from '../documents/index.js';

export interface PrintedTable {
  readonly title: string;
  /** As many rows as are printed; the others are counted. */
  readonly most: number;
  readonly columns: readonly { readonly title: string; readonly share: number }[];
  readonly rows: readonly (readonly string[])[];
}

export interface PrintedUnit {
  readonly title: string;
  readonly subtitle: string;
  readonly language: Language;
  /** Tables by the page on which they stand. */
  readonly pages: readonly (readonly PrintedTable[])[];
}

const margin = mm(16);
const width = page.width - 2 * margin;
const rowHeight = mm(6.2);
const bottom = page.height - margin;
const [ink, quiet, line] = ['#1f2524', '#4f5a58', '#c9d0cd'];

/** Streams a printable A4 PDF with a page for each that has something to show. */
export const writeUnitPage = ({ title, subtitle, language, pages }: PrintedUnit): Readable =>
  printPages(
    title,
    pages.filter((tables, at) => at === 0 || tables.some(({ rows }) => rows.length > 0)),
    (document, tables) => {
      document
        .fillColor(ink)
        .font('bold')
        .fontSize(fittingSize(document.font('bold'), title, width, 20, 12))
        .text(title, margin, margin, { width, height: mm(10), ellipsis: true });
      document
        .fillColor(quiet)
        .font('regular')
        .fontSize(9)
        .text(subtitle, margin, margin + mm(10), { width, height: mm(5), ellipsis: true });
      let y = margin + mm(20);
      for (const table of tables) y = drawTable(document, table, y, language) + mm(7);
    },
  );

/** @returns where it ends */
function drawTable(document: PDFKit.PDFDocument, table: PrintedTable, top: number, language: Language): number {
  const { title, columns, rows } = table;
  const room = Math.floor((bottom - top - mm(9)) / rowHeight) - 2;
  if (room < 1) return top;
  const shown = rows.slice(0, Math.min(table.most, room));
  document
    .fillColor(ink)
    .font('bold')
    .fontSize(12)
    .text(title, margin, top, { width, height: mm(6), ellipsis: true });
  let y = top + mm(8);
  if (rows.length === 0) {
    document.fillColor(quiet).font('regular').fontSize(9).text(message(language, 'unit-page.none'), margin, y);
    return y + rowHeight;
  }
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const draw = (cells: readonly string[], font: 'regular' | 'bold', colour: string): void => {
    let x = margin;
    document.fillColor(colour).font(font).fontSize(9);
    for (const [at, { share }] of columns.entries()) {
      const own = (width * share) / shares;
      document.text(cells[at] ?? '', x, y, { width: own - mm(2), height: mm(5), ellipsis: true, lineBreak: true });
      x += own;
    }
    y += rowHeight;
    document
      .moveTo(margin, y - mm(1))
      .lineTo(margin + width, y - mm(1))
      .lineWidth(0.5)
      .strokeColor(line)
      .stroke();
  };
  draw(
    columns.map((column) => column.title),
    'bold',
    quiet,
  );
  for (const row of shown) draw(row, 'regular', ink);
  if (shown.length < rows.length) {
    const more = message(language, 'unit-page.more', { count: String(rows.length - shown.length) });
    document.fillColor(quiet).font('regular').fontSize(9).text(more, margin, y);
    y += rowHeight;
  }
  return y;
}
