import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../api/problem';
import { wordsOfFile, type ColumnWords } from './column-words';

/** `#/rows/12/code` is row 12 of the file, column `code`. */
export const placeOf = (pointer: string): { row: string; column: string } => {
  const match = /rows\/(\d+)(?:\/(.+))?/.exec(pointer);
  return { row: match?.[1] ?? '', column: match?.[2] ?? '' };
};

/** What is wrong with a cell of an imported file, or was left out of it, in words. */
export interface ImportFaultTexts {
  /** The cell as a spreadsheet names it, `C12`; the row alone where no cell is meant. */
  cell(fault: FieldProblem): string;
  column(fault: FieldProblem): string;
  sentence(fault: FieldProblem): string;
  /** Place and sentence in one line. */
  line(fault: FieldProblem): string;
}

/** Which sentence of a code fits what is known about the cell. */
function contextOf({ pointer, params }: FieldProblem, words: ColumnWords): string | undefined {
  if (params?.['allowed'] !== undefined) return 'listed';
  if (params?.['value'] !== undefined) return 'value';
  if (params?.['min'] !== undefined) return 'within';
  if (params?.['max'] !== undefined) return 'most';
  return words.isReference(placeOf(pointer).column) ? 'reference' : undefined;
}

export function useImportFaults(words: ColumnWords = wordsOfFile): ImportFaultTexts {
  const { t } = useTranslation(['imports', 'problems', 'common']);
  const cell = ({ pointer, params }: FieldProblem): string => String(params?.['cell'] ?? placeOf(pointer).row);
  const column = ({ pointer, params }: FieldProblem): string => {
    const name = placeOf(pointer).column;
    if (params?.['title'] === undefined) return words.nameOf(name);
    return params['title'] === '' ? '' : t('imports:titled', { title: params['title'] });
  };
  const allowed = ({ pointer, params }: FieldProblem): string =>
    String(params?.['allowed'] ?? '')
      .split(', ')
      .map((key) => words.valueOf(placeOf(pointer).column, key))
      .join(t('imports:titleJoint'));
  const sentence = (fault: FieldProblem): string =>
    t(`problems:field.${fault.code}`, {
      ...fault.params,
      allowed: allowed(fault),
      context: contextOf(fault, words),
      defaultValue: t(`problems:${fault.code}`, { defaultValue: fault.code }),
    });
  const line = (fault: FieldProblem): string => {
    const { row, column: name } = placeOf(fault.pointer);
    const key = name === '' ? 'atRow' : fault.params?.['cell'] === undefined ? 'atCell' : 'atPlace';
    const label = t(`imports:${key}`, { row, column: column(fault), cell: cell(fault) });
    return t('common:labelled', { label, text: sentence(fault) });
  };
  return { cell, column, sentence, line };
}
