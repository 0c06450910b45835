import { useTranslation } from 'react-i18next';
import { StateTag } from '../../ui/state-tag';

export function SheetStateTag({ state }: { readonly state: 'none' | 'not-started' | 'draft' | 'submitted' }) {
  const { t } = useTranslation('common');
  return (
    <StateTag tone={state === 'submitted' ? 'done' : state === 'draft' ? 'caution' : 'neutral'}>
      {t(`sheetState.${state}`)}
    </StateTag>
  );
}
