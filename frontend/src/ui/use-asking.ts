import { App } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

interface Question {
  readonly title: string;
  readonly content: string;
  /** What is done, as on the button that was pressed. */
  readonly okText: string;
  readonly danger?: boolean;
}

/** Asks before a step that cannot be taken back. */
export function useAsking(): (question: Question, onYes: () => void) => void {
  const { t } = useTranslation('common');
  const { modal } = App.useApp();
  return useCallback(
    ({ title, content, okText, danger = false }, onYes) => {
      modal.confirm({
        title,
        content,
        okText,
        okButtonProps: { danger },
        cancelText: t('cancel'),
        autoFocusButton: 'cancel',
        onOk: onYes,
      });
    },
    [modal, t],
  );
}
