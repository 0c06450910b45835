import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../api/models';
import { StateTag } from '../../ui/state-tag';

const tones = {
  none: 'neutral',
  'not-started': 'neutral',
  draft: 'caution',
  submitted: 'done',
  returned: 'bad',
} as const;

export function SheetStateTag({ state }: { readonly state: 'none' | TaskView['state'] }) {
  const { t } = useTranslation('common');
  return <StateTag tone={tones[state]}>{t(`sheetState.${state}`)}</StateTag>;
}
