/** @jsxImportSource preact */
import type { BallotFormProps } from './answered-form';
import { fetchedPart } from './fetched-part';
import { LightBallotForm } from './light/light-ballot-form';

// The form engine of SurveyJS is the heavy part of the page: everything around it is readable before it arrives.
const SurveyForm = fetchedPart(
  () => import('./survey-ballot-form'),
  ({ SurveyBallotForm }) => SurveyBallotForm,
);

/** The questions: drawn by this page itself where it can. */
export function BallotForm(props: BallotFormProps) {
  const { compiled } = props.view;
  return compiled === null ? <SurveyForm {...props} /> : <LightBallotForm {...props} compiled={compiled} />;
}
