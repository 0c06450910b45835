import { linesOf } from './line-breaks.js';
import { printableText } from './printable-text.js';
import { runsOf, type PrintedRun } from './printed-runs.js';

export type Weight = 'regular' | 'bold';
export type Align = 'left' | 'center' | 'right';

export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: string;
}

/** Fonts that have what Noto Sans SC has not: Uyghur and Arabic, Tibetan, emoji. */
const others = ['arabic', 'tibetan', 'emoji'] as const;

const isOther = (font: string): boolean => (others as readonly string[]).includes(font);

/** What pdfkit keeps of a font that it has opened; its types do not tell of it. */
interface OpenedFont {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

/** Sets text of any writing into a document of {@link streamPdf}: signs in fonts that have them, lines broken as Chinese is, nothing as a box. */
export class Typesetter {
  private readonly fonts = new Map<string, string | undefined>();
  private readonly widths = new Map<string, number>();

  constructor(readonly document: PDFKit.PDFDocument) {}

  width(text: string, { size, weight = 'regular' }: TextStyle): number {
    return this.runs(printableText(text), weight).reduce((sum, run) => sum + this.runWidth(run, size), 0);
  }

  lines(text: string, style: TextStyle, width: number, indent = 0): string[] {
    return linesOf(printableText(text), (piece) => this.width(piece, style), { first: width - indent, others: width });
  }

  /** Draws one line that fits, its top at `y`. @param place of a box in which it is aligned */
  line(
    text: string,
    style: TextStyle,
    place: { readonly x: number; readonly y: number; readonly width: number; readonly align?: Align },
  ): void {
    const { size, weight = 'regular', colour = '#000' } = style;
    const runs = this.runs(printableText(text), weight);
    const free = place.width - runs.reduce((sum, run) => sum + this.runWidth(run, size), 0);
    let x = place.x + (place.align === 'right' ? free : place.align === 'center' ? free / 2 : 0);
    // Fonts stand on different heights in their boxes; their lines share a base.
    const base = place.y + size * 0.88;
    for (const run of runs) {
      this.document
        .font(run.font)
        .fontSize(size)
        .fillColor(colour)
        .text(run.text, x, base, { lineBreak: false, baseline: 'alphabetic', features: [] });
      x += this.runWidth(run, size);
    }
  }

  private runs(text: string, weight: Weight): PrintedRun[] {
    return runsOf(text, (sign) => this.fontOf(sign, weight));
  }

  private runWidth({ font, text }: PrintedRun, size: number): number {
    if (!isOther(font)) return [...text].reduce((sum, sign) => sum + this.ems(font, sign), 0) * size;
    // Their letters join, so that a run is measured as it is drawn.
    return this.ems(font, text) * size;
  }

  /** Width at size 1. */
  private ems(font: string, text: string): number {
    const key = `${font} ${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    const width = this.document.font(font).fontSize(1).widthOfString(text, { features: [] });
    this.widths.set(key, width);
    return width;
  }

  private fontOf(sign: string, weight: Weight): string | undefined {
    const key = `${weight}${sign}`;
    if (!this.fonts.has(key))
      this.fonts.set(
        key,
        [weight, ...others].find((font) =>
          (this.document.font(font) as unknown as OpenedFont)._font.font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0),
        ),
      );
    return this.fonts.get(key);
  }
}
