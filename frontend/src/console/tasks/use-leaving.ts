import { App } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { hasUnsaved } from '../../saving/saving-state';
import type { SheetDraft } from './sheet-draft';

/** Going to another page of the console saves first, and asks back when that is not done. */
export function useLeaving(draft: SheetDraft): void {
  const { t } = useTranslation('tasks');
  const { modal } = App.useApp();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && (hasUnsaved(draft.saver.state()) || draft.isUndecided()),
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    void (draft.savesByItself() ? draft.saver.saveNow() : Promise.resolve(false)).then((saved) => {
      if (saved && !draft.isUndecided()) blocker.proceed();
      else
        modal.confirm({
          title: t('leaveTitle'),
          content: t('leaveText'),
          okText: t('leave'),
          cancelText: t('stay'),
          onOk: () => blocker.proceed(),
          onCancel: () => blocker.reset(),
        });
    });
  }, [blocker, draft, modal, t]);
}
