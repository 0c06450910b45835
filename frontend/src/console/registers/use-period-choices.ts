import { useTranslation } from 'react-i18next';
import type { RegisterDefinition } from '../../api/models';
import { useRecordPhases } from '../../api/registers';
import { useToday } from '../../ui/office-zone';
import { usePeriodText } from './period-text';
import { periodsBack } from './periods';

export interface PeriodOption {
  readonly value: string;
  readonly label: string;
}

/** Periods that a record can have and a coverage can be looked at for, the running one first where the calendar says which it is. */
export function usePeriodChoices(kind: RegisterDefinition['period']): readonly PeriodOption[] {
  const { t } = useTranslation('registers');
  const periodText = usePeriodText();
  const today = useToday();
  const phases = useRecordPhases(kind === 'phase');
  if (kind !== 'phase') return periodsBack(kind, today).map((value) => ({ value, label: periodText(value) }));
  return (phases.data?.items ?? []).map(({ period, phases: named }) => ({
    value: period,
    label: t('period.ofPhase', {
      phases: [...new Set(named.map(({ phase }) => phase))].join('、'),
      days: periodText(period),
    }),
  }));
}
