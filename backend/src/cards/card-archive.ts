import { PassThrough, type Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { fileNameOf, type OnPrinted, type ResidentLanguage } from '../documents/index.js';
import { writeCardSheet, type PrintedCard } from './card-sheet.js';

/**
 * Streams a ZIP with one printable PDF for each superior of the units (a township, as a rule), so that each can be printed and handed on
 * by itself. A PDF is drawn when the one before it is written: memory does not grow with the number of cards.
 * @param onCards is told how many cards are drawn, over all files
 */
export function writeCardArchive(
  cards: readonly PrintedCard[],
  language: ResidentLanguage,
  onCards?: OnPrinted,
): Readable {
  const zip = new ZipFile();
  const output = new PassThrough();
  zip.on('error', (error: Error) => output.destroy(error));
  let before = 0;
  for (const [name, ofSuperior] of filesOf(cards)) {
    const from = before;
    before += ofSuperior.length;
    // A PDF is compressed already.
    zip.addReadStreamLazy(name, { compress: false }, (give) =>
      give(
        null,
        writeCardSheet(ofSuperior, language, (done) => onCards?.(from + done)),
      ),
    );
  }
  zip.end();
  zip.outputStream.pipe(output);
  return output;
}

/** The cards by file name, one file for each superior; where two give the same name, there is a number behind it. */
function filesOf(cards: readonly PrintedCard[]): Map<string, readonly PrintedCard[]> {
  const bySuperior = new Map<string, PrintedCard[]>();
  for (const card of cards) {
    const superior = card.parent || card.unit;
    const others = bySuperior.get(superior);
    if (others) others.push(card);
    else bySuperior.set(superior, [card]);
  }
  const files = new Map<string, readonly PrintedCard[]>();
  for (const [superior, ofSuperior] of bySuperior) {
    let name = fileNameOf(superior, 'pdf');
    for (let number = 2; files.has(name); number++) name = fileNameOf(`${superior} ${number}`, 'pdf');
    files.set(name, ofSuperior);
  }
  return files;
}
