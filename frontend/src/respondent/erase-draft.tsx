import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Erasing asks back on the page itself: in-app browsers swallow confirmation boxes. */
export function EraseDraft({ hint, onErase }: { readonly hint: string; readonly onErase: () => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <section className="erase">
      <p className="quiet">{hint}</p>
      {!asking && (
        <button type="button" className="link-button" onClick={() => setAsking(true)}>
          {t('draft.clear')}
        </button>
      )}
      {asking && (
        <div role="group" aria-label={t('draft.clear')} className="erase-question">
          <p>{t('draft.clearConfirm')}</p>
          <button type="button" className="button button-danger" onClick={onErase}>
            {t('draft.clearYes')}
          </button>
          <button type="button" className="button button-secondary" onClick={() => setAsking(false)}>
            {t('draft.clearNo')}
          </button>
        </div>
      )}
    </section>
  );
}
