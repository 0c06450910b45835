import type { Readable } from 'node:stream';
import {
  drawQr,
  fittingSize,
  message,
  mm,
  page,
  printPages,
  type Language,
  type OnPrinted,
} from '../documents/index.js';
import { inGroups } from '../common/ids.js';

/** What is printed on one card. */
export interface PrintedCard {
  readonly campaign: string;
  readonly unit: string;
  readonly parent: string;
  readonly code: string;
  readonly url: string;
  /** Where the code is typed by those who cannot scan it. */
  readonly typedAt: string;
}

const columns = 2;
const rows = 5;
const margin = { x: mm(10), y: mm(11) };
const card = { width: (page.width - 2 * margin.x) / columns, height: (page.height - 2 * margin.y) / rows };
const qrSize = mm(34);

/**
 * Streams a printable A4 PDF with ten cards a page, each with unit, campaign and a QR code; one unit never shares a
 * page with another, so that cut stacks stay apart.
 * @param onCards is told how many cards are drawn
 */
export function writeCardSheet(cards: readonly PrintedCard[], language: Language, onCards?: OnPrinted): Readable {
  const pages = pagesOf(cards);
  let done = 0;
  return printPages(
    message(language, 'card.title'),
    pages,
    (document, printed, number) => {
      drawFooter(document, number, language);
      printed.forEach((one, at) => drawCard(document, one, at, language));
    },
    (number) => onCards?.((done += pages[number - 1]?.length ?? 0)),
  );
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

function drawFooter(document: PDFKit.PDFDocument, number: number, language: Language): void {
  const text = `${message(language, 'card.cut')}　${message(language, 'card.page', { page: number })}`;
  document
    .font('regular')
    .fontSize(7)
    .fillColor('#666')
    .text(text, 0, page.height - mm(8), { width: page.width, align: 'center', lineBreak: false });
}

function drawCard(document: PDFKit.PDFDocument, printed: PrintedCard, at: number, language: Language): void {
  const x = margin.x + (at % columns) * card.width;
  const y = margin.y + Math.floor(at / columns) * card.height;
  document
    .save()
    .lineWidth(0.5)
    .dash(3, { space: 3 })
    .strokeColor('#999')
    .rect(x, y, card.width, card.height)
    .stroke()
    .restore();
  drawQr(document, printed.url, qrSize, x + mm(4), y + mm(6));
  const left = x + mm(4) + qrSize + mm(4);
  const width = card.width - qrSize - mm(12);
  document
    .fillColor('#000')
    .font('bold')
    .fontSize(fittingSize(document, printed.unit, width, 14, 7))
    .text(printed.unit, left, y + mm(5), { width, height: mm(7), lineBreak: false });
  document
    .font('regular')
    .fontSize(8)
    .fillColor('#333')
    .text(printed.parent, left, y + mm(12), { width, height: mm(4), lineBreak: false });
  document.fontSize(8).text(printed.campaign, left, y + mm(16.5), { width, height: mm(9), ellipsis: true });
  document
    .fontSize(8)
    .fillColor('#000')
    .text(message(language, 'card.instruction'), left, y + mm(26), { width, height: mm(9) });
  document
    .fontSize(6.5)
    .fillColor('#444')
    .text(message(language, 'card.privacy'), left, y + mm(35.5), { width, height: mm(6) });
  const whole = card.width - mm(8);
  document.fontSize(7).text(message(language, 'card.typing', { address: printed.typedAt }), x + mm(4), y + mm(43), {
    width: whole,
    height: mm(4),
    lineBreak: false,
  });
  const code = inGroups(printed.code, '  ');
  document
    .fillColor('#000')
    .font('bold')
    .fontSize(fittingSize(document, code, whole, 10, 7))
    .text(code, x + mm(4), y + mm(47), { width: whole, lineBreak: false });
}
