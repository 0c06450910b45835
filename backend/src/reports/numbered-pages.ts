import type { Readable } from 'node:stream';
import { mm, printableText, streamPdf, Typesetter } from '../documents/index.js';
import type { TextArea } from './printed-pages.js';

export const papers = ['a4', 'a3'] as const;
export type Paper = (typeof papers)[number];

/** How much larger everything is than on A4. */
export const scaleOf: Readonly<Record<Paper, number>> = { a4: 1, a3: Math.SQRT2 };

/** Width and height of upright paper in millimetres. */
const sizes: Readonly<Record<Paper, readonly [number, number]>> = { a4: [210, 297], a3: [297, 420] };

export interface Sheet {
  readonly paper: Paper;
  readonly landscape: boolean;
  /** On every side, in millimetres on A4. */
  readonly margin: number;
  readonly title: string;
  /** Below every page. */
  readonly foot: (page: number, pages: number) => string;
}

/** Streams a PDF whose pages are numbered once it is known how many they are. */
export function numberedPages(
  { paper, landscape, margin: wanted, title, foot }: Sheet,
  draw: (setter: Typesetter, area: TextArea) => Promise<void>,
): Readable {
  const [short, long] = sizes[paper].map(mm) as [number, number];
  const [width, height] = landscape ? [long, short] : [short, long];
  const margin = mm(wanted * scaleOf[paper]);
  const size = 8 * scaleOf[paper];
  const area = { left: margin, top: margin, width: width - 2 * margin, bottom: height - margin - 2 * size };
  const options = { size: [width, height] as [number, number], margin: 0, autoFirstPage: false, bufferPages: true };
  return streamPdf({ ...options, info: { Title: printableText(title) } }, async (document) => {
    const setter = new Typesetter(document);
    await draw(setter, area);
    const { start, count } = document.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      document.switchToPage(start + page);
      const place = { x: area.left, y: height - margin - size, width: area.width, align: 'right' as const };
      setter.line(foot(page + 1, count), { size, colour: '#333' }, place);
    }
  });
}
