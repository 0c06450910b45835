import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../../api/models';
import { usePermissions } from '../../session/session-context';
import { ReturnDrawer } from './return-drawer';

/** Sends back what was handed in, where the caller may. */
export function ReturnButton({ sheet }: { readonly sheet: SheetView }) {
  const { t } = useTranslation('tasks');
  const may = usePermissions();
  const [open, setOpen] = useState(false);
  if (sheet.state !== 'submitted' || !may('sheets.assess')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('review.return')}</Button>
      {open && <ReturnDrawer sheet={sheet} onClose={() => setOpen(false)} />}
    </>
  );
}
