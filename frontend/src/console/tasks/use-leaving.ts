import { App } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import type { SheetEditor } from './use-sheet-editor';

/** Going to another page of the console saves first, and asks back when that is not done. */
export function useLeaving({ hasUnsaved, autosaves, saveNow }: SheetEditor): void {
  const { t } = useTranslation('tasks');
  const { modal } = App.useApp();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && hasUnsaved(),
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    void (autosaves ? saveNow() : Promise.resolve(false)).then((saved) => {
      if (saved) blocker.proceed();
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
  }, [blocker, autosaves, saveNow, modal, t]);
}
