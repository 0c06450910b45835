import { readFormFile } from '@pingyi/backend/testing';
import { formOf, type Json } from './forms.js';
import { workbook, workbookFiles, zip, type SheetRows } from './workbooks.js';

export interface Imported {
  readonly kind: string;
  readonly definition: Json & { pages: { elements: Json[] }[] };
  readonly manifest: Json;
  readonly notes: readonly { code: string; place: string }[];
}

export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly errors?: readonly { pointer: string; code: string }[];
}

const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && typeof (error as unknown as Refusal).status === 'number';

/** Reads a file: the form, or how it was refused. Anything else than a plain refusal is a crash and fails the test. */
export async function readFile(file: Buffer | string): Promise<{ form?: Imported; refusal?: Refusal }> {
  try {
    return { form: (await readFormFile(Buffer.from(file))) as unknown as Imported };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { refusal: error };
  }
}

export const reasons = async (file: Buffer | string): Promise<string[]> => {
  const { refusal } = await readFile(file);
  return refusal ? (refusal.errors?.map(({ pointer, code }) => `${pointer} ${code}`) ?? [refusal.code]) : ['accepted'];
};

export const header = [
  'type',
  'name',
  'label',
  'relevant',
  'constraint',
  'calculation',
  'required',
  'appearance',
  'default',
  'choice_filter',
  'parameters',
];
/** A small XLSForm with one row of its own, which is row 3. */
export const xlsform = (
  row: SheetRows[number],
  choices: SheetRows = [
    ['list_name', 'name', 'label'],
    ['l', 'a', 'A'],
    ['l', 'b', 'B'],
  ],
): Buffer => workbook({ survey: [header, ['select_one l', 'first', '一'], row], choices });
export const relevant = (text: string): Buffer => xlsform(['text', 'x', 'X', text]);
export const scoreSheet = (...rows: SheetRows): Buffer =>
  workbook({ 考核表: [['板块', '项目', '分值', '评分标准'], ...rows] });
export const json = (...elements: Json[]): string => JSON.stringify(formOf(...elements));
export const spoilt = (change: (files: Record<string, string>) => void): Buffer => {
  const files = workbookFiles({ survey: [header, ['text', 'x', 'X']] });
  change(files);
  return zip(files);
};
