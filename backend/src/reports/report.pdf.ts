import type { Readable } from 'node:stream';
import { mm, printableText, streamPdf, Typesetter, type TextStyle } from '../documents/index.js';
import { attachmentNumber, type ReportBlock, type ReportDocument } from './domain/report-document.js';
import { layouts, paper, type ReportLayout } from './report-layout.js';
import { PdfTables } from './report-tables.pdf.js';

const left = mm(paper.left);
const top = mm(paper.top);
const width = mm(paper.width - paper.left - paper.right);
const bottom = mm(paper.height - paper.bottom);

/** Streams a report as a PDF, laid out as an official document in the fonts that ship with the server. */
export const writeReportPdf = (report: ReportDocument): Readable =>
  streamPdf({ size: 'A4', margin: 0, autoFirstPage: false, info: { Title: printableText(report.title) } }, (document) =>
    new PdfWriter(document, layouts[report.language]).write(report),
  );

class PdfWriter {
  private readonly setter: Typesetter;
  private readonly tables: PdfTables;
  private y = bottom;
  private pages = 0;

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly layout: ReportLayout,
  ) {
    this.setter = new Typesetter(document);
    this.tables = new PdfTables(this.setter, layout, {
      place: () => ({ x: left, y: this.y, width }),
      room: (height) => this.room(height),
      moveTo: (y) => (this.y = y),
    });
  }

  async write(report: ReportDocument): Promise<void> {
    const { words, attachments } = report;
    const { layout } = this;
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
    this.room(3 * layout.pitch.body);
    this.gap();
    if (report.signatory !== null) this.signed(report.signatory, layout.signedAt / 2);
    this.signed(report.day, layout.signedAt);
    this.gap();
    this.text(report.note, { style: { size: layout.size.body * 0.75 }, pitch: layout.pitch.body * 0.75 });
    for (const [at, attachment] of attachments.entries()) {
      this.y = bottom;
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
        this.room(2 * this.layout.pitch.body);
        this.text(block.text, { style: this.bold });
      } else if (block.kind === 'table') this.tables.table(block);
      else this.tables.chart(block);
      // Drawing is plain computation: let others through in between.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  private title(text: string): void {
    const { size, pitch } = this.layout;
    const style: TextStyle = { size: size.title, weight: 'bold' };
    for (const line of this.balanced(text, style)) this.text(line, { align: 'center', style, pitch: pitch.title });
  }

  /** Lines of about the same length, so that no title ends in one sign. */
  private balanced(text: string, style: TextStyle): string[] {
    let lines = this.setter.lines(text, style, width);
    for (let share = 0.95; share > 0.5 && lines.length > 1; share -= 0.05) {
      const narrower = this.setter.lines(text, style, width * share);
      if (narrower.length > lines.length) break;
      lines = narrower;
    }
    return lines;
  }

  private signed(text: string, signs: number): void {
    const { size, pitch } = this.layout;
    for (const line of this.setter.lines(text, { size: size.body }, width - signs * size.body)) {
      this.room(pitch.body);
      const place = { x: left, y: this.base(size.body, pitch.body), width: width - signs * size.body };
      this.setter.line(line, { size: size.body }, { ...place, align: 'right' });
      this.y += pitch.body;
    }
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
    const first = indent * style.size;
    this.setter.lines(text, style, width, first).forEach((line, at) => {
      this.room(pitch);
      const inset = at === 0 ? first : 0;
      const place = { x: left + inset, y: this.base(style.size, pitch), width: width - inset, align };
      this.setter.line(line, style, place);
      this.y += pitch;
    });
    this.y += this.layout.gap;
  }

  /** Where a line stands in its pitch. */
  private base(size: number, pitch: number): number {
    return this.y + (pitch - size) / 2;
  }

  private gap(): void {
    this.y += this.layout.pitch.body;
  }

  /** Begins a page where so much does not fit. */
  private room(height: number): void {
    if (this.pages > 0 && this.y + height <= bottom + 0.5) return;
    this.document.addPage();
    this.pages++;
    this.y = top;
    const { size } = this.layout;
    const inset = this.layout.indent > 0 ? size.pageNumber : 0;
    // Odd pages have it on the right, even ones on the left (GB/T 9704-2012, 7.5).
    this.setter.line(
      this.layout.pageNumber(this.pages),
      { size: size.pageNumber },
      {
        x: left + inset,
        y: bottom + mm(7),
        width: width - 2 * inset,
        align: this.pages % 2 === 1 ? 'right' : 'left',
      },
    );
  }
}
