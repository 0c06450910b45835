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

/** A sheet for the wall, or one of A4 that is folded in the middle and stands on a table with a face of A5 on either side. */
export const posterSizes = ['A4', 'A3', 'stand'] as const;
export type PosterSize = (typeof posterSizes)[number];

type Draw = (document: PDFKit.PDFDocument, poster: Poster, language: ResidentLanguage) => void;

/** Streams a printable PDF, one page for each unit: whoever passes by scans it, and it says that this is no vote. */
export const writePosters = (
  posters: readonly Poster[],
  language: ResidentLanguage,
  size: PosterSize,
  onPoster?: OnPrinted,
): Readable =>
  printPages(
    residentMessage(language, 'poster.title'),
    posters,
    (document, poster) => draws[size](document, poster, language),
    onPoster,
    { size: size === 'A3' ? 'A3' : 'A4' },
  );

const qrSize = mm(120);
const margin = mm(20);
const width = page.width - 2 * margin;

function drawWall(
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

/** A3 has twice the area of A4: the same drawing, √2 as large. */
const drawLargeWall: Draw = (document, poster, language) => {
  document.save().scale(Math.SQRT2);
  drawWall(document, poster, language);
  document.restore();
};

/** Both faces of a folded sheet: the upper one stands on its head until it is folded. */
const drawStand: Draw = (document, poster, language) => {
  const fold = page.height / 2;
  document
    .save()
    .lineWidth(0.5)
    .dash(3, { space: 3 })
    .strokeColor('#999')
    .moveTo(0, fold)
    .lineTo(page.width, fold)
    .stroke()
    .restore();
  document.save().rotate(180, { origin: [page.width / 2, fold] });
  drawFace(document, poster, language, fold);
  document.restore();
  drawFace(document, poster, language, fold);
};

const faceQr = mm(84);

/** One face of A5, lying: the code on the left, words on the right. */
function drawFace(
  document: PDFKit.PDFDocument,
  { campaign, unit, parent, url }: Poster,
  language: ResidentLanguage,
  top: number,
): void {
  const edge = mm(14);
  const left = edge + faceQr + mm(8);
  const within = { width: page.width - left - edge, ellipsis: true };
  drawQr(document, url, faceQr, edge, top + mm(28));
  document
    .fillColor('#333')
    .font('regular')
    .fontSize(11)
    .text(campaign, left, top + mm(28), { ...within, height: mm(11) });
  document
    .fillColor('#000')
    .font('bold')
    .fontSize(fittingSize(document, unit, within.width, 26, 12))
    .text(unit, left, top + mm(42), { ...within, height: mm(13) });
  document
    .fillColor('#333')
    .font('regular')
    .fontSize(11)
    .text(parent, left, top + mm(56), { ...within, height: mm(6) });
  document
    .fillColor('#000')
    .font('bold')
    .fontSize(16)
    .text(residentMessage(language, 'poster.scan'), left, top + mm(68), { ...within, height: mm(16) });
  document
    .fillColor('#333')
    .font('regular')
    .fontSize(10)
    .text(residentMessage(language, 'poster.anonymous'), left, top + mm(88), { ...within, height: mm(10) });
  document.text(residentMessage(language, 'poster.open'), left, top + mm(100), { ...within, height: mm(11) });
  document
    .fontSize(8)
    .fillColor('#666')
    .text(url, edge, top + mm(120), { width: page.width - 2 * edge });
}

const draws: Readonly<Record<PosterSize, Draw>> = { A4: drawWall, A3: drawLargeWall, stand: drawStand };
