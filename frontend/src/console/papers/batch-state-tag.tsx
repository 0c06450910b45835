import { useTranslation } from 'react-i18next';
import type { PaperBatchView } from '../../api/models';
import { StateTag, type Tone } from '../../ui/state-tag';

const tones: Readonly<Record<PaperBatchView['state'], Tone>> = {
  ENTRY: 'active',
  CONTROL: 'caution',
  COUNTED: 'done',
  VOIDED: 'bad',
};

export function BatchStateTag({ state }: Pick<PaperBatchView, 'state'>) {
  const { t } = useTranslation('papers');
  return <StateTag tone={tones[state]}>{t(`state.${state}`)}</StateTag>;
}
