/** @jsxImportSource preact */
import { baseLocale } from '@pingyi/form-definitions/locales';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ProblemError } from '../api/problem';
import { fetchTrial, sendTrialAnswers } from '../api/trials';
import type { TrialFormView } from '../api/models';
import type { Answers } from '../survey/survey-engine';
import { BallotForm } from './ballot-form';
import { Notice } from './notice';
import { questionOfPointer, type Fault } from './outbox';
import { PageFrame } from './page-frame';
import { useTexts, useTextsOf } from './texts';
import { trialTexts } from './trial-texts';

type Opening =
  { readonly kind: 'loading' | 'unknown' | 'unreachable' } | { readonly kind: 'ready'; readonly trial: TrialFormView };
type Sending =
  | { readonly kind: 'editing'; readonly faults: readonly Fault[] }
  | { readonly kind: 'sending' }
  | { readonly kind: 'sent'; readonly score: string | null }
  | { readonly kind: 'failed' };

/** A draft on somebody's own phone, before it is published: the form as it will be, answers that never count. */
export function TrialPage({ token }: { readonly token: string }) {
  const { t } = useTexts();
  const [opening, setOpening] = useState<Opening>({ kind: 'loading' });
  useEffect(() => {
    void fetchTrial(token).then(
      (trial) => setOpening({ kind: 'ready', trial }),
      (error: unknown) =>
        setOpening({ kind: error instanceof ProblemError && error.status === 404 ? 'unknown' : 'unreachable' }),
    );
  }, [token]);
  if (opening.kind === 'loading')
    return (
      <PageFrame>
        <p class="waiting-line" role="status">
          {t('loading')}
        </p>
      </PageFrame>
    );
  if (opening.kind !== 'ready')
    return (
      <PageFrame>
        <Notice
          name={opening.kind === 'unknown' ? 'not-found' : 'unreachable'}
          tone="caution"
          action={{ label: t('notice.retry'), run: () => location.reload() }}
        />
      </PageFrame>
    );
  return <Trial token={token} trial={opening.trial} />;
}

const firstUnitType = 'village';

function Trial({ token, trial }: { readonly token: string; readonly trial: TrialFormView }) {
  const t = useTextsOf(trialTexts);
  const { locale } = useTexts();
  const [sending, setSending] = useState<Sending>({ kind: 'editing', faults: [] });
  const [attempt, setAttempt] = useState(0);
  const [answers, setAnswers] = useState<Answers>({});
  const unitName = t('unit');
  const view = useMemo(() => ({ ...trial, unit: { name: unitName, type: firstUnitType } }), [trial, unitName]);
  const send = async (given: Answers): Promise<void> => {
    setAnswers(given);
    setSending({ kind: 'sending' });
    try {
      const { scores } = await sendTrialAnswers(token, given, firstUnitType);
      setSending({ kind: 'sent', score: scores?.total ?? null });
    } catch (error) {
      const faults =
        error instanceof ProblemError && error.status === 422
          ? error.errors.map(({ pointer, code }) => ({ question: questionOfPointer(pointer) ?? '', code }))
          : [];
      setSending(faults.length > 0 ? { kind: 'editing', faults } : { kind: 'failed' });
    }
  };
  return (
    <PageFrame
      title={{ above: t('heading'), name: trial.title[locale] ?? trial.title[baseLocale] }}
      locales={trial.locales}
      languages={trial.languages}
    >
      {sending.kind === 'sent' ? (
        <section class="card thanks" role="status">
          <h2>{t('received')}</h2>
          {sending.score !== null && <p>{t('score', { score: sending.score })}</p>}
          <p class="quiet">{t('notCounted')}</p>
          <button
            type="button"
            class="button button-primary"
            onClick={() => {
              setAnswers({});
              setAttempt((count) => count + 1);
              setSending({ kind: 'editing', faults: [] });
            }}
          >
            {t('again')}
          </button>
        </section>
      ) : (
        <>
          <p class="card" role="note">
            {t('note')}
          </p>
          {sending.kind === 'failed' && (
            <p class="card fault" role="alert">
              {t('failed')}
            </p>
          )}
          <BallotForm
            key={attempt}
            view={view}
            answers={answers}
            faults={sending.kind === 'editing' ? sending.faults : []}
            frozen={sending.kind === 'sending'}
            onChange={setAnswers}
            onSubmit={(given) => void send(given)}
          />
        </>
      )}
    </PageFrame>
  );
}
