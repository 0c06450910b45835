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
  /** Where one question is shown at a time. */
  readonly turning?: Turning | undefined;
}

export interface Turning {
  /** Undefined at the first question. */
  readonly back: (() => void) | undefined;
  /** Undefined at the last one, where the ballot is handed in. */
  readonly on: (() => void) | undefined;
}

/** How far one is, and the one button that matters. */
export function BallotFoot({ progress, message, onSubmit, turning }: BallotFootProps) {
  const { t } = useTexts();
  const share = progress.total === 0 ? 0 : (100 * progress.answered) / progress.total;
  return (
    <footer class="ballot-foot">
      {message && (
        <p class="fault" role="alert">
          {t(message)}
        </p>
      )}
      <div class={turning ? 'ballot-foot-line ballot-foot-turning' : 'ballot-foot-line'}>
        <div class="progress">
          {!turning && <p>{t('progress', { ...progress })}</p>}
          <div class="progress-bar" aria-hidden="true">
            <div style={{ width: `${share}%` }} />
          </div>
        </div>
        {turning?.back && (
          <button type="button" class="button button-secondary" onClick={turning.back}>
            {t('easy.back')}
          </button>
        )}
        <button type="button" class="button button-primary" onClick={turning?.on ?? onSubmit}>
          {t(turning?.on ? 'easy.on' : 'submit')}
        </button>
      </div>
    </footer>
  );
}
