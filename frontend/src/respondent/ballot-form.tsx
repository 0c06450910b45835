import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { CollectView } from '../api/collect';
import type { Answers } from '../survey/survey-engine';
import type { Fault } from './outbox';

/** A form and the organisation that it is about. */
export type AnsweredForm = Pick<CollectView, 'form' | 'variables'> & { readonly unit: { readonly name: string; readonly type: string } };

export interface BallotFormProps {
  readonly view: AnsweredForm;
  readonly answers: Answers;
  readonly faults: readonly Fault[];
  readonly frozen: boolean;
  readonly onChange: (answers: Answers) => void;
  readonly onSubmit: (answers: Answers) => void;
}

// The form engine is the heavy part of the page: everything around it is readable before it arrives.
const LoadedBallotForm = lazy(() => import('./loaded-ballot-form').then((module) => ({ default: module.LoadedBallotForm })));

export function BallotForm(props: BallotFormProps) {
  const { t } = useTranslation();
  return (
    <Suspense fallback={<p className="waiting-line" role="status">{t('loading')}</p>}>
      <LoadedBallotForm {...props} />
    </Suspense>
  );
}
