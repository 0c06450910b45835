import type { CollectView } from '../api/collect';
import type { Answers } from '../survey/survey-engine';
import type { Fault } from './outbox';

/** A form and the organisation that it is about. */
type AnsweredForm = Pick<CollectView, 'form' | 'variables' | 'timeZone' | 'compiled'> & {
  readonly unit: { readonly name: string; readonly type: string };
};

export interface BallotFormProps {
  readonly view: AnsweredForm;
  readonly answers: Answers;
  readonly faults: readonly Fault[];
  readonly frozen: boolean;
  readonly onChange: (answers: Answers) => void;
  readonly onSubmit: (answers: Answers) => void;
}
