import { useTranslation } from 'react-i18next';
import type { DeskSums, DeskUnit } from '../../api/models';
import { useFormats } from '../../ui/formats';

type Sheets = DeskSums['sheets'];

export const sheetsDue = ({ handedIn, begun, notBegun }: Sheets): number => handedIn + begun + notBegun;

/** How much is done: of those who must take part, else of the sheets; null where nothing is asked. */
export function shareOf({ need, have, sheets }: Pick<DeskSums | DeskUnit, 'need' | 'have' | 'sheets'>): number | null {
  if (need > 0) return have / need;
  const due = sheetsDue(sheets);
  return due > 0 ? sheets.handedIn / due : null;
}

/** The same in words. */
export function useProgressWords() {
  const { t } = useTranslation('progress');
  const formats = useFormats();
  const sheetsText = (sheets: Sheets): string =>
    sheetsDue(sheets) === 0
      ? t('noSheets')
      : t('sheetsOf', { handedIn: formats.number(sheets.handedIn), due: formats.number(sheetsDue(sheets)) });
  return {
    sheetsText,
    shareText: (of: Pick<DeskSums | DeskUnit, 'need' | 'have' | 'sheets'>): string => {
      const share = shareOf(of);
      if (share === null) return t('nothingAsked');
      const counts =
        of.need > 0
          ? t('shareOf', { have: formats.number(of.have), need: formats.number(of.need) })
          : sheetsText(of.sheets);
      return `${counts} · ${formats.percent(Math.floor(1000 * share) / 1000)}`;
    },
  };
}
