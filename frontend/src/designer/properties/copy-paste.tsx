import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { copiedText, paste } from '../canvas/selection-commands';
import { rememberCopied, rememberedCopied } from '../canvas/use-clipboard';
import { useActions, useDesignerStore } from '../store/designer-context';

/** Copying and pasting for those who use no keys; what was copied in one form can be pasted into another. */
export function CopyPaste() {
  const { t } = useTranslation('designer');
  const store = useDesignerStore();
  const actions = useActions();
  return (
    <>
      <Button size="small" onClick={() => rememberCopied(copiedText(store.getState()) ?? '')}>
        {t('copy')}
      </Button>
      <Button size="small" onClick={() => paste(store, actions, rememberedCopied())}>
        {t('paste')}
      </Button>
    </>
  );
}
