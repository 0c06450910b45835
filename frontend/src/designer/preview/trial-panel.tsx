import { Button } from 'antd';
import { useAsking } from '../../ui/use-asking';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useClearTrialAnswers, useStartTrial, useTrialAnswers } from '../../api/form-trials';
import { ProblemAlert } from '../../ui/problem-alert';
import { QrCode } from '../../ui/qr-code';

/** Trying the draft on one's own phone; what is answered there is kept apart from real answers. */
export function TrialPanel() {
  const { t, i18n } = useTranslation('designer');
  const { id = '' } = useParams();
  const start = useStartTrial(id);
  const answers = useTrialAnswers(id);
  const clear = useClearTrialAnswers(id);
  const ask = useAsking();
  const address = start.data && new URL(start.data.path, window.location.origin).href;
  const until =
    start.data &&
    new Intl.DateTimeFormat(i18n.language, { dateStyle: 'short', timeStyle: 'short' }).format(
      new Date(start.data.expiresAt),
    );
  return (
    <section className="surface stack-tight trial" aria-labelledby="trial-title">
      <h2 id="trial-title">{t('trial')}</h2>
      <p className="quiet">{t('trialHint')}</p>
      {address ? (
        <>
          <QrCode text={address} label={t('trial')} />
          <a className="mono" href={address} target="_blank" rel="noreferrer">
            {address}
          </a>
          <p className="quiet">{t('trialUntil', { time: until })}</p>
        </>
      ) : (
        <Button loading={start.isPending} onClick={() => start.mutate()}>
          {t('trialStart')}
        </Button>
      )}
      <ProblemAlert error={start.error ?? clear.error} />
      {answers.data && (
        <>
          <p className="strong">
            {answers.data.total === 0 ? t('trialNone') : t('trialAnswers', { count: answers.data.total })}
          </p>
          <ul className="plain-list">
            {answers.data.items.map((entry) => (
              <li key={entry.id}>
                {entry.scores
                  ? t('trialScore', { score: entry.scores.total })
                  : Object.values(entry.answers)
                      .filter((answer) => typeof answer === 'string')
                      .slice(0, 3)
                      .join(' · ')}
              </li>
            ))}
          </ul>
          {answers.data.total > 0 && (
            <Button
              size="small"
              danger
              onClick={() =>
                ask(
                  { title: t('trialClear'), content: t('trialClearText'), okText: t('trialClear'), danger: true },
                  () => clear.mutate(),
                )
              }
            >
              {t('trialClear')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
