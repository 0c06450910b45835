import type { Readable } from 'node:stream';
import { mm, printableText, streamPdf, Typesetter, type TextStyle } from '../documents/index.js';
import { attachmentNumber, type ReportBlock, type ReportDocument } from './domain/report-document.js';
import { PrintedPages } from './printed-pages.js';
import { layouts, paper, type ReportLayout } from './report-layout.js';
import { PdfTables } from './report-tables.pdf.js';

const area = {
  left: mm(paper.left),
  top: mm(paper.top),
  width: mm(paper.width - paper.left - paper.right),
  bottom: mm(paper.height - paper.bottom),
};

/** Streams a report as a PDF, laid out as an official document in the fonts that ship with the server. */
export const writeReportPdf = (report: ReportDocument): Readable =>
  streamPdf({ size: 'A4', margin: 0, autoFirstPage: false, info: { Title: printableText(report.title) } }, (document) =>
    new PdfWriter(document, layouts[report.language]).write(report),
  );

class PdfWriter {
  private readonly setter: Typesetter;
  private readonly pages: PrintedPages;
  private readonly tables: PdfTables;

  constructor(
    document: PDFKit.PDFDocument,
    private readonly layout: ReportLayout,
  ) {
    this.setter = new Typesetter(document);
    this.pages = new PrintedPages(this.setter, area, (page) => this.number(page));
    this.tables = new PdfTables(this.setter, layout, this.pages);
  }

  async write(report: ReportDocument): Promise<void> {
    const { words, attachments } = report;
    const { layout } = this;
    const { body } = layout.size;
    if (report.number !== null) {
      this.text(report.number, { align: 'center' });
      this.gap();
    }
    this.title(report.title);
    this.gap();
    if (report.addressee !== null) this.text(`${report.addressee}${words.colon}`, { indent: 0 });
    await this.blocks(report.blocks);
    attachments.forEach(({ title }, at) => {
      if (at === 0) this.gap();
      this.text(`${words.attachment}${words.colon}${attachmentNumber(report, at)}${title}`);
    });
    // Signatory and day stay together.
    this.pages.room(3 * layout.pitch.body);
    this.gap();
    if (report.signatory !== null) this.signed(report.signatory, layout.signedAt / 2);
    this.signed(report.day, layout.signedAt);
    this.gap();
    this.text(report.note, { style: { size: body * 0.75 }, pitch: layout.pitch.body * 0.75 });
    for (const [at, attachment] of attachments.entries()) {
      this.pages.endPage();
      this.text(`${words.attachment}${attachments.length > 1 ? at + 1 : ''}`, { indent: 0, style: this.bold });
      this.title(attachment.title);
      await this.blocks(attachment.blocks);
    }
  }

  private get bold(): TextStyle {
    return { size: this.layout.size.body, weight: 'bold' };
  }

  private async blocks(blocks: readonly ReportBlock[]): Promise<void> {
    for (const block of blocks) {
      if (block.kind === 'paragraph') this.text(block.text);
      else if (block.kind === 'heading') {
        // A heading does not stay behind alone.
        this.pages.room(2 * this.layout.pitch.body);
        this.text(block.text, { style: this.bold });
      } else if (block.kind === 'table') await this.tables.table(block);
      else await this.tables.chart(block);
    }
  }

  private title(text: string): void {
    const { size, pitch } = this.layout;
    const style: TextStyle = { size: size.title, weight: 'bold' };
    for (const line of balanced(this.setter, text, style))
      this.pages.text(line, style, pitch.title, { align: 'center' });
  }

  private signed(text: string, signs: number): void {
    const { size, pitch } = this.layout;
    this.pages.text(text, { size: size.body }, pitch.body, { align: 'right', inset: signs * size.body });
  }

  private text(
    text: string,
    {
      align = 'left',
      indent = align === 'left' ? this.layout.indent : 0,
      style = { size: this.layout.size.body },
      pitch = this.layout.pitch.body,
    }: {
      readonly align?: 'left' | 'center';
      readonly indent?: number;
      readonly style?: TextStyle;
      readonly pitch?: number;
    } = {},
  ): void {
    this.pages.text(text, style, pitch, { align, indent: indent * style.size });
    this.pages.down(this.layout.gap);
  }

  private gap(): void {
    this.pages.down(this.layout.pitch.body);
  }

  /** Odd pages have it on the right, even ones on the left (GB/T 9704-2012, 7.5). */
  private number(page: number): void {
    const { size } = this.layout;
    const inset = this.layout.indent > 0 ? size.pageNumber : 0;
    this.setter.line(
      this.layout.pageNumber(page),
      { size: size.pageNumber },
      {
        x: area.left + inset,
        y: area.bottom + mm(7),
        width: area.width - 2 * inset,
        align: page % 2 === 1 ? 'right' : 'left',
      },
    );
  }
}

/** Lines of about the same length, so that no title ends in one sign. */
function balanced(setter: Typesetter, text: string, style: TextStyle): string[] {
  let lines = setter.lines(text, style, area.width);
  for (let share = 0.95; share > 0.5 && lines.length > 1; share -= 0.05) {
    const narrower = setter.lines(text, style, area.width * share);
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  return lines;
}
