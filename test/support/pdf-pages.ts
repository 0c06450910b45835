import { DOMMatrix, ImageData, Path2D } from '@napi-rs/canvas';

// The renderer takes its drawing classes from the global scope; they must be those of the canvas it draws on.
Object.assign(globalThis, { DOMMatrix, ImageData, Path2D });
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');

export const openPdf = (pdf: Buffer) => getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;

export async function pageCount(pdf: Buffer): Promise<number> {
  return (await openPdf(pdf)).numPages;
}

/** The text of a page, as another program reads it out of the PDF. */
export async function readText(pdf: Buffer, pageNumber: number): Promise<string> {
  const content = await (await (await openPdf(pdf)).getPage(pageNumber)).getTextContent();
  return content.items.map((item) => ('str' in item ? item.str : '')).join('');
}

export interface PdfPage {
  /** Width and height in points. */
  readonly size: readonly number[];
  /** Its text in the order of the file, without spaces and breaks of lines. */
  readonly text: string;
}

export async function readPages(pdf: Buffer): Promise<readonly PdfPage[]> {
  const document = await openPdf(pdf);
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      // Fonts give some characters as the radicals that look like them.
      const text = (await readText(pdf, index + 1)).normalize('NFKC').replace(/\s/g, '');
      return { size: [right - left, top - bottom], text };
    }),
  );
}
