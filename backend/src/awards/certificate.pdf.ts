import type { Readable } from 'node:stream';
import { drawQr, fittingSize, mm, printPages, type OnPrinted } from '../documents/index.js';

/** What one certificate bears. */
export interface PrintedCertificate {
  readonly title: string;
  /** Whom it is given to: a unit, or a person of a unit. */
  readonly addressed: string;
  readonly body: string;
  readonly office: string;
  readonly day: string;
  readonly serial: string;
  /** Where the code leads, and what is said beside it; null without one. */
  readonly code: { readonly url: string; readonly hint: string } | null;
}

const sheet = { width: mm(297), height: mm(210) };
const margin = mm(34);
const width = sheet.width - 2 * margin;
const [red, gold, ink, quiet] = ['#b3211c', '#b8913a', '#1d1a16', '#6b6459'];

/** Streams a printable PDF, a landscape A4 page for each certificate. */
export const writeCertificates = (
  title: string,
  certificates: readonly PrintedCertificate[],
  onPage?: OnPrinted,
): Readable => printPages(title, certificates, draw, onPage, { layout: 'landscape' });

function draw(document: PDFKit.PDFDocument, certificate: PrintedCertificate): void {
  const { title, addressed, body, office, day, serial, code } = certificate;
  drawFrame(document);
  document
    .fillColor(red)
    .font('bold')
    .fontSize(fittingSize(document.font('bold'), title, width, 48, 24))
    .text(title, margin, mm(27), { width, align: 'center', characterSpacing: 8, height: mm(24), ellipsis: true });
  document
    .fillColor(ink)
    .font('bold')
    .fontSize(fittingSize(document.font('bold'), addressed, width, 28, 14))
    .text(addressed, margin, mm(63), { width, height: mm(16), ellipsis: true });
  document
    .font('regular')
    .fontSize(body.length > 160 ? 16 : 21)
    .text(body, margin, mm(84), {
      width,
      height: mm(56),
      lineGap: 9,
      indent: 42,
      indentAllLines: false,
      ellipsis: true,
    });
  const right = { width: mm(120), align: 'right', height: mm(10), ellipsis: true } as const;
  const from = sheet.width - margin - right.width;
  document
    .font('bold')
    .fontSize(fittingSize(document.font('bold'), office, right.width, 20, 11))
    .text(office, from, mm(146), right);
  document.font('regular').fontSize(17).text(day, from, mm(158), right);
  document
    .fillColor(quiet)
    .fontSize(11)
    .text(serial, margin, mm(177), { width: mm(120), height: mm(6), ellipsis: true });
  if (!code) return;
  const size = mm(24);
  drawQr(document, code.url, size, margin, mm(147));
  document
    .fillColor(quiet)
    .font('regular')
    .fontSize(9)
    .text(code.hint, margin + size + mm(3), mm(157), { width: mm(48), height: mm(12), ellipsis: true });
}

/** A double frame with corners that turn inwards. */
function drawFrame(document: PDFKit.PDFDocument): void {
  const frame = (inset: number, line: number, colour: string): void => {
    document
      .rect(inset, inset, sheet.width - 2 * inset, sheet.height - 2 * inset)
      .lineWidth(line)
      .strokeColor(colour)
      .stroke();
  };
  frame(mm(9), 5, red);
  frame(mm(12), 1.2, gold);
  const [inset, arm] = [mm(15), mm(16)];
  for (const [x, toRight] of [
    [inset, 1],
    [sheet.width - inset, -1],
  ] as const)
    for (const [y, down] of [
      [inset, 1],
      [sheet.height - inset, -1],
    ] as const)
      document
        .moveTo(x + toRight * arm, y)
        .lineTo(x, y)
        .lineTo(x, y + down * arm)
        .moveTo(x + toRight * arm, y + down * mm(3))
        .lineTo(x + toRight * mm(3), y + down * mm(3))
        .lineTo(x + toRight * mm(3), y + down * arm)
        .lineWidth(1.6)
        .strokeColor(gold)
        .stroke();
  document
    .moveTo(margin, mm(53))
    .lineTo(sheet.width - margin, mm(53))
    .lineWidth(0.8)
    .strokeColor(gold)
    .stroke();
}
