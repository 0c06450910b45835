import { App } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * Closes a drawer or dialog into which somebody types: asks back when something was typed, whether it is closed by its cross, by Escape, by
 * a click beside it or by Cancel.
 * @param isTouched whether there is something to lose, asked at the moment of closing
 */
export function useClosing(isTouched: () => boolean, onClose: () => void): () => void {
  const { t } = useTranslation('common');
  const { modal } = App.useApp();
  return useCallback(() => {
    if (!isTouched()) onClose();
    else
      modal.confirm({
        title: t('discardTitle'),
        content: t('discardText'),
        okText: t('discard'),
        okButtonProps: { danger: true },
        cancelText: t('keepEditing'),
        autoFocusButton: 'cancel',
        onOk: onClose,
      });
  }, [isTouched, onClose, modal, t]);
}
