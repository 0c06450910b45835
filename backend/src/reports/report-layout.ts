import type { Language } from '../documents/index.js';

/** Font families by what they are for, as a word processor knows them, each with one that stands in for it. */
export interface ReportFaces {
  readonly title: string;
  readonly body: string;
  /** Headings by their level. */
  readonly headings: readonly [string, string, string];
  readonly pageNumber: string;
}

/** Measures in points unless said otherwise. */
export interface ReportLayout {
  readonly faces: ReportFaces;
  /** Families and what stands in for them where they are missing. */
  readonly standIns: Readonly<Record<string, string>>;
  readonly size: { readonly title: number; readonly body: number; readonly table: number; readonly pageNumber: number };
  /** From one line to the next. */
  readonly pitch: { readonly title: number; readonly body: number; readonly table: number };
  /** Of the first line of a paragraph, in signs. */
  readonly indent: number;
  /** Below a paragraph. */
  readonly gap: number;
  /** How far the signatory and the day stand from the right edge, in signs. */
  readonly signedAt: number;
  readonly pageNumber: (page: number | string) => string;
}

/** GB/T 9704-2012, 5.2: A4, a text of 156 × 225 mm. */
export const paper = { width: 210, height: 297, top: 37, left: 28, right: 26, bottom: 35 } as const;

/** Colours of the parts of a bar: the first and the last apart in print without colour, too. */
export const barColours = ['1B5E7B', '5A9BB5', 'A9CFDD', 'E3D3A8', 'D08C4F', '9B3D2E', '777777', 'BBBBBB'] as const;
export const barColour = (at: number): string => barColours[at % barColours.length] ?? barColours[0];

export const layouts: Readonly<Record<Language, ReportLayout>> = {
  // GB/T 9704-2012, 5.2.2 and 7.3: title 小标宋 二号, text 仿宋 三号, 22 lines of 28 points, headings 黑体 and 楷体, page number 四号.
  'zh-CN': {
    faces: {
      title: '方正小标宋简体',
      body: '仿宋_GB2312',
      headings: ['黑体', '楷体_GB2312', '仿宋_GB2312'],
      pageNumber: '宋体',
    },
    standIns: { 方正小标宋简体: '宋体', 仿宋_GB2312: '仿宋', 楷体_GB2312: '楷体', 黑体: 'SimHei', 宋体: 'SimSun' },
    size: { title: 22, body: 16, table: 10.5, pageNumber: 14 },
    pitch: { title: 35, body: 28, table: 16 },
    indent: 2,
    gap: 0,
    signedAt: 4,
    pageNumber: (page) => `— ${page} —`,
  },
  en: {
    faces: { title: 'Arial', body: 'Arial', headings: ['Arial', 'Arial', 'Arial'], pageNumber: 'Arial' },
    standIns: { Arial: 'Liberation Sans' },
    size: { title: 20, body: 11, table: 9, pageNumber: 9 },
    pitch: { title: 28, body: 16, table: 13 },
    indent: 0,
    gap: 6,
    signedAt: 0,
    pageNumber: String,
  },
};
