/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { useTexts } from './texts';

interface EraseDraftProps {
  readonly hint: string;
  /** Whether the hint must be read. */
  readonly isWarning?: boolean;
  readonly onErase: () => void;
}

/** Erasing asks back on the page itself: in-app browsers swallow confirmation boxes. */
export function EraseDraft({ hint, isWarning, onErase }: EraseDraftProps) {
  const { t } = useTexts();
  const [asking, setAsking] = useState(false);
  return (
    <section class="erase">
      {isWarning ? (
        <p class="fault" role="alert">
          {hint}
        </p>
      ) : (
        <p class="quiet">{hint}</p>
      )}
      {!asking && (
        <button type="button" class="link-button" onClick={() => setAsking(true)}>
          {t('draft.clear')}
        </button>
      )}
      {asking && (
        <div role="group" aria-label={t('draft.clear')} class="erase-question">
          <p>{t('draft.clearConfirm')}</p>
          <button type="button" class="button button-danger" onClick={onErase}>
            {t('draft.clearYes')}
          </button>
          <button type="button" class="button button-secondary" onClick={() => setAsking(false)}>
            {t('draft.clearNo')}
          </button>
        </div>
      )}
    </section>
  );
}
