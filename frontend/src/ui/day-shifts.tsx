import { useTranslation } from 'react-i18next';
import type { DayShiftView } from '../api/models';
import { useFormats } from './formats';

/** Holidays and worked weekend days that make the last day of a notice what it is; nothing where there are none. */
export function DayShifts({ shifts }: { readonly shifts: readonly DayShiftView[] }) {
  const { t } = useTranslation('common');
  const formats = useFormats();
  if (shifts.length === 0) return null;
  const told = shifts.map(({ kind, name, from, to }) =>
    t(`dayShift.${kind}`, {
      name: name === '' ? t(`dayShift.unnamed.${kind}`) : name,
      days: from === to ? formats.day(from) : formats.range(from, to),
    }),
  );
  return <span className="quiet">{told.join(t('dayShift.comma'))}</span>;
}
