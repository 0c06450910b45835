import { workbookFiles, zip } from './workbooks.js';

const sheet = (cells: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`;
const cell = (reference: string, text: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A workbook whose only sheet has this XML. */
const workbookOf = (xml: string, more: Readonly<Record<string, string>> = {}): Buffer =>
  zip({ ...workbookFiles({ Sheet1: [] }), 'xl/worksheets/sheet1.xml': xml, ...more });

/** 1.3 kB: a reader that fills everything up to the farthest cell would build 327 million. */
export const cornersWorkbook = (farthest = 'XFD20000'): Buffer => {
  const row = /\d+$/.exec(farthest)?.[0] ?? '1';
  return workbookOf(sheet(`<row r="1">${cell('A1', 'x')}</row><row r="${row}">${cell(farthest, 'x')}</row>`));
};

/** The same, written so that only a lenient look at attributes finds it. */
export const quotedCornersWorkbook = (): Buffer =>
  workbookOf(sheet(`<row r='1'><c r='A1'><v>1</v></c></row><row r='20000'><c r = 'XFD20000'><v>1</v></c></row>`));

/** One cell of so many characters. */
export const longCellWorkbook = (characters: number): Buffer =>
  workbookOf(sheet(`<row r="1">${cell('A1', 'x'.repeat(characters))}</row>`));

/** The same among the shared texts. */
export const longSharedTextWorkbook = (characters: number): Buffer =>
  workbookOf(sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), {
    'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${'x'.repeat(characters)}</t></si></sst>`,
  });

/** Tags that never end: a pattern that looks for the end of each would take for ever. */
export const openTagsWorkbook = (): Buffer => workbookOf(sheet('<c '.repeat(5_000_000)));

/** A file whose only field never ends. */
export const openQuoteCsv = (): Buffer => Buffer.from(`code,name,type,level\n"${'x'.repeat(15_000_000)}`);
