/** @jsxImportSource preact */
import './trusted-markup';
import { useEffect, useRef, useState } from 'preact/hooks';
import { answersOf, createSurvey, mountSurvey, progressOf, showServerErrors, type MountedSurvey } from '../survey';
import type { BallotFormProps } from './answered-form';
import { BallotFoot, type AnswerProgress } from './ballot-foot';
import { textOfFault } from './fault-texts';
import { useTexts } from './texts';
import './survey-ballot-form.css';

/** A form with a question type that only SurveyJS draws. */
export function SurveyBallotForm({ view, answers, faults, frozen, onChange, onSubmit }: BallotFormProps) {
  const { t, locale, textKey } = useTexts();
  const [survey] = useState(() =>
    createSurvey(view.form, {
      answers,
      variables: { ...view.variables, unitName: view.unit.name, unitType: view.unit.type },
      timeZone: view.timeZone,
    }),
  );
  const [progress, setProgress] = useState<AnswerProgress>(() => progressOf(survey));
  const [message, setMessage] = useState<'missing' | 'faulty'>();
  const place = useRef<HTMLDivElement>(null);
  const mounted = useRef<MountedSurvey>();

  useEffect(() => {
    if (!place.current) return undefined;
    const drawn = mountSurvey(place.current, survey);
    mounted.current = drawn;
    return () => drawn.unmount();
  }, [survey]);
  useEffect(() => mounted.current?.speak(locale, textKey), [locale, textKey]);

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
    showServerErrors(
      survey,
      faults.map(({ question, code }) => ({ question, text: textOfFault(t, code) })),
    );
    setMessage('faulty');
  }, [survey, faults, t]);

  const submit = (): void => {
    if (survey.validate(true, true)) onSubmit(answersOf(survey));
    else setMessage('missing');
  };

  return (
    <>
      <div class="ballot-form" hidden={frozen} ref={place} />
      {!frozen && <BallotFoot progress={progress} message={message} onSubmit={submit} />}
    </>
  );
}
