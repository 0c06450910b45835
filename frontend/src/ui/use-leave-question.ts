import { App } from 'antd';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker, type BlockerFunction } from 'react-router';

/** Going from one page of the console to another. */
export const isLeaving: BlockerFunction = ({ currentLocation, nextLocation }) =>
  currentLocation.pathname !== nextLocation.pathname;

interface Leaving {
  readonly proceed: () => void;
  readonly reset: () => void;
}

/** Asks whether a page is left although something on it is kept nowhere. */
export function useAskToLeave(): (leaving: Leaving) => void {
  const { t } = useTranslation('tasks');
  const { modal } = App.useApp();
  return useCallback(
    ({ proceed, reset }) =>
      void modal.confirm({
        title: t('leaveTitle'),
        content: t('leaveText'),
        okText: t('leave'),
        cancelText: t('stay'),
        onOk: proceed,
        onCancel: reset,
      }),
    [modal, t],
  );
}

/** Asks before a page is left on which something was typed that is kept nowhere, by a link of the console or by closing the window. */
export function useLeaveQuestion(isUnsaved: () => boolean): void {
  const ask = useAskToLeave();
  const blocker = useBlocker((move) => isLeaving(move) && isUnsaved());
  useEffect(() => {
    if (blocker.state === 'blocked') ask(blocker);
  }, [blocker, ask]);
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent): void => {
      if (isUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', leaving);
    return () => window.removeEventListener('beforeunload', leaving);
  }, [isUnsaved]);
}
