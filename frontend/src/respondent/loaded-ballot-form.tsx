import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterfaceLocale } from '../i18n/interface-language';
import { answersOf, createSurvey, progressOf, showServerErrors, SurveyForm, type AnswerProgress } from '../survey';
import type { BallotFormProps } from './answered-form';

const knownFaults = ['required', 'too-long', 'not-a-choice', 'out-of-range', 'not-visible'];

/** The questions, with the progress and the one button that matters. */
export function LoadedBallotForm({ view, answers, faults, frozen, onChange, onSubmit }: BallotFormProps) {
  const { t, i18n } = useTranslation();
  const [survey] = useState(() =>
    createSurvey(view.form, {
      answers,
      variables: { ...view.variables, unitName: view.unit.name, unitType: view.unit.type },
    }),
  );
  const [progress, setProgress] = useState<AnswerProgress>(() => progressOf(survey));
  const [message, setMessage] = useState<'missing' | 'faulty'>();

  useEffect(() => {
    const changed = (): void => {
      onChange(answersOf(survey));
      setProgress(progressOf(survey));
      setMessage(undefined);
    };
    survey.onValueChanged.add(changed);
    return () => survey.onValueChanged.remove(changed);
  }, [survey, onChange]);

  useEffect(() => {
    if (frozen) window.scrollTo(0, 0);
  }, [frozen]);

  useEffect(() => {
    if (faults.length === 0) return;
    const texts = faults.map(({ question, code }) => ({
      question,
      text: t(`faults.${knownFaults.includes(code) ? code : 'other'}`),
    }));
    showServerErrors(survey, texts);
    setMessage('faulty');
  }, [survey, faults, t]);

  const submit = (): void => {
    if (survey.validate(true, true)) onSubmit(answersOf(survey));
    else setMessage('missing');
  };

  const share = progress.total === 0 ? 0 : (100 * progress.answered) / progress.total;
  return (
    <>
      <div className="ballot-form" hidden={frozen}>
        <SurveyForm survey={survey} locale={i18n.language as InterfaceLocale} />
      </div>
      {!frozen && (
        <footer className="ballot-foot">
          {message && (
            <p className="fault" role="alert">
              {t(message)}
            </p>
          )}
          <div className="ballot-foot-line">
            <div className="progress">
              <p>{t('progress', { ...progress })}</p>
              <div className="progress-bar" aria-hidden="true">
                <div style={{ width: `${share}%` }} />
              </div>
            </div>
            <button type="button" className="button button-primary" onClick={submit}>
              {t('submit')}
            </button>
          </div>
        </footer>
      )}
    </>
  );
}
