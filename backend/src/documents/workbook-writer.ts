import { Readable, type PassThrough } from 'node:stream';
import { ZipFile } from 'yazl';
import { columnLetters } from '../tables/index.js';
import type { Cell, Column, Table } from './table.js';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Styles of a cell by their place in `cellXfs`. */
const style = { title: 1, decimal: 2, text: 3, day: 4 } as const;
/** Excel opens no cell with more. */
const longestText = 32_767;
/** Of a drop-down list, in characters. */
const longestList = 255;
const lastRow = 20_000;
/** So many rows are written at a time, so that others get their turn in between. */
const rowsInSlice = 50;
/** Little is gained by more, and it takes a processor from those who vote. */
const compressionLevel = 4;

// oxlint-disable-next-line no-control-regex -- XML has no way to say these.
const notInXml = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string =>
  text
    .slice(0, longestText)
    .replace(notInXml, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? '');

/**
 * Writes a workbook (ECMA-376) piece by piece: rows are neither kept nor waited for, so that memory does not grow with them, and are
 * compressed on another thread. Cells are typed, so that text is never a formula.
 */
export function workbookStream(tables: readonly Table[]): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as PassThrough;
  const sheets: Readable[] = [];
  zip.on('error', (error: Error) => output.destroy(error));
  // Whoever stops reading stops the rows as well.
  output.once('close', () => sheets.forEach((sheet) => sheet.destroy()));
  for (const [name, text] of frame(tables)) zip.addBuffer(Buffer.from(declaration + text), name);
  for (const [index, table] of tables.entries()) {
    zip.addReadStreamLazy(`xl/worksheets/sheet${index + 1}.xml`, { compressionLevel }, (begin) => {
      const sheet = Readable.from(sheetXml(table), { objectMode: false });
      sheets.push(sheet);
      begin(null, sheet);
    });
  }
  zip.end();
  return output;
}

/** Everything but the sheets. */
function frame(tables: readonly Table[]): [string, string][] {
  const each = (write: (number: number, table: Table) => string) =>
    tables.map((table, index) => write(index + 1, table)).join('');
  return [
    [
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${each((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${types}.worksheet+xml"/>`)}</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${each((number, { name }) => `<sheet name="${escaped(name.slice(0, 31))}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packageRelations}">${each((number) => `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rId${tables.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      'xl/styles.xml',
      `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ],
  ];
}

async function* sheetXml({ columns, rows }: Table): AsyncGenerator<string> {
  const widths = columns
    .map(
      ({ width = 14, asText }, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${asText ? ` style="${style.text}"` : ''}/>`,
    )
    .join('');
  const letters = columns.map((_, index) => columnLetters(index));
  yield `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${widths && `<cols>${widths}</cols>`}<sheetData>`;
  let slice = rowXml(
    1,
    columns.map(({ title }, at) => textXml(`${letters[at]}1`, title, style.title)),
  );
  let number = 1;
  for await (const row of rows) {
    number++;
    slice += rowXml(
      number,
      row.map((cell, at) => cellXml(`${letters[at] ?? columnLetters(at)}${number}`, cell, columns[at]?.asText)),
    );
    if (number % rowsInSlice === 0) {
      yield slice;
      slice = '';
    }
  }
  yield `${slice}</sheetData>${choicesXml(columns)}</worksheet>`;
}

const rowXml = (number: number, cells: readonly string[]): string => `<row r="${number}">${cells.join('')}</row>`;

const textXml = (reference: string, text: string, styled?: number): string =>
  `<c r="${reference}"${styled === undefined ? '' : ` s="${styled}"`} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

function cellXml(reference: string, cell: Cell, asText = false): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return textXml(reference, cell, asText ? style.text : undefined);
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if ('decimal' in cell) return `<c r="${reference}" s="${style.decimal}"><v>${Number(cell.decimal)}</v></c>`;
  const number = dayNumber(cell.day);
  return number === undefined
    ? textXml(reference, cell.day)
    : `<c r="${reference}" s="${style.day}"><v>${number}</v></c>`;
}

/** Before it, Excel counts a day that there never was (29 February 1900). */
const firstSound = 61;
const dayLength = 86_400_000;

/** The number of a day as Excel counts them; undefined for what it cannot say. */
function dayNumber(day: string): number | undefined {
  const number = (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / dayLength;
  return number >= firstSound ? number : undefined;
}

/** Whether words can stand in a sheet as a drop-down list. */
export const fitsIntoList = (values: readonly string[]): boolean =>
  values.join(',').length <= longestList && !values.some((value) => /[,"]/.test(value));

/** Drop-down lists from the second row on. Their words stand in the sheet itself, where every program finds them. */
function choicesXml(columns: readonly Column[]): string {
  const lists = columns.flatMap(({ values }, at) => {
    if (values === undefined) return [];
    if (!fitsIntoList(values)) throw new Error(`A list of ${values.length} words does not fit into a sheet`);
    const list = values.join(',');
    const letters = columnLetters(at);
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${letters}2:${letters}${lastRow}"><formula1>"${escaped(list)}"</formula1></dataValidation>`;
  });
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}
