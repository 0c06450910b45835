import { utils, write, type BookType, type WorkSheet } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCells, readSpreadsheet, readWorkbook } from './spreadsheet-reader.js';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Formats of cells by the number of their style. */
const formats = [
  'General',
  '0000',
  'yyyy-mm-dd',
  'h:mm:ss',
  'yyyy"年"m"月"d"日"',
  '#,##0',
  '[h]:mm',
  'yyyy-mm-dd h:mm',
];

/** A workbook whose one sheet has the given XML between its rows. */
function workbook(sheetData: string, properties = ''): Buffer {
  const own = formats.map(
    (format, at) => `<numFmt numFmtId="${200 + at}" formatCode="${format.replaceAll('"', '&quot;')}"/>`,
  );
  const styles = formats.map((_, at) => `<xf numFmtId="${at === 0 ? 0 : 200 + at}" xfId="0"/>`);
  const files = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}">${properties}<sheets><sheet name="名册" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="${own.length}">${own.join('')}</numFmts><cellXfs count="${styles.length}">${styles.join('')}</cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
}

const cell = async (xml: string, properties?: string) =>
  (await readCells(workbook(`<row r="1">${xml}</row>`, properties)))[0]?.[0];

describe('the cells of a workbook', () => {
  it.each([
    ['a number', '<c r="A1"><v>15</v></c>', { kind: 'number', value: 15, shown: '15' }],
    [
      'a number that is shown with noughts',
      '<c r="A1" s="1"><v>15</v></c>',
      { kind: 'number', value: 15, shown: '0015' },
    ],
    [
      'a number that is shown in groups',
      '<c r="A1" s="5"><v>1500</v></c>',
      { kind: 'number', value: 1500, shown: '1500' },
    ],
    [
      'a number of twelve digits',
      '<c r="A1"><v>330881001004</v></c>',
      { kind: 'number', value: 330881001004, shown: '330881001004' },
    ],
    ['a day', '<c r="A1" s="2"><v>41090</v></c>', { kind: 'moment', text: '2012-06-30' }],
    ['a day in Chinese', '<c r="A1" s="4"><v>41090</v></c>', { kind: 'moment', text: '2012-06-30' }],
    ['a time', '<c r="A1" s="3"><v>0.3958333333333333</v></c>', { kind: 'moment', text: '09:30:00' }],
    [
      'a day with its time',
      '<c r="A1" s="7"><v>41090.354166666664</v></c>',
      { kind: 'moment', text: '2012-06-30T08:30:00' },
    ],
    ['hours that went by', '<c r="A1" s="6"><v>1.5</v></c>', { kind: 'number', value: 1.5, shown: '1.5' }],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', { kind: 'error', text: '#N/A' }],
    ['an error of newer programs', '<c r="A1" t="e"><v>#SPILL!</v></c>', { kind: 'error', text: '#ERROR!' }],
    ['a formula with its value', '<c r="A1"><f>10+2</f><v>12</v></c>', { kind: 'number', value: 12, shown: '12' }],
    ['a formula that nobody worked out', '<c r="A1" s="1"><f>10+2</f></c>', { kind: 'without-value' }],
    ['one with an empty value', '<c r="A1"><f>10+2</f><v/></c>', { kind: 'without-value' }],
    ['one that shares its text', '<c r="A1"><f t="shared" si="0"/><v></v></c>', { kind: 'without-value' }],
    ['a text formula that came to nothing', '<c r="A1" t="str"><f>IF(1,"")</f><v></v></c>', undefined],
    ['a truth', '<c r="A1" t="b"><v>1</v></c>', 'true'],
  ])('%s', async (_name, xml, expected) => expect(await cell(xml)).toEqual(expected));

  it('count days from 1904 where the workbook says so', async () =>
    expect(await cell('<c r="A1" s="2"><v>39628</v></c>', '<workbookPr date1904="1"/>')).toEqual({
      kind: 'moment',
      text: '2012-06-30',
    }));

  it('that say nothing though they are not empty are told with their places where a workbook is read as text', async () => {
    const row = '<c r="A1"><f>1+1</f></c><c r="B1" t="e"><v>#REF!</v></c><c r="C1"><v>1</v></c>';
    expect(await readWorkbook(workbook(`<row r="1">${row}</row>`))).toEqual([
      {
        name: '名册',
        rows: [['', '#REF!', '1']],
        faults: [
          { row: 0, column: 0, code: 'formula-without-value' },
          { row: 0, column: 1, code: 'cell-error' },
        ],
      },
    ]);
  });

  it('end where the data does, whatever is formatted below', async () => {
    const rows = '<row r="1"><c r="B1"><v>1</v></c><c r="F1" s="1"/></row><row r="3"><c r="A3"><v>2</v></c></row>';
    expect(await readSpreadsheet(workbook(`${rows}<row r="1048576" ht="15"><c r="A1048576" s="1"/></row>`))).toEqual([
      ['', '1'],
      [],
      ['2'],
    ]);
  });
});

