/** @jsxImportSource preact */
import { useTexts } from './texts';

export interface AnswerProgress {
  readonly answered: number;
  readonly total: number;
}

interface BallotFootProps {
  readonly progress: AnswerProgress;
  /** Why it was not handed in. */
  readonly message: 'missing' | 'faulty' | undefined;
  readonly onSubmit: () => void;
}

/** How far one is, and the one button that matters. */
export function BallotFoot({ progress, message, onSubmit }: BallotFootProps) {
  const { t } = useTexts();
  const share = progress.total === 0 ? 0 : (100 * progress.answered) / progress.total;
  return (
    <footer class="ballot-foot">
      {message && (
        <p class="fault" role="alert">
          {t(message)}
        </p>
      )}
      <div class="ballot-foot-line">
        <div class="progress">
          <p>{t('progress', { ...progress })}</p>
          <div class="progress-bar" aria-hidden="true">
            <div style={{ width: `${share}%` }} />
          </div>
        </div>
        <button type="button" class="button button-primary" onClick={onSubmit}>
          {t('submit')}
        </button>
      </div>
    </footer>
  );
}
