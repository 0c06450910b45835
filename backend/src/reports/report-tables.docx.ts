import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type IRunOptions,
  type TextRun,
} from 'docx';
import type { ReportChart, ReportColumn, ReportTable } from './domain/report-document.js';
import { barColour, paper, type ReportLayout } from './report-layout.js';

const twipsOfMm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
const width = twipsOfMm(paper.width - paper.left - paper.right);
/** Of the bars beside the columns of a chart. */
const barShare = 0.3;
const padding = 80;

/** Tables of a report, and charts as tables whose last column holds bars of shaded cells. */
export class DocxTables {
  constructor(
    private readonly layout: ReportLayout,
    private readonly run: (text: string, run: IRunOptions) => TextRun,
  ) {}

  table({ columns, rows }: ReportTable): Table {
    return this.grid(columns, rows, this.widths(columns, width));
  }

  chart({ columns, rows }: ReportChart): Table {
    const bar = Math.round(width * barShare);
    const widths = [...this.widths(columns, width - bar), bar];
    return this.grid(
      [...columns, { title: '', share: 0, align: 'left' }],
      rows.map(({ cells }) => cells),
      widths,
      (at) => this.bar(rows[at]?.parts ?? [], bar - 2 * padding),
    );
  }

  legend(titles: readonly string[]): Paragraph {
    const size = 2 * this.layout.size.table;
    return new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 60, after: 60 },
      children: titles.flatMap((title, at) => [
        this.run('■', { color: barColour(at), size }),
        this.run(`${title}  `, { size }),
      ]),
    });
  }

  private widths(columns: readonly ReportColumn[], whole: number): number[] {
    const shares = columns.reduce((sum, { share }) => sum + share, 0);
    return columns.map(({ share }) => Math.round((whole * share) / shares));
  }

  private grid(
    columns: readonly ReportColumn[],
    rows: readonly (readonly string[])[],
    widths: readonly number[],
    last?: (row: number) => Table | Paragraph,
  ): Table {
    return new Table({
      width: { size: width, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: [...widths],
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(({ title }, at) =>
            this.cell([this.line(title, 'center', true)], widths[at] ?? 0, 'EFEFEF'),
          ),
        }),
        ...rows.map(
          (cells, row) =>
            new TableRow({
              cantSplit: true,
              children: columns.map(({ align }, at) =>
                last && at === columns.length - 1
                  ? // A cell ends with a paragraph, also behind a table.
                    this.cell([last(row), this.thin()], widths[at] ?? 0)
                  : this.cell([this.line(cells[at] ?? '', align)], widths[at] ?? 0),
              ),
            }),
        ),
      ],
    });
  }

  private cell(children: (Paragraph | Table)[], size: number, fill?: string) {
    return new TableCell({
      width: { size, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { left: padding, right: padding, top: 20, bottom: 20 },
      ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
      children,
    });
  }

  private line(text: string, align: ReportColumn['align'], bold = false): Paragraph {
    const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };
    return new Paragraph({
      alignment: alignments[align],
      spacing: { line: 20 * this.layout.pitch.table, lineRule: 'exact' },
      children: [this.run(text, { size: 2 * this.layout.size.table, bold })],
    });
  }

  private thin(): Paragraph {
    return new Paragraph({ spacing: { line: 20, lineRule: 'exact' }, children: [] });
  }

  /** @param parts in percent */
  private bar(parts: readonly number[], whole: number): Table | Paragraph {
    const shown = parts
      .map((part, at) => ({ size: Math.round((whole * part) / 100), colour: barColour(at) }))
      .filter(({ size }) => size >= 15);
    if (shown.length === 0) return this.thin();
    const rest = whole - shown.reduce((sum, { size }) => sum + size, 0);
    const cells = [...shown, ...(rest >= 15 ? [{ size: rest, colour: null }] : [])];
    const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
    const borders = { top: none, bottom: none, left: none, right: none };
    return new Table({
      width: { size: whole, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: cells.map(({ size }) => size),
      borders: { ...borders, insideHorizontal: none, insideVertical: none },
      rows: [
        new TableRow({
          height: { value: 180, rule: HeightRule.EXACT },
          children: cells.map(
            ({ size, colour }) =>
              new TableCell({
                width: { size, type: WidthType.DXA },
                margins: { left: 0, right: 0, top: 0, bottom: 0 },
                borders,
                ...(colour === null ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: colour } }),
                children: [this.thin()],
              }),
          ),
        }),
      ],
    });
  }
}
