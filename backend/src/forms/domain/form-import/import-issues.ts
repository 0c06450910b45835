import { pointerTo } from '@pingyi/form-definitions/vocabulary';

/** Something in a file that keeps the whole of it from being imported. */
export interface ImportError {
  /** `#/survey/row/12/relevant` in a workbook (sheet, row as the spreadsheet numbers it, column by its title), a JSON pointer otherwise. */
  readonly pointer: string;
  readonly code: string;
}

/** Something that was imported differently from how it stands in the file. */
export interface ImportNote {
  readonly code: string;
  readonly place: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

const mostIssues = 100;
export const mostNotes = mostIssues;

/** Collects what is wrong with a file and what will be different, at most 100 of each. */
export class ImportIssues {
  readonly errors: ImportError[] = [];
  readonly notes: ImportNote[] = [];

  refuse(pointer: string, code: string): void {
    const isKnown = this.errors.some((error) => error.pointer === pointer && error.code === code);
    if (!isKnown && this.errors.length < mostIssues) this.errors.push({ pointer, code });
  }

  note(place: string, code: string, params?: ImportNote['params']): void {
    if (this.notes.length < mostIssues) this.notes.push({ code, place, ...(params && { params }) });
  }
}

/** The place of a cell; what is not plain in the title of a column is percent-encoded. */
export const cellPointer = (sheet: string, row: number, column: string): string => pointerTo(sheet, 'row', row, column);

export const importKinds = ['surveyjs', 'xlsform', 'score-sheet'] as const;

/** A form read from a file, not yet stored anywhere. */
export interface ImportedForm {
  readonly kind: (typeof importKinds)[number];
  readonly definition: Record<string, unknown>;
  readonly manifest: {
    readonly title?: { readonly 'zh-CN': string; readonly 'zh-TW'?: string; readonly en?: string };
    readonly scored: boolean;
    readonly audience: 'resident' | 'organisation' | 'assessor';
  };
  readonly notes: readonly ImportNote[];
}
