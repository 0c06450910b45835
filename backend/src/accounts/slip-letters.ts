import type { Readable } from 'node:stream';
import { inGroups, readableCharacters } from '../common/ids.js';
import {
  drawQr,
  message,
  mm,
  page,
  printPages,
  Typesetter,
  type Language,
  type OnPrinted,
} from '../documents/index.js';

/** What is printed on one letter. */
export interface PrintedSlip {
  readonly displayName: string;
  readonly unit: string;
  readonly username: string;
  readonly code: string;
  readonly url: string;
  /** `YYYY-MM-DD`, of the office. */
  readonly lastDay: string;
}

/**
 * A sheet in three parts, printed on one side. The lowest folds up over the middle, the uppermost back behind it: outside stand name and
 * unit, inside what is secret, and on what covers it signs that mean nothing, so that nobody reads it against the light.
 */
const third = page.height / 3;
const margin = mm(20);
const width = page.width - 2 * margin;
const qrSize = mm(40);
const noise = { lines: 15, size: 9, height: mm(4.2), signs: 77 };

/** Streams an A4 PDF, a letter on each page. @param onLetter is told how many are drawn */
export function writeSlipLetters(slips: readonly PrintedSlip[], language: Language, onLetter?: OnPrinted): Readable {
  let setter: Typesetter | undefined;
  return printPages(
    message(language, 'slip-letter.title'),
    slips,
    (document, slip) => {
      setter ??= new Typesetter(document);
      drawOutside(setter, slip, language);
      drawInside(setter, slip, language);
      drawCover(document, language);
      drawFold(document, third, message(language, 'slip-letter.fold-second'));
      drawFold(document, 2 * third, message(language, 'slip-letter.fold-first'));
    },
    onLetter,
  );
}

function drawOutside(setter: Typesetter, { displayName, unit }: PrintedSlip, language: Language): void {
  setter.line(message(language, 'slip-letter.title'), { size: 10, colour: '#555' }, { x: margin, y: mm(16), width });
  const lines = setter.lines(unit, { size: 14 }, width);
  lines.slice(0, 2).forEach((line, at) => {
    setter.line(line, { size: 14 }, { x: margin, y: mm(38) + at * mm(7), width, align: 'center' });
  });
  setter.line(
    displayName,
    { size: sizeOf(setter, displayName), weight: 'bold' },
    { x: margin, y: mm(55), width, align: 'center' },
  );
  setter.line(
    message(language, 'slip-letter.personal'),
    { size: 11, colour: '#333' },
    { x: margin, y: mm(68), width, align: 'center' },
  );
}

/** As large as fits into a line. */
function sizeOf(setter: Typesetter, text: string): number {
  let size = 24;
  while (size > 8 && setter.width(text, { size, weight: 'bold' }) > width) size--;
  return size;
}

function drawInside(setter: Typesetter, slip: PrintedSlip, language: Language): void {
  const top = third + mm(12);
  const text = width - qrSize - mm(6);
  const address = slip.url.slice(0, slip.url.indexOf('#'));
  const lines = [
    ['address', address, 11, 'regular'],
    ['username', slip.username, 13, 'bold'],
    ['code', inGroups(slip.code.replaceAll('-', ''), ' '), 15, 'bold'],
    ['until', slip.lastDay, 11, 'regular'],
  ] as const;
  lines.forEach(([key, value, largest, weight], at) => {
    const y = top + at * mm(12.5);
    setter.line(message(language, `slip-letter.${key}`), { size: 9, colour: '#555' }, { x: margin, y, width: text });
    let size: number = largest;
    while (size > 6 && setter.width(value, { size, weight }) > text) size--;
    setter.line(value, { size, weight }, { x: margin, y: y + mm(4.5), width: text });
  });
  drawQr(setter.document, slip.url, qrSize, page.width - margin - qrSize, top);
  const hint = { size: 9.5, colour: '#222' };
  setter.lines(message(language, 'slip-letter.instruction'), hint, width).forEach((line, at) => {
    setter.line(line, hint, { x: margin, y: top + mm(52) + at * mm(5.2), width });
  });
}

/** What comes to lie upon the secret part. */
function drawCover(document: PDFKit.PDFDocument, language: Language): void {
  const top = 2 * third + mm(8);
  document.font('bold').fontSize(noise.size).fillColor('#555');
  for (let line = 0; line < noise.lines; line++)
    document.text(readableCharacters(noise.signs), margin, top + line * noise.height, {
      width,
      lineBreak: false,
      features: [],
    });
  document
    .font('regular')
    .fontSize(8)
    .fillColor('#555')
    .text(message(language, 'slip-letter.seal'), margin, page.height - mm(18), { width, align: 'center' });
}

function drawFold(document: PDFKit.PDFDocument, y: number, text: string): void {
  document
    .save()
    .lineWidth(0.5)
    .dash(4, { space: 4 })
    .strokeColor('#888')
    .moveTo(0, y)
    .lineTo(page.width, y)
    .stroke()
    .restore();
  document
    .font('regular')
    .fontSize(7)
    .fillColor('#666')
    .text(text, margin, y - mm(4), { width, align: 'right', lineBreak: false });
}
