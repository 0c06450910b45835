import type { Typesetter, TextStyle } from '../documents/index.js';

/** Where text stands on each page, in points. */
export interface TextArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly bottom: number;
}

/** Pages that follow each other as they fill up. */
export class PrintedPages {
  private at: number;
  private count = 0;

  /** @param onPage draws what stands on every page beside its text */
  constructor(
    private readonly setter: Typesetter,
    readonly area: TextArea,
    private readonly onPage: (page: number) => void = () => undefined,
  ) {
    this.at = area.bottom;
  }

  /** Where the next thing is drawn. */
  get y(): number {
    return this.at;
  }

  down(height: number): void {
    this.at += height;
  }

  /** Lets the next thing begin a page. */
  endPage(): void {
    this.at = this.area.bottom;
  }

  /** Begins a page where so much does not fit. */
  room(height: number): void {
    if (this.count > 0 && this.at + height <= this.area.bottom + 0.5) return;
    this.setter.document.addPage();
    this.count++;
    this.at = this.area.top;
    this.onPage(this.count);
  }

  /** Lines below each other, each in the middle of its pitch. @param indent of the first line, in points */
  text(
    text: string,
    style: TextStyle,
    pitch: number,
    {
      align = 'left',
      indent = 0,
      inset = 0,
    }: { readonly align?: 'left' | 'center' | 'right'; readonly indent?: number; readonly inset?: number } = {},
  ): void {
    const { left } = this.area;
    const width = this.area.width - inset;
    this.setter.lines(text, style, width, indent).forEach((line, number) => {
      this.room(pitch);
      const own = number === 0 ? indent : 0;
      const place = { x: left + own, y: this.at + (pitch - style.size) / 2, width: width - own, align };
      this.setter.line(line, style, place);
      this.at += pitch;
    });
  }
}
