import { useTranslation } from 'react-i18next';
import type { SheetEntrySummary } from '../../../api/models';
import { StateTag } from '../../../ui/state-tag';

const tones = { waiting: 'caution', accepted: 'done', refused: 'bad' } as const;

export function EntryStateTag({ state }: Pick<SheetEntrySummary, 'state'>) {
  const { t } = useTranslation('papers');
  return <StateTag tone={tones[state]}>{t(`sheets.state.${state}`)}</StateTag>;
}
