import type { Readable } from 'node:stream';
import {
  drawQr,
  fittingSize,
  mm,
  page,
  printPages,
  residentMessage,
  type OnPrinted,
  type ResidentLanguage,
} from '../documents/index.js';
import { inGroups } from '../common/ids.js';

/** What is printed on one card. */
export interface PrintedCard {
  readonly campaign: string;
  readonly unit: string;
  readonly parent: string;
  /** What the ballots are for; empty where the office says nothing. */
  readonly purpose: string;
  /** Whom to ask: an office, a telephone; may be empty. */
  readonly contact: string;
  /** The last day on which the card counts; null where the plan names none. */
  readonly until: string | null;
  readonly code: string;
  /** By which the office finds it when it is lost; see `printedNumber`. */
  readonly number: string;
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
export function writeCardSheet(
  cards: readonly PrintedCard[],
  language: ResidentLanguage,
  onCards?: OnPrinted,
): Readable {
  const pages = pagesOf(cards);
  let done = 0;
  return printPages(
    residentMessage(language, 'card.title'),
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

function drawFooter(document: PDFKit.PDFDocument, number: number, language: ResidentLanguage): void {
  const text = `${residentMessage(language, 'card.cut')}　${residentMessage(language, 'card.page', { page: number })}`;
  document
    .font('regular')
    .fontSize(7)
    .fillColor('#666')
    .text(text, 0, page.height - mm(8), { width: page.width, align: 'center', lineBreak: false });
}

function drawCard(document: PDFKit.PDFDocument, printed: PrintedCard, at: number, language: ResidentLanguage): void {
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
  drawQr(document, printed.url, qrSize, x + mm(4), y + mm(5));
  const left = x + mm(4) + qrSize + mm(4);
  const width = card.width - qrSize - mm(12);
  const line = { width, lineBreak: false, ellipsis: true };
  document
    .fillColor('#000')
    .font('bold')
    .fontSize(fittingSize(document, printed.unit, width, 14, 7))
    .text(printed.unit, left, y + mm(4), { ...line, height: mm(7) });
  document
    .font('regular')
    .fontSize(7.5)
    .fillColor('#333')
    .text(printed.parent, left, y + mm(10.5), { ...line, height: mm(4) });
  document.fontSize(8).text(printed.campaign, left, y + mm(14.5), { width, height: mm(8.4), ellipsis: true });
  document.fontSize(6.5).text(printed.purpose, left, y + mm(22.5), { width, height: mm(7.2), ellipsis: true });
  document
    .fontSize(7.5)
    .fillColor('#000')
    .text(residentMessage(language, 'card.instruction'), left, y + mm(29.5), { width, height: mm(8) });
  document
    .fontSize(6.5)
    .fillColor('#444')
    .text(residentMessage(language, 'card.privacy'), left, y + mm(37), { width, height: mm(3.5), ellipsis: true });
  const whole = { width: card.width - mm(8), height: mm(4), lineBreak: false, ellipsis: true };
  document
    .fontSize(6.5)
    .fillColor('#000')
    .text(termsOf(printed, language), x + mm(4), y + mm(40.5), { ...whole, width: whole.width - mm(20) });
  document.text(`№ ${printed.number}`, x + card.width - mm(24), y + mm(40.5), {
    width: mm(20),
    lineBreak: false,
    align: 'right',
  });
  document
    .fontSize(7)
    .fillColor('#444')
    .text(residentMessage(language, 'card.typing', { address: printed.typedAt }), x + mm(4), y + mm(44), whole);
  const code = inGroups(printed.code, '  ');
  document
    .fillColor('#000')
    .font('bold')
    .fontSize(fittingSize(document, code, whole.width, 10, 7))
    .text(code, x + mm(4), y + mm(48), { width: whole.width, lineBreak: false });
}

/** Until when a card counts, and whom to ask. */
const termsOf = ({ until, contact }: PrintedCard, language: ResidentLanguage): string =>
  [
    ...(until === null ? [] : [residentMessage(language, 'card.until', { day: until })]),
    ...(contact === '' ? [] : [residentMessage(language, 'card.contact', { contact })]),
  ].join('　');
