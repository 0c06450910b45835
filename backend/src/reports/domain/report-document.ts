import type { Language } from '../../documents/index.js';

/** A column of a table; `share` of the width beside the others. */
export interface ReportColumn {
  readonly title: string;
  readonly share: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface ReportTable {
  readonly kind: 'table';
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** Bars, each beside the cells that say its figures: a chart and its table in one. */
export interface ReportChart {
  readonly kind: 'chart';
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  /** What the parts of a bar stand for, in their order; empty where a bar has one part. */
  readonly legend: readonly string[];
  readonly rows: readonly {
    readonly cells: readonly string[];
    /** In percent of the full width, 100 at most together. */
    readonly parts: readonly number[];
  }[];
}

export interface ReportHeading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export type ReportBlock =
  ReportHeading | { readonly kind: 'paragraph'; readonly text: string } | ReportTable | ReportChart;

export const paragraph = (text: string): ReportBlock => ({ kind: 'paragraph', text });

/** What goes into a report beside its figures, as the office has typed it. */
export interface ReportFrame {
  readonly title: string;
  /** 文号 */
  readonly number: string | null;
  /** 主送 */
  readonly addressee: string | null;
  readonly signatory: string | null;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** A report as plain data, which writers lay out and nothing else; the same figures make the same document. */
export interface ReportDocument extends ReportFrame {
  readonly language: Language;
  /** The date in words. */
  readonly day: string;
  readonly blocks: readonly ReportBlock[];
  readonly attachments: readonly { readonly title: string; readonly blocks: readonly ReportBlock[] }[];
  /** The words around attachments and pages. */
  readonly words: { readonly attachment: string; readonly colon: string };
  /** How anybody can find the figures again: run, digest, floor. */
  readonly note: string;
}

const chineseDigits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 in words. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return chineseDigits[ones] ?? '';
  return `${tens === 1 ? '' : (chineseDigits[tens] ?? '')}十${ones === 0 ? '' : (chineseDigits[ones] ?? '')}`;
}

const marks: Readonly<Record<Language, (counts: readonly number[]) => string>> = {
  // 一、 （一） 1. (GB/T 9704-2012, 7.3.3)
  'zh-CN': (counts) => {
    const last = counts.at(-1) ?? 0;
    return counts.length === 1
      ? `${chineseNumber(last)}、`
      : counts.length === 2
        ? `（${chineseNumber(last)}）`
        : `${last}. `;
  },
  en: (counts) => (counts.length === 1 ? `${counts[0]}. ` : `${counts.join('.')} `),
};

/** Headings with their numbers, each level counted anew below the one before it. */
export function numbered(blocks: readonly ReportBlock[], language: Language): ReportBlock[] {
  const counts = [0, 0, 0];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    const { level, text } = block;
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    counts.fill(0, level);
    return { ...block, text: `${marks[language](counts.slice(0, level))}${text}` };
  });
}

/** What stands before the title of an attachment; one alone has no number (GB/T 9704-2012, 7.3.4). */
export const attachmentNumber = ({ attachments }: Pick<ReportDocument, 'attachments'>, at: number): string =>
  attachments.length > 1 ? `${at + 1}. ` : '';

/** A day as documents say it: 2012年5月8日, 8 May 2012. */
export function dayInWords(day: string, language: Language): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (language === 'zh-CN') return `${year}年${month}月${date}日`;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(year, month - 1, date)),
  );
}
