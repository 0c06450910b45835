import type { TextStyle, Typesetter } from '../documents/index.js';
import type { ReportChart, ReportColumn, ReportTable } from './domain/report-document.js';
import type { PrintedPages } from './printed-pages.js';
import { barColour, type ReportLayout } from './report-layout.js';

/** Rows between which others are let through: drawing is plain computation. */
const rowsAtOnce = 25;
const barShare = 0.3;
const padding = { x: 4, y: 2 };
const rule = { width: 0.5, colour: '#000' };

interface Cell {
  readonly lines: readonly string[];
  readonly align: ReportColumn['align'];
}

/** Tables of a report with a head on every page, and charts as tables with vector bars in their last column. */
export class PdfTables {
  constructor(
    private readonly setter: Typesetter,
    private readonly layout: Pick<ReportLayout, 'size' | 'pitch'>,
    private readonly pages: PrintedPages,
  ) {}

  async table({ title, columns, rows }: ReportTable): Promise<void> {
    await this.grid(title, columns, this.widths(columns, this.pages.area.width), rows);
  }

  async chart({ title, columns, rows, legend }: ReportChart): Promise<void> {
    const { width } = this.pages.area;
    const bar = width * barShare;
    await this.grid(
      title,
      [...columns, { title: '', share: 0, align: 'left' }],
      [...this.widths(columns, width - bar), bar],
      rows.map(({ cells }) => cells),
      rows.map(({ parts }) => parts),
    );
    if (legend.length > 0) this.legend(legend);
  }

  private widths(columns: readonly ReportColumn[], whole: number): number[] {
    const shares = columns.reduce((sum, { share }) => sum + share, 0);
    return columns.map(({ share }) => (whole * share) / shares);
  }

  private async grid(
    title: string,
    columns: readonly ReportColumn[],
    widths: readonly number[],
    rows: readonly (readonly string[])[],
    bars?: readonly (readonly number[])[],
  ): Promise<void> {
    const { size, pitch } = this.layout;
    const body: TextStyle = { size: size.table };
    const bold: TextStyle = { size: size.table, weight: 'bold' };
    const cellsOf = (texts: readonly string[], style: TextStyle, isHead: boolean): Cell[] =>
      columns.map(({ align }, at) => ({
        lines: this.setter.lines(texts[at] ?? '', style, (widths[at] ?? 0) - 2 * padding.x),
        align: isHead ? 'center' : align,
      }));
    const head = cellsOf(
      columns.map((column) => column.title),
      bold,
      true,
    );
    const caption: TextStyle = { size: size.table * 1.15, weight: 'bold' };
    const captions = title === '' ? 0 : this.setter.lines(title, caption, this.pages.area.width).length;
    this.pages.room(captions * pitch.table * 1.3 + this.heightOf(head) + pitch.table * 2);
    if (captions > 0) this.pages.text(title, caption, pitch.table * 1.3, { align: 'center' });
    this.row(head, widths, bold, '#efefef');
    for (const [at, texts] of rows.entries()) {
      const cells = cellsOf(texts, body, false);
      const { y } = this.pages;
      this.pages.room(this.heightOf(cells));
      if (this.pages.y < y) this.row(head, widths, bold, '#efefef');
      this.row(cells, widths, body, undefined, bars?.[at]);
      if (at % rowsAtOnce === rowsAtOnce - 1) await new Promise((resolve) => setImmediate(resolve));
    }
    this.pages.down(pitch.table);
  }

  private heightOf(cells: readonly Cell[]): number {
    return Math.max(1, ...cells.map(({ lines }) => lines.length)) * this.layout.pitch.table + 2 * padding.y;
  }

  private row(
    cells: readonly Cell[],
    widths: readonly number[],
    style: TextStyle,
    fill?: string,
    bar?: readonly number[],
  ): void {
    const { document } = this.setter;
    const { pitch, size } = this.layout;
    const { left } = this.pages.area;
    const { y } = this.pages;
    const height = this.heightOf(cells);
    let x = left;
    cells.forEach(({ lines, align }, at) => {
      const width = widths[at] ?? 0;
      document.lineWidth(rule.width).strokeColor(rule.colour).rect(x, y, width, height);
      if (fill === undefined) document.stroke();
      else document.fillAndStroke(fill, rule.colour);
      let line = y + (height - lines.length * pitch.table) / 2 + (pitch.table - size.table) / 2;
      for (const text of lines) {
        this.setter.line(text, style, { x: x + padding.x, y: line, width: width - 2 * padding.x, align });
        line += pitch.table;
      }
      if (bar && at === cells.length - 1) this.bar(bar, x + padding.x, y, width - 2 * padding.x, height);
      x += width;
    });
    this.pages.down(height);
  }

  private bar(parts: readonly number[], left: number, y: number, width: number, height: number): void {
    const thickness = Math.min(9, height - 6);
    let x = left;
    parts.forEach((part, at) => {
      const own = (width * part) / 100;
      this.setter.document.rect(x, y + (height - thickness) / 2, own, thickness).fill(`#${barColour(at)}`);
      x += own;
    });
  }

  private legend(titles: readonly string[]): void {
    const { size, pitch } = this.layout;
    const style: TextStyle = { size: size.table };
    const { left, width } = this.pages.area;
    const side = size.table * 0.8;
    // Moved up into the gap below its table.
    this.pages.down(-pitch.table * 0.7);
    let x = left;
    this.pages.room(pitch.table);
    titles.forEach((title, at) => {
      const own = side + 3 + this.setter.width(title, style) + 12;
      if (x > left && x + own > left + width) {
        this.pages.down(pitch.table);
        this.pages.room(pitch.table);
        x = left;
      }
      const { y } = this.pages;
      this.setter.document.rect(x, y + 2, side, side).fill(`#${barColour(at)}`);
      this.setter.line(title, style, { x: x + side + 3, y: y + 1, width: own });
      x += own;
    });
    this.pages.down(pitch.table * 1.6);
  }
}
