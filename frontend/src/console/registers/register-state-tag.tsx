import { useTranslation } from 'react-i18next';
import type { RegisterView } from '../../api/models';
import { StateTag, type Tone } from '../../ui/state-tag';

const tones: Readonly<Record<RegisterView['state'], Tone>> = { draft: 'caution', open: 'done', retired: 'neutral' };

/** Whether a version of a register is being written, in use, or out of use. */
export function RegisterStateTag({ register: { state } }: { readonly register: Pick<RegisterView, 'state'> }) {
  const { t } = useTranslation('registers');
  return <StateTag tone={tones[state]}>{t(`designer.state.${state}`)}</StateTag>;
}
