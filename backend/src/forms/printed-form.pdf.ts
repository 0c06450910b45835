import type { Readable } from 'node:stream';
import { mm, streamPdf, type OnPrinted } from '../documents/index.js';
import type { PrintedAnswer, PrintedCondition, PrintedForm, PrintedPart } from './domain/index.js';

/** Words around the form itself, in the language of the print. */
export interface PrintedWords {
  readonly footer: string;
  readonly page: (page: number, pages: number) => string;
  readonly points: (points: string) => string;
  readonly several: string;
  /** What a year and a month are written into. */
  readonly month: string;
  /** @param numberOf the number of a question on the paper */
  readonly condition: (condition: PrintedCondition, numberOf: (question: string) => number | undefined) => string;
}

const margin = { left: mm(20), right: mm(20), top: mm(18), bottom: mm(20) };
const width = mm(210) - margin.left - margin.right;
const bottom = mm(297) - margin.bottom;
const box = 9;
const writingLine = mm(9);
/** Rows for what supports a sheet. */
const evidenceRows = 6;
const cell = { padding: 4, firstShare: 0.4, least: mm(8) };

/** Streams a form as A4 pages to be filled in by hand: boxes to tick, lines to write on, matrices as tables. */
export function writePrintedForm(form: PrintedForm, words: PrintedWords): Readable {
  const options = { size: 'A4', margins: margin, bufferPages: true, info: { Title: form.title } };
  return streamPdf(options, (document) => new FormPrinter(document, words).print(form));
}

/** What one numbered paper says besides the form. */
export interface PaperHead {
  /** As it is printed. */
  readonly number: string;
  /** Whom it is about, and in which campaign. */
  readonly above: readonly string[];
  /** How it is filled in, folded and handed in. */
  readonly notes: readonly string[];
  /** What stands below the form; absent where nobody signs. */
  readonly closing?: PaperClosing;
}

/** Below a form that is handed in with a name: what supports it, and who stands for it. */
export interface PaperClosing {
  readonly evidence: string;
  /** Heads of the columns, the first one narrow. */
  readonly evidenceColumns: readonly string[];
  /** What is written on a line of its own: a name, a day, a seal. */
  readonly signatures: readonly string[];
}

/** A numbered paper with the form that is on it. */
export interface FormOnPaper {
  readonly form: PrintedForm;
  readonly words: PrintedWords;
  readonly head: PaperHead;
}

/**
 * Streams numbered papers, each on pages of its own.
 * @param onPaper is told how many are drawn
 */
export function writePapers(title: string, papers: readonly FormOnPaper[], onPaper?: OnPrinted): Readable {
  const options = { size: 'A4', margins: margin, bufferPages: true, autoFirstPage: false, info: { Title: title } };
  return streamPdf(options, async (document) => {
    for (const [index, { form, words, head }] of papers.entries()) {
      document.addPage();
      await new FormPrinter(document, words).print(form, head);
      await onPaper?.(index + 1);
    }
  });
}

