/**
 * A cell as its file has it: text, a number with the way it is shown (`0015`), a day or time in ISO 8601 (`2012-06-30`, `09:30:00`,
 * `2012-06-30T09:30:00`), an error such as `#N/A`, or a formula that nobody has worked out yet.
 */
export type SheetCell =
  | string
  | { readonly kind: 'number'; readonly value: number; readonly shown: string }
  | { readonly kind: 'moment'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'without-value' };

/** The text of a cell for a reader that knows no kinds. */
export function textOf(cell: SheetCell): string {
  if (typeof cell === 'string') return cell;
  switch (cell.kind) {
    case 'number':
      return String(cell.value);
    case 'moment':
    case 'error':
      return cell.text;
    case 'without-value':
      return '';
  }
}

export const isBlank = (cell: SheetCell | undefined): boolean => cell === undefined || cell === '';

/** The letters that a spreadsheet shows over its n-th column, counted from 0. */
export const columnLetters = (index: number): string =>
  (index < 26 ? '' : columnLetters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** The code of what keeps a cell from saying anything: an error of the spreadsheet, or a formula that nobody has worked out. */
export const faultOf = (cell: SheetCell): 'cell-error' | 'formula-without-value' | undefined => {
  if (typeof cell === 'string' || cell.kind === 'number' || cell.kind === 'moment') return undefined;
  return cell.kind === 'error' ? 'cell-error' : 'formula-without-value';
};
