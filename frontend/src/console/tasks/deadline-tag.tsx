import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../api/models';
import { StateTag } from '../../ui/state-tag';

/** From how many days on a last day is called near. */
const near = 3;

/** How many days a sheet that is owed has left, or is over its day; nothing where none is owed. */
export function DaysLeftTag({ daysLeft }: { readonly daysLeft: number | null }) {
  const { t } = useTranslation('tasks');
  if (daysLeft === null) return null;
  if (daysLeft < 0) return <StateTag tone="bad">{t('daysOver', { count: -daysLeft })}</StateTag>;
  if (daysLeft === 0) return <StateTag tone="caution">{t('dueToday')}</StateTag>;
  return <StateTag tone={daysLeft <= near ? 'caution' : 'neutral'}>{t('daysLeft', { count: daysLeft })}</StateTag>;
}

/** That a sheet was handed in after its day, by how much; nothing for one that was in time. */
export function LateTag({ late }: { readonly late: SheetView['late'] }) {
  const { t } = useTranslation('tasks');
  return late && <StateTag tone="caution">{t(`late.${late.stage}`, { count: late.days })}</StateTag>;
}
