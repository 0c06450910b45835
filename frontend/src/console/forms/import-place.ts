import { useTranslation } from 'react-i18next';

const cell = /^#\/([^/]+)\/row\/(\d+)\/([^/]+)$/;

/** Where in an imported file something is: sheet, row and column of a workbook in words, the path within JSON otherwise. */
export function useImportPlace(): (pointer: string) => string {
  const { t } = useTranslation('forms');
  return (pointer) => {
    const [, sheet = '', row = '', column = ''] = cell.exec(pointer) ?? [];
    if (row === '') return pointer.replace(/^#\//, '');
    if (sheet === 'score-sheet')
      return t('importPlace.scoreSheet', { row, column: t(`importPlace.column.${column}`, { defaultValue: column }) });
    return t('importPlace.cell', { sheet, row, column });
  };
}
