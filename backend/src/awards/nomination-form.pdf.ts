import type { Readable } from 'node:stream';
import { fittingSize, message, mm, page, printPages, type Language } from '../documents/index.js';
import type { NominationRow } from './domain/nomination-file.js';

export interface PrintedNominations {
  readonly office: string;
  readonly campaign: string;
  readonly language: Language;
  readonly candidates: readonly NominationRow[];
}

const margin = mm(20);
const width = page.width - 2 * margin;
const label = mm(34);

/** Streams a printable PDF, an upright A4 page for each who is put forward, with room for the opinions and stamps of both offices. */
export const writeNominationForms = ({ office, campaign, language, candidates }: PrintedNominations): Readable =>
  printPages(message(language, 'nomination-form.title'), candidates, (document, row) => {
    const say = (key: string) => message(language, `nomination-form.${key}`);
    document
      .fillColor('#000')
      .font('bold')
      .fontSize(22)
      .text(say('title'), margin, mm(20), { width, align: 'center', height: mm(12), ellipsis: true });
    document
      .font('regular')
      .fontSize(fittingSize(document.font('regular'), campaign, width, 12, 8))
      .text(campaign, margin, mm(33), { width, align: 'center', height: mm(7), ellipsis: true });
    let y = mm(44);
    const line = (title: string, text: string, height: number): void => {
      document
        .lineWidth(0.7)
        .strokeColor('#000')
        .rect(margin, y, width, height)
        .stroke()
        .moveTo(margin + label, y)
        .lineTo(margin + label, y + height)
        .stroke();
      document
        .font('bold')
        .fontSize(11)
        .text(title, margin + mm(2), y + mm(3), { width: label - mm(4), height: height - mm(4), ellipsis: true });
      document
        .font('regular')
        .fontSize(11)
        .text(text, margin + label + mm(3), y + mm(3), {
          width: width - label - mm(6),
          height: height - mm(5),
          lineGap: 3,
          ellipsis: true,
        });
      y += height;
    };
    if (row.person !== null) line(say('person'), row.person, mm(11));
    line(say('unit'), `${row.unit}（${row.code}）`, mm(11));
    line(say('award'), row.award, mm(11));
    line(say('score'), row.score ?? '—', mm(11));
    line(say('deeds'), row.deeds, mm(86));
    line(say('own-opinion'), `\n\n${office}\n${say('stamp')}`, mm(42));
    line(say('superior-opinion'), `\n\n\n${say('stamp')}`, mm(42));
  });
