import { useTranslation } from 'react-i18next';

const cell = /^#\/([^/]+)\/row\/(\d+)\/([^/]+)$/;

/** A title of a column as the file has it; what is not plain in it is percent-encoded in a pointer. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Where in an imported file something is: sheet, row and column of a workbook in words, the path within JSON otherwise. */
export function useImportPlace(): (pointer: string) => string {
  const { t } = useTranslation('forms');
  return (pointer) => {
    const [, sheet = '', row = '', encoded = ''] = cell.exec(pointer) ?? [];
    const column = decoded(encoded);
    if (row === '') return pointer.replace(/^#\//, '');
    if (sheet === 'score-sheet')
      return t('importPlace.scoreSheet', { row, column: t(`importPlace.column.${column}`, { defaultValue: column }) });
    return t('importPlace.cell', { sheet, row, column });
  };
}
