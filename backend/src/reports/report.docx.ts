import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { printableText } from '../documents/index.js';
import { attachmentNumber, type ReportBlock, type ReportDocument } from './domain/report-document.js';
import { DocxTables } from './report-tables.docx.js';
import { layouts, paper, type ReportLayout } from './report-layout.js';

const twipsOfMm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
const twips = (points: number): number => Math.round(points * 20);

/**
 * A report as a file of a word processor, laid out as an official document; bars are shaded cells (decision 41), so that whatever opens it
 * shows and changes them.
 */
export async function writeReportDocx(report: ReportDocument): Promise<Uint8Array> {
  const layout = layouts[report.language];
  const writer = new DocxWriter(layout);
  const file = new Document({
    title: printableText(report.title),
    creator: printableText(report.signatory ?? ''),
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: writer.face(layout.faces.body), size: 2 * layout.size.body } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: twipsOfMm(paper.width), height: twipsOfMm(paper.height) },
            margin: {
              top: twipsOfMm(paper.top),
              left: twipsOfMm(paper.left),
              right: twipsOfMm(paper.right),
              bottom: twipsOfMm(paper.bottom),
              // The number of the page stands 7 mm below the text.
              footer: twipsOfMm(paper.bottom - 7 - 6),
            },
          },
        },
        footers: { default: writer.footer('right'), even: writer.footer('left') },
        children: writer.document(report),
      },
    ],
  });
  return withStandIns(await Packer.toBuffer(file), layout);
}

class DocxWriter {
  private readonly tables: DocxTables;

  constructor(private readonly layout: ReportLayout) {
    this.tables = new DocxTables(layout, (text, run) => this.run(text, run));
  }

  face(name: string) {
    return { ascii: name, eastAsia: name, hAnsi: name, cs: name };
  }

  footer(side: 'left' | 'right') {
    const { layout } = this;
    const [before = '', behind = ''] = layout.pageNumber('|').split('|');
    const indent = { [side]: twips(layout.size.pageNumber * (layout.indent > 0 ? 1 : 0)) };
    return new Footer({
      children: [
        new Paragraph({
          alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
          indent,
          children: [
            new TextRun({
              font: this.face(layout.faces.pageNumber),
              size: 2 * layout.size.pageNumber,
              children: [before, PageNumber.CURRENT, behind],
            }),
          ],
        }),
      ],
    });
  }

  document(report: ReportDocument) {
    const { layout } = this;
    const { title, number, addressee, words } = report;
    const { body } = layout.size;
    return [
      ...(number === null ? [] : [this.paragraph(number, { alignment: AlignmentType.CENTER }), this.empty()]),
      this.paragraph(
        title,
        {
          alignment: AlignmentType.CENTER,
          spacing: { line: twips(layout.pitch.title), lineRule: 'exact', after: twips(layout.pitch.body) },
        },
        { font: this.face(layout.faces.title), size: 2 * layout.size.title, bold: layout.indent === 0 },
      ),
      ...(addressee === null ? [] : [this.paragraph(`${addressee}${words.colon}`, { indent: {} })]),
      ...report.blocks.flatMap((block) => this.block(block)),
      ...report.attachments.flatMap(({ title: name }, at) => [
        ...(at === 0 ? [this.empty()] : []),
        this.paragraph(`${words.attachment}${words.colon}${attachmentNumber(report, at)}${name}`),
      ]),
      this.empty(),
      ...(report.signatory === null ? [] : [this.signed(report.signatory, layout.signedAt / 2)]),
      this.signed(report.day, layout.signedAt),
      this.empty(),
      this.paragraph(report.note, { keepLines: true }, { size: Math.round(1.5 * body) }),
      ...report.attachments.flatMap((attachment, at) => [
        this.paragraph(
          `${words.attachment}${report.attachments.length > 1 ? at + 1 : ''}`,
          { pageBreakBefore: true, indent: {} },
          { font: this.face(layout.faces.headings[0]) },
        ),
        this.paragraph(
          attachment.title,
          { alignment: AlignmentType.CENTER, spacing: { line: twips(layout.pitch.title), lineRule: 'exact' } },
          { font: this.face(layout.faces.title), size: 2 * layout.size.title },
        ),
        ...attachment.blocks.flatMap((block) => this.block(block)),
      ]),
    ];
  }

  private block(block: ReportBlock) {
    const { layout } = this;
    if (block.kind === 'paragraph') return [this.paragraph(block.text)];
    if (block.kind === 'heading') {
      const { level, text } = block;
      const run = { font: this.face(layout.faces.headings[level - 1] ?? layout.faces.body) };
      const isBold = layout.indent === 0 || level === 3;
      return [this.paragraph(text, { keepNext: true, heading: this.level(level) }, { ...run, bold: isBold })];
    }
    const caption = this.paragraph(
      block.title,
      { alignment: AlignmentType.CENTER, keepNext: true, indent: {} },
      { font: this.face(layout.faces.headings[0]), size: Math.round(2 * layout.size.table * 1.15) },
    );
    const table = block.kind === 'table' ? this.tables.table(block) : this.tables.chart(block);
    const legend = block.kind === 'chart' && block.legend.length > 0 ? [this.tables.legend(block.legend)] : [];
    return [caption, table, ...legend, this.empty()];
  }

  private level(level: 1 | 2 | 3) {
    return (
      [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][level - 1] ?? HeadingLevel.HEADING_3
    );
  }

  private signed(text: string, signs: number): Paragraph {
    const indent = { right: twips(signs * this.layout.size.body) };
    return this.paragraph(text, { alignment: AlignmentType.RIGHT, keepLines: true, indent });
  }

  private empty(): Paragraph {
    return this.paragraph('', { indent: {} });
  }

  private paragraph(text: string, options: Omit<IParagraphOptions, 'children'> = {}, run: IRunOptions = {}): Paragraph {
    const { layout } = this;
    const isCentred = options.alignment === AlignmentType.CENTER;
    return new Paragraph({
      spacing: { line: twips(layout.pitch.body), lineRule: 'exact', before: 0, after: twips(layout.gap) },
      indent: isCentred ? {} : { firstLine: twips(layout.indent * layout.size.body) },
      ...options,
      children: [this.run(text, run)],
    });
  }

  private run(text: string, run: IRunOptions) {
    return new TextRun({ color: '000000', ...run, text: printableText(text) });
  }
}

/** Names what stands in for a font that a machine does not have, which the library has no word for. */
function withStandIns(file: Uint8Array, { standIns }: ReportLayout): Uint8Array {
  const parts = unzipSync(file);
  const fonts = Object.entries(standIns).map(
    ([name, other]) => `<w:font w:name="${name}"><w:altName w:val="${other}"/></w:font>`,
  );
  const table = parts['word/fontTable.xml'];
  if (!table) throw new Error('A document without a table of fonts');
  const stated = strFromU8(table).replace(/<w:fonts([^>]*?)\/>|<\/w:fonts>/, (end: string, attributes?: string) =>
    end.startsWith('</') ? `${fonts.join('')}${end}` : `<w:fonts${attributes ?? ''}>${fonts.join('')}</w:fonts>`,
  );
  return zipSync({ ...parts, 'word/fontTable.xml': strToU8(stated) }, { level: 6 });
}
