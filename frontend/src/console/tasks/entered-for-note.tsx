import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../api/models';
import { useFormats } from '../../ui/formats';

/** That the office has typed a sheet in from the paper of its unit, by whom, and who has compared it. */
export function EnteredForNote({ enteredFor }: Pick<SheetView, 'enteredFor'>) {
  const words = useEnteredFor(enteredFor);
  return words === null ? null : <Alert type="info" showIcon title={words} />;
}

/** The same in words; null for a sheet that the unit has written itself. */
export function useEnteredFor(enteredFor: SheetView['enteredFor']): string | null {
  const { t } = useTranslation('papers');
  const formats = useFormats();
  return (
    enteredFor &&
    t('sheets.note', {
      enteredBy: enteredFor.enteredBy,
      verifiedBy: enteredFor.verifiedBy,
      day: formats.day(enteredFor.receivedOn),
    })
  );
}
