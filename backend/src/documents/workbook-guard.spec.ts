import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSpreadsheet } from './spreadsheet-reader.js';
import { guardWorkbook, sheetLimits, SpreadsheetUnreadableError } from './workbook-guard.js';

/** A workbook as far as the guard looks at it. */
const workbook = (sheetXml: string, sharedXml = '<sst/>'): Buffer =>
  Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': strToU8(sheetXml), 'xl/sharedStrings.xml': strToU8(sharedXml) }));

const cellAt = (reference: string): string =>
  `<sheetData><row r="1"><c r="A1"/></row><row><c r="${reference}" s="1"><v>1</v></c></row></sheetData>`;

function verdict(file: Buffer): string {
  try {
    guardWorkbook(file);
    return 'read';
  } catch (error) {
    return error instanceof SpreadsheetUnreadableError ? error.code : String(error);
  }
}

describe('the limits of a workbook', () => {
  it.each([
    ['just below the cells', 'AW20000', 'read'],
    ['all the cells', 'AX20000', 'read'],
    ['one column more', 'AY20000', 'too-many-cells'],
    ['all the rows', 'A20000', 'read'],
    ['one row more', 'A20001', 'too-many-rows'],
    ['the last column of Excel', 'XFD61', 'read'],
    ['one row of it more', 'XFD62', 'too-many-cells'],
    ['a column that Excel does not have', 'XFE1', 'too-many-rows'],
  ])('%s: %s is %s', (_name, reference, expected) => expect(verdict(workbook(cellAt(reference)))).toBe(expected));

  it.each(['<row r="1048576" ht="15"></row>', '<row r="9"><c r="XFD1048576" s="1"/></row>', '<c r="ZZ99999"></c>'])(
    'formats far below and beside the data are none of it: %s',
    (format) => expect(verdict(workbook(`<sheetData><c r="A1"><v>1</v></c>${format}</sheetData>`))).toBe('read'),
  );

  it.each([
    ['in a cell', (text: string) => workbook(`<c><is><t>${text}</t></is></c>`)],
    ['among shared texts', (text: string) => workbook('<sheetData/>', `<sst><si><t>${text}</t></si></sst>`)],
  ])('a text %s takes what a cell may hold, however it is written', (_name, file) => {
    expect(verdict(file('&#x10FFFF;'.repeat(sheetLimits.cellCharacters - 1)))).toBe('read');
    expect(verdict(file('x'.repeat(10 * sheetLimits.cellCharacters + 1)))).toBe('cell-too-long');
  });

  it('refuses a text that no tag ends, and a tag that does not end', () => {
    expect(verdict(workbook(`<c>${'x'.repeat(10 * sheetLimits.cellCharacters + 3)}`))).toBe('cell-too-long');
    expect(verdict(workbook('<c <c <c >'))).toBe('file-unreadable');
    expect(verdict(workbook('<!-- <c > --><sheetData/>'))).toBe('read');
  });

  it('counts the cells of all sheets together', () => {
    const half = strToU8(cellAt('Z20000'));
    expect(verdict(Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': half })))).toBe('read');
    expect(verdict(Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': half, 'xl/worksheets/sheet2.xml': half })))).toBe(
      'too-many-cells',
    );
  });
});

describe('the limits of a CSV file', () => {
  const codeOf = (text: string): Promise<string> =>
    readSpreadsheet(Buffer.from(text)).then(
      (rows) => `${rows.length} rows`,
      (error: unknown) => (error instanceof SpreadsheetUnreadableError ? error.code : String(error)),
    );

  it.each([
    ['the longest cell', 'x'.repeat(sheetLimits.cellCharacters), '1 rows'],
    ['one character more', 'x'.repeat(sheetLimits.cellCharacters + 1), 'cell-too-long'],
    ['a quotation mark that is never closed', `"${'x'.repeat(5 * sheetLimits.cellCharacters)}`, 'cell-too-long'],
    ['all the rows', 'x\n'.repeat(sheetLimits.rows), '20000 rows'],
    ['one row more', 'x\n'.repeat(sheetLimits.rows + 1), 'too-many-rows'],
    ['all the cells', `${'x,'.repeat(49)}x\n`.repeat(20_000), '20000 rows'],
    ['more cells', `${'x,'.repeat(50)}x\n`.repeat(20_000), 'too-many-cells'],
  ])('%s', async (_name, text, expected) => expect(await codeOf(text)).toBe(expected));
});
