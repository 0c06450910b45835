import { createRequire } from 'node:module';
import { PassThrough, type Readable } from 'node:stream';
import { encode } from 'uqr';

const require = createRequire(import.meta.url);
const regular = require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
const bold = require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf');
const arabic = require.resolve('@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf');
const tibetan = require.resolve('@expo-google-fonts/noto-serif-tibetan/400Regular/NotoSerifTibetan_400Regular.ttf');
const emoji = require.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf');

/** A document whose fonts `regular` and `bold` have Chinese and Latin letters; the others are opened where a `Typesetter` needs them. */
async function newDocument(options: PDFKit.PDFDocumentOptions): Promise<PDFKit.PDFDocument> {
  // Loaded with the first print: no start of a server or command has to wait for it.
  const { default: PDFDocument } = await import('pdfkit');
  return new PDFDocument(options)
    .registerFont('regular', regular)
    .registerFont('bold', bold)
    .registerFont('arabic', arabic)
    .registerFont('tibetan', tibetan)
    .registerFont('emoji', emoji);
}

/** Streams a PDF; what fails while it is drawn ends the stream. */
export function streamPdf(
  options: PDFKit.PDFDocumentOptions,
  draw: (document: PDFKit.PDFDocument) => Promise<void>,
): Readable {
  const output = new PassThrough();
  const drawAll = async (): Promise<void> => {
    const document = await newDocument(options);
    document.pipe(output);
    await draw(document);
    document.end();
  };
  drawAll().catch((error: Error) => output.destroy(error));
  return output;
}

/** Millimetres in points. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** An upright A4 page, in points. */
export const page = { width: mm(210), height: mm(297) };

/** Is told how many are drawn; what it throws ends the file. */
export type OnPrinted = (done: number) => Promise<void> | void;

/** The paper of a print. */
export interface Paper {
  readonly size?: 'A4' | 'A3';
  readonly layout?: 'portrait' | 'landscape';
}

/**
 * Streams a PDF of A4 pages, upright if not said otherwise, with the fonts `regular` and `bold`.
 * @param draw draws what one page shows; pages are numbered from 1
 */
export function printPages<Content>(
  title: string,
  pages: readonly Content[],
  draw: (document: PDFKit.PDFDocument, content: Content, number: number) => void,
  onPage?: OnPrinted,
  { size = 'A4', layout = 'portrait' }: Paper = {},
): Readable {
  const options = { size, layout, margin: 0, autoFirstPage: false, info: { Title: title } };
  return streamPdf(options, async (document) => {
    for (const [index, content] of pages.entries()) {
      document.addPage();
      draw(document, content, index + 1);
      await onPage?.(index + 1);
      // Drawing is plain computation: let requests through between pages.
      await new Promise((resolve) => setImmediate(resolve));
    }
  });
}

/** The largest size at which a text fits into a line. */
export function fittingSize(
  document: PDFKit.PDFDocument,
  text: string,
  width: number,
  largest: number,
  smallest: number,
): number {
  for (let size = largest; size > smallest; size--) {
    if (document.fontSize(size).widthOfString(text) <= width) return size;
  }
  return smallest;
}

/** Draws dark modules as horizontal runs; the quiet zone of four modules is part of the size. */
export function drawQr(document: PDFKit.PDFDocument, url: string, size: number, x: number, y: number): void {
  const quietZone = 4;
  const { data } = encode(url, { ecc: 'M', border: quietZone });
  const module = size / data.length;
  document.fillColor('#000');
  data.forEach((row, rowIndex) => {
    let column = 0;
    while (column < row.length) {
      if (!row[column]) {
        column++;
        continue;
      }
      const start = column;
      while (row[column]) column++;
      document.rect(x + start * module, y + rowIndex * module, (column - start) * module, module);
    }
  });
  document.fill();
}
