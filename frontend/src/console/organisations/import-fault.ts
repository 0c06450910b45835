import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../api/problem';

/** `#/rows/12/code` is row 12 of the file, column `code`. */
export const placeOf = (pointer: string): { row: string; column: string } => {
  const match = /rows\/(\d+)(?:\/(.+))?/.exec(pointer);
  return { row: match?.[1] ?? '', column: match?.[2] ?? '' };
};

/** What is wrong with a cell of a file of organisations, in words. */
export interface ImportFaultTexts {
  column(fault: FieldProblem): string;
  sentence(fault: FieldProblem): string;
  /** Row, column and sentence in one line. */
  line(fault: FieldProblem): string;
}

export function useImportFaults(): ImportFaultTexts {
  const { t } = useTranslation(['organisations', 'problems', 'common']);
  const column = ({ pointer, params }: FieldProblem): string => {
    const name = placeOf(pointer).column;
    return params?.['title'] === undefined
      ? t(`organisations:${name}`, { defaultValue: name })
      : t('organisations:titled', { column: name, title: params['title'] });
  };
  const sentence = ({ code }: FieldProblem): string =>
    t(`problems:field.${code}`, { defaultValue: t(`problems:${code}`, { defaultValue: code }) });
  const line = (fault: FieldProblem): string => {
    const { row, column: name } = placeOf(fault.pointer);
    const label = t(name === '' ? 'organisations:atRow' : 'organisations:atCell', { row, column: column(fault) });
    return t('common:labelled', { label, text: sentence(fault) });
  };
  return { column, sentence, line };
}
