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

/** What is printed on one poster. */
export interface Poster {
  readonly campaign: string;
  readonly unit: string;
  readonly parent: string;
  readonly url: string;
}

const qrSize = mm(120);
const margin = mm(20);
const width = page.width - 2 * margin;

/** Streams a printable A4 PDF, one page for each unit: whoever passes by scans it, and it says that this is no vote. */
export const writePosters = (posters: readonly Poster[], language: ResidentLanguage, onPoster?: OnPrinted): Readable =>
  printPages(
    residentMessage(language, 'poster.title'),
    posters,
    (document, poster) => drawPoster(document, poster, language),
    onPoster,
  );

function drawPoster(
  document: PDFKit.PDFDocument,
  { campaign, unit, parent, url }: Poster,
  language: ResidentLanguage,
): void {
  const centred = { width, align: 'center' } as const;
  document
    .fillColor('#333')
    .font('regular')
    .fontSize(16)
    .text(campaign, margin, mm(24), { ...centred, height: mm(16), ellipsis: true });
  document
    .fillColor('#000')
    .font('bold')
    .fontSize(fittingSize(document, unit, width, 44, 18))
    .text(unit, margin, mm(44), { ...centred, height: mm(20), ellipsis: true });
  document
    .fillColor('#333')
    .font('regular')
    .fontSize(14)
    .text(parent, margin, mm(66), { ...centred, height: mm(8), ellipsis: true });
  drawQr(document, url, qrSize, (page.width - qrSize) / 2, mm(82));
  document
    .fillColor('#000')
    .font('bold')
    .fontSize(24)
    .text(residentMessage(language, 'poster.scan'), margin, mm(212), centred);
  document
    .fillColor('#333')
    .font('regular')
    .fontSize(14)
    .text(residentMessage(language, 'poster.anonymous'), margin, mm(228), centred);
  document.fontSize(12).text(residentMessage(language, 'poster.open'), margin, mm(238), centred);
  document.fontSize(10).fillColor('#666').text(url, margin, mm(272), centred);
}