it('a workbook whose sheet is cut off is refused, and not read as far as it goes', async () => {
  const parts = unzipSync(workbook('<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'));
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array();
  const cut = Buffer.from(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': sheet.subarray(0, sheet.length - 40) }));
  await expect(readCells(cut)).rejects.toMatchObject({ status: 422, code: 'file-unreadable' });
});

describe('files of other programs', () => {
  const sheet: WorkSheet = utils.aoa_to_sheet([
    ['组织代码', '党员数', '生效日期'],
    ['0015', 12, 41090],
  ]);
  sheet['C2'] = { t: 'n', v: 41090, z: 'yyyy-mm-dd' };
  sheet['B2'] = { t: 'n', v: 7, z: '0000' };
  const file = (bookType: BookType): Buffer => {
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '组织');
    return write(book, { type: 'buffer', bookType }) as Buffer;
  };

  // WPS writes `.et` in the format of `.xls` (BIFF8 in a compound file).
  it.each(['biff8', 'xlsx'] as const)('%s is read with its formats', async (bookType) => {
    expect(await readCells(file(bookType))).toEqual([
      ['组织代码', '党员数', '生效日期'],
      ['0015', { kind: 'number', value: 7, shown: '0007' }, { kind: 'moment', text: '2012-06-30' }],
    ]);
    expect(await readWorkbook(file(bookType))).toMatchObject([{ name: '组织' }]);
  });

  it('a compound file that is no workbook is refused', async () => {
    const broken = Buffer.concat([file('biff8').subarray(0, 512), Buffer.alloc(4096, 7)]);
    await expect(readCells(broken)).rejects.toMatchObject({ status: 422, code: 'file-unreadable' });
  });
});

describe('text files', () => {
  const gbk = Buffer.from('d7e9d6af2cb4fac2eb0a', 'hex');
  // 𠮷村 and the metal 𬭚, which only four bytes can say.
  const gb18030 = Buffer.from('9534b235b4e52c9933aa34', 'hex');
  it.each([
    ['UTF-8', Buffer.from('组织,代码\n')],
    ['UTF-8 with its mark', Buffer.from('\ufeff组织,代码\n')],
    ['GBK', gbk],
    ['UTF-16 with tabs, as Excel writes Unicode text', Buffer.from('\ufeff组织\t代码\n', 'utf16le')],
    ['semicolons', Buffer.from('组织;代码\n')],
  ])('in %s', async (_name, file) => expect(await readSpreadsheet(file)).toEqual([['组织', '代码']]));

  it('in GB 18030, with characters that GBK lacks', async () =>
    expect(await readSpreadsheet(gb18030)).toEqual([['𠮷村', '𬭚']]));

  it('keep their empty lines, so that rows are counted as a spreadsheet shows them', async () =>
    expect(await readSpreadsheet(Buffer.from('a,b\n\n1,2\n'))).toEqual([['a', 'b'], [''], ['1', '2']]));

  it('take a comma within quotation marks for none', async () =>
    expect(await readSpreadsheet(Buffer.from('"a,b,c";d\n'))).toEqual([['a,b,c', 'd']]));

  it.each([
    ['bytes that are no text', Buffer.from([0x41, 0xff, 0xff, 0x0a]), 'file-unreadable'],
    ['a page of the web that is called a table', Buffer.from('<html><table></table></html>'), 'file-type'],
    ['zero bytes', Buffer.from('a,b\0\n'), 'file-type'],
    ['nothing', Buffer.alloc(0), 'file-empty'],
  ])('%s: refused', async (_name, file, code) => expect(readCells(file)).rejects.toMatchObject({ status: 422, code }));
});
