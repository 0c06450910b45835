import { useTranslation } from 'react-i18next';
import type { ColumnWords } from '../imports/column-words';

/** Where the words of a column are that is chosen from a list. */
const wordsOfColumn: Readonly<Record<string, string>> = {
  type: 'common:unitType',
  level: 'common:unitLevel',
  setUpType: 'common:setUpType',
};
const references = ['parentCode', 'guideCode'];

/** The columns of a table of organisations, in words. */
export function useUnitColumns(): ColumnWords {
  const { t } = useTranslation(['organisations', 'common']);
  return {
    nameOf: (column) => t(`organisations:${column}`, { defaultValue: column }),
    valueOf: (column, key) => t(`${wordsOfColumn[column]}.${key}`, { defaultValue: key }),
    isReference: (column) => references.includes(column),
  };
}
