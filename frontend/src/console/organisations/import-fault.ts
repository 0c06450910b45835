import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../api/problem';

/** `#/rows/12/code` is row 12 of the file, column `code`. */
export const placeOf = (pointer: string): { row: string; column: string } => {
  const match = /rows\/(\d+)(?:\/(.+))?/.exec(pointer);
  return { row: match?.[1] ?? '', column: match?.[2] ?? '' };
};

/** What is wrong with a cell of a file of organisations, or was left out of it, in words. */
export interface ImportFaultTexts {
  /** The cell as a spreadsheet names it, `C12`; the row alone where no cell is meant. */
  cell(fault: FieldProblem): string;
  column(fault: FieldProblem): string;
  sentence(fault: FieldProblem): string;
  /** Place and sentence in one line. */
  line(fault: FieldProblem): string;
}

/** Where the words of a column are that is chosen from a list. */
const wordsOfColumn: Readonly<Record<string, string>> = {
  type: 'common:unitType',
  level: 'common:unitLevel',
  setUpType: 'common:setUpType',
};
const references = ['parentCode', 'guideCode'];

/** Which sentence of a code fits what is known about the cell. */
function contextOf({ pointer, params }: FieldProblem): string | undefined {
  if (params?.['allowed'] !== undefined) return 'listed';
  if (params?.['value'] !== undefined) return 'value';
  if (params?.['min'] !== undefined) return 'within';
  if (params?.['max'] !== undefined) return 'most';
  return references.includes(placeOf(pointer).column) ? 'reference' : undefined;
}

export function useImportFaults(): ImportFaultTexts {
  const { t } = useTranslation(['organisations', 'problems', 'common']);
  const cell = ({ pointer, params }: FieldProblem): string => String(params?.['cell'] ?? placeOf(pointer).row);
  const column = ({ pointer, params }: FieldProblem): string => {
    const name = placeOf(pointer).column;
    if (params?.['title'] === undefined) return t(`organisations:${name}`, { defaultValue: name });
    return params['title'] === '' ? '' : t('organisations:titled', { title: params['title'] });
  };
  const allowed = ({ pointer, params }: FieldProblem): string => {
    const words = wordsOfColumn[placeOf(pointer).column];
    return String(params?.['allowed'] ?? '')
      .split(', ')
      .map((key) => t(`${words}.${key}`, { defaultValue: key }))
      .join(t('organisations:titleJoint'));
  };
  const sentence = (fault: FieldProblem): string =>
    t(`problems:field.${fault.code}`, {
      ...fault.params,
      allowed: allowed(fault),
      context: contextOf(fault),
      defaultValue: t(`problems:${fault.code}`, { defaultValue: fault.code }),
    });
  const line = (fault: FieldProblem): string => {
    const { row, column: name } = placeOf(fault.pointer);
    const key = name === '' ? 'atRow' : fault.params?.['cell'] === undefined ? 'atCell' : 'atPlace';
    const label = t(`organisations:${key}`, { row, column: column(fault), cell: cell(fault) });
    return t('common:labelled', { label, text: sentence(fault) });
  };
  return { cell, column, sentence, line };
}
