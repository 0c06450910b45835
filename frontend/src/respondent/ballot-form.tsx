import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { BallotFormProps } from './answered-form';

// The form engine is the heavy part of the page: everything around it is readable before it arrives.
const LoadedBallotForm = lazy(() =>
  import('./loaded-ballot-form').then((module) => ({ default: module.LoadedBallotForm })),
);

export function BallotForm(props: BallotFormProps) {
  const { t } = useTranslation();
  return (
    <Suspense
      fallback={
        <p className="waiting-line" role="status">
          {t('loading')}
        </p>
      }
    >
      <LoadedBallotForm {...props} />
    </Suspense>
  );
}