class FormPrinter {
  private number = 0;
  /** Numbers of the questions by their names. */
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly words: PrintedWords,
  ) {}

  async print(form: PrintedForm, head?: PaperHead): Promise<void> {
    if (head) this.head(head);
    this.text(form.title, 'bold', 17, { align: 'center' });
    if (form.description !== '') this.text(form.description, 'regular', 10, { align: 'center' });
    this.document.moveDown(0.8);
    form.parts
      .filter((part) => part.kind === 'question')
      .forEach(({ name }, index) => this.numbers.set(name, index + 1));
    for (const part of form.parts) {
      this.part(part);
      // Drawing is plain computation: let requests through in between.
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (head?.closing) this.closing(head.closing);
    this.footers(head);
    // A paper that is done need not wait in memory for the others.
    if (head) this.document.flushPages();
  }

  private head({ number, above, notes }: PaperHead): void {
    const { document } = this;
    const top = document.y;
    document.font('bold').fontSize(13).fillColor('#000').text(number, margin.left, top, { width, align: 'right' });
    document.y = top;
    for (const line of above) this.text(line, 'regular', 10.5, { width: width * 0.62 });
    document.moveDown(0.4);
    document
      .lineWidth(0.5)
      .strokeColor('#888')
      .moveTo(margin.left, document.y)
      .lineTo(margin.left + width, document.y)
      .stroke();
    document.moveDown(0.4);
    for (const note of notes) this.text(note, 'regular', 9);
    document.moveDown(0.8);
  }

  private closing({ evidence, evidenceColumns, signatures }: PaperClosing): void {
    this.room(mm(30));
    this.text(evidence, 'bold', 11.5);
    this.document.moveDown(0.3);
    const [first = '', ...others] = evidenceColumns;
    const narrow = mm(12);
    const wide = (width - narrow) / Math.max(others.length, 1);
    this.tableRow(first, others, narrow, wide);
    const blank = others.map(() => '');
    for (let row = 1; row <= evidenceRows; row += 1) this.tableRow(String(row), blank, narrow, wide);
    this.document.moveDown(1);
    for (const signature of signatures) {
      this.room(writingLine * 1.4);
      this.document.moveDown(0.5);
      const y = this.document.y;
      this.text(signature, 'regular', 11, { width: width / 3 });
      const line = y + mm(5);
      this.document
        .lineWidth(0.5)
        .strokeColor('#444')
        .moveTo(margin.left + width / 3, line)
        .lineTo(margin.left + (width * 4) / 5, line)
        .stroke();
      this.document.y = Math.max(this.document.y, line + 4);
    }
  }

  private part(part: PrintedPart): void {
    if (part.kind === 'heading') {
      this.room(mm(18));
      this.document.moveDown(0.4);
      if (part.title !== '') this.text(part.title, 'bold', part.level === 1 ? 13 : 11.5);
      if (part.description !== '') this.text(part.description, 'regular', 9);
      this.condition(part, 9);
      this.document.moveDown(0.3);
      return;
    }
    this.room(mm(20));
    const points = part.points === null ? '' : `  ${this.words.points(part.points)}`;
    const isSaid = part.title.includes(this.words.several);
    const several = part.answer.kind === 'options' && part.answer.several && !isSaid ? `  ${this.words.several}` : '';
    this.number += 1;
    this.text(`${this.number}. ${part.title}${part.required ? ' *' : ''}${points}${several}`, 'regular', 11);
    this.condition(part, 8.5);
    if (part.description !== '') this.text(part.description, 'regular', 8.5);
    this.answer(part.answer);
    this.document.moveDown(0.6);
  }

  private condition({ condition }: PrintedPart, size: number): void {
    if (condition)
      this.text(
        this.words.condition(condition, (question) => this.numbers.get(question)),
        'bold',
        size,
      );
  }

  private answer(answer: PrintedAnswer): void {
    this.document.moveDown(0.2);
    if (answer.kind === 'options') this.options(answer.options);
    else if (answer.kind === 'lines') for (let line = 0; line < answer.lines; line += 1) this.line(width);
    else if (answer.kind === 'table') this.table(answer);
    else if (answer.kind === 'month') this.text(this.words.month, 'regular', 11);
    else if (answer.kind === 'blank') {
      this.line(width / 2);
      const { y } = this.document;
      if (answer.hint !== '')
        this.document
          .font('regular')
          .fontSize(8.5)
          .fillColor('#555')
          .text(answer.hint, margin.left + width / 2 + 6, y - 12, { lineBreak: false });
      this.document.x = margin.left;
      this.document.y = y;
    }
  }

  /** Boxes side by side as far as they fit. */
  private options(options: readonly string[]): void {
    const { document } = this;
    document.font('regular').fontSize(10.5);
    let [x, y] = [margin.left + 6, document.y];
    for (const option of options) {
      const needed = Math.min(document.widthOfString(option) + box + 20, width);
      const height = document.heightOfString(option, { width: width - box - 12 });
      if (x + needed > margin.left + width && x > margin.left + 6) [x, y] = [margin.left + 6, y + 18];
      if (y + height > bottom) {
        document.addPage();
        [x, y] = [margin.left + 6, margin.top];
      }
      document
        .lineWidth(0.8)
        .strokeColor('#000')
        .rect(x, y + 3, box, box)
        .stroke();
      document.fillColor('#000').text(option, x + box + 5, y, { width: width - box - 12 });
      const used = document.y - y;
      if (used > 20) [x, y] = [margin.left + 6, document.y + 2];
      else x += needed;
    }
    document.x = margin.left;
    document.y = Math.max(document.y, y + 18);
  }

  private line(length: number): void {
    this.room(writingLine);
    const y = this.document.y + writingLine - 3;
    this.document
      .lineWidth(0.5)
      .strokeColor('#888')
      .moveTo(margin.left, y)
      .lineTo(margin.left + length, y)
      .stroke();
    this.document.y = y + 3;
  }

  private table({ columns, rows, labelled }: Extract<PrintedAnswer, { kind: 'table' }>): void {
    const first = labelled ? width * cell.firstShare : 0;
    const other = (width - first) / Math.max(columns.length, 1);
    if (columns.some((column) => column !== '')) this.tableRow('', columns, first, other);
    for (const row of rows)
      this.tableRow(
        row,
        columns.map(() => ''),
        first,
        other,
      );
  }

  private tableRow(label: string, cells: readonly string[], first: number, other: number): void {
    const { document } = this;
    document.font('regular').fontSize(9);
    const heights = [
      label === '' ? 0 : document.heightOfString(label, { width: first - 2 * cell.padding }),
      ...cells.map((text) => document.heightOfString(text, { width: Math.max(other - 2 * cell.padding, 8) })),
    ];
    const height = Math.max(cell.least, ...heights.map((needed) => needed + 2 * cell.padding));
    this.room(height);
    const y = document.y;
    const draw = (text: string, x: number, size: number) => {
      if (size <= 0) return;
      document.lineWidth(0.5).strokeColor('#444').rect(x, y, size, height).stroke();
      if (text !== '')
        document
          .fillColor('#000')
          .text(text, x + cell.padding, y + cell.padding, { width: Math.max(size - 2 * cell.padding, 8) });
    };
    draw(label, margin.left, first);
    cells.forEach((text, index) => draw(text, margin.left + first + index * other, other));
    document.x = margin.left;
    document.y = y + height;
  }

  private text(text: string, font: 'regular' | 'bold', size: number, options: PDFKit.Mixins.TextOptions = {}): void {
    this.document
      .font(font)
      .fontSize(size)
      .fillColor('#000')
      .text(text, margin.left, this.document.y, { width, ...options });
  }

  private room(height: number): void {
    if (this.document.y + height > bottom) this.document.addPage();
  }

  private footers(head?: PaperHead): void {
    const { document } = this;
    const { start, count } = document.bufferedPageRange();
    for (let index = 0; index < count; index += 1) {
      document.switchToPage(start + index);
      // A footer lies below the margin, where text would begin a page of its own.
      document.page.margins.bottom = 0;
      document.font('regular').fontSize(7.5).fillColor('#666');
      document.text(head ? `${head.number}　${this.words.footer}` : this.words.footer, margin.left, mm(285), {
        width: width * 0.8,
        height: 10,
        lineBreak: false,
        ellipsis: true,
      });
      document.text(this.words.page(index + 1, count), margin.left, mm(285), {
        width,
        align: 'right',
        lineBreak: false,
      });
    }
  }
}
