import { createRequire } from 'node:module';
import { PassThrough, type Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import { encode } from 'uqr';
import { message } from '../exports/index.js';

/** What is printed on one card. */
export interface PrintedCard {
  readonly campaign: string;
  readonly unit: string;
  readonly parent: string;
  readonly code: string;
  readonly url: string;
}

const require = createRequire(import.meta.url);
const regular = require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
const bold = require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf');

const mm = (millimetres: number) => (millimetres * 72) / 25.4;
const page = { width: mm(210), height: mm(297) };
const columns = 2;
const rows = 5;
const margin = { x: mm(10), y: mm(11) };
const card = { width: (page.width - 2 * margin.x) / columns, height: (page.height - 2 * margin.y) / rows };
const qrSize = mm(34);

/**
 * Streams a printable A4 PDF with ten cards a page, each with unit, campaign and a QR code; one unit never shares a
 * page with another, so that cut stacks stay apart.
 */
export function writeCardSheet(cards: readonly PrintedCard[]): Readable {
  const output = new PassThrough();
  const document = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, info: { Title: message('zh-CN', 'card.title') } });
  document.pipe(output);
  document.registerFont('regular', regular).registerFont('bold', bold);
  void drawPages(document, pagesOf(cards)).then(
    () => document.end(),
    (error: Error) => output.destroy(error),
  );
  return output;
}

function pagesOf(cards: readonly PrintedCard[]): PrintedCard[][] {
  const pages: PrintedCard[][] = [];
  let unit: string | undefined;
  for (const printed of cards) {
    const last = pages.at(-1);
    const key = `${printed.parent}/${printed.unit}`;
    if (!last || key !== unit || last.length === columns * rows) pages.push([printed]);
    else last.push(printed);
    unit = key;
  }
  return pages;
}

async function drawPages(document: PDFKit.PDFDocument, pages: readonly PrintedCard[][]): Promise<void> {
  for (const [index, cards] of pages.entries()) {
    document.addPage();
    drawFooter(document, index + 1);
    cards.forEach((printed, at) => drawCard(document, printed, at));
    // Drawing is plain computation: let requests through between pages.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function drawFooter(document: PDFKit.PDFDocument, number: number): void {
  const text = `${message('zh-CN', 'card.cut')}　${message('zh-CN', 'card.page', { page: number })}`;
  document.font('regular').fontSize(7).fillColor('#666').text(text, 0, page.height - mm(8), { width: page.width, align: 'center', lineBreak: false });
}

function drawCard(document: PDFKit.PDFDocument, printed: PrintedCard, at: number): void {
  const x = margin.x + (at % columns) * card.width;
  const y = margin.y + Math.floor(at / columns) * card.height;
  document.save().lineWidth(0.5).dash(3, { space: 3 }).strokeColor('#999').rect(x, y, card.width, card.height).stroke().restore();
  drawQr(document, printed.url, x + mm(4), y + (card.height - qrSize) / 2);
  const left = x + mm(4) + qrSize + mm(4);
  const width = card.width - qrSize - mm(12);
  document.fillColor('#000').font('bold').fontSize(fittingSize(document, printed.unit, width, 14)).text(printed.unit, left, y + mm(5), { width, height: mm(7), lineBreak: false });
  document.font('regular').fontSize(8).fillColor('#333').text(printed.parent, left, y + mm(12), { width, height: mm(4), lineBreak: false });
  document.fontSize(8).text(printed.campaign, left, y + mm(16.5), { width, height: mm(9), ellipsis: true });
  document.fontSize(8).fillColor('#000').text(message('zh-CN', 'card.instruction'), left, y + mm(26), { width, height: mm(9) });
  document.fontSize(6.5).fillColor('#444').text(message('zh-CN', 'card.privacy'), left, y + mm(35.5), { width, height: mm(6) });
  const spaced = printed.code.replace(/(.{6})(?=.)/g, '$1 ');
  document.fontSize(6.5).text(`${message('zh-CN', 'card.code')}: ${spaced}`, left, y + mm(43.5), { width, lineBreak: false });
}

function fittingSize(document: PDFKit.PDFDocument, text: string, width: number, largest: number): number {
  for (let size = largest; size > 7; size--) {
    if (document.fontSize(size).widthOfString(text) <= width) return size;
  }
  return 7;
}

/** Draws dark modules as horizontal runs; the quiet zone of four modules is part of the size. */
function drawQr(document: PDFKit.PDFDocument, url: string, x: number, y: number): void {
  const quietZone = 4;
  const { data } = encode(url, { ecc: 'M', border: quietZone });
  const module = qrSize / data.length;
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
