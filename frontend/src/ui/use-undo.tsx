import { App, Button } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Seconds for which what was done can be taken back on the spot: long enough to read it and to get there by keyboard. */
const shownSeconds = 12;

/** Says what was done, with a button that takes it back. */
export function useUndo(): (done: string, undo: () => void) => void {
  const { t } = useTranslation('common');
  const { message } = App.useApp();
  return useCallback(
    (done, undo) => {
      const key = `undo ${done}`;
      void message.open({
        key,
        type: 'success',
        duration: shownSeconds,
        content: (
          <>
            {done}{' '}
            <Button
              type="link"
              size="small"
              onClick={() => {
                message.destroy(key);
                undo();
              }}
            >
              {t('undo')}
            </Button>
          </>
        ),
      });
    },
    [message, t],
  );
}
