import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublishedResult } from '../api/models';
import { ObjectionAnswer } from './objection-answer';

const ObjectionForm = lazy(async () => ({ default: (await import('./objection-form')).ObjectionForm }));

interface ObjectionPanelProps {
  readonly result: PublishedResult;
  /** The unit whose page this is; whoever reads the list chooses one. */
  readonly unitId: string | undefined;
}

/** While a result is on notice: how to object against it, and how to find the answer. */
export function ObjectionPanel({ result, unitId }: ObjectionPanelProps) {
  const { t } = useTranslation('results');
  const [opened, setOpened] = useState<'form' | 'answer'>();
  const isHeard = result.release.state === 'on-notice';
  const { received, upheld, rejected } = result.release.objections;
  if (!isHeard && received + upheld + rejected === 0) return null;
  const toggle = (what: 'form' | 'answer') => () => setOpened(opened === what ? undefined : what);
  return (
    <section className="surface stack screen-only">
      <div className="verification-actions">
        {isHeard && (
          <button type="button" className="button" aria-expanded={opened === 'form'} onClick={toggle('form')}>
            {t('object.title')}
          </button>
        )}
        <button type="button" className="button" aria-expanded={opened === 'answer'} onClick={toggle('answer')}>
          {t('object.findAnswer')}
        </button>
      </div>
      {opened === 'form' && (
        <Suspense fallback={<p className="quiet">{t('loading')}</p>}>
          <ObjectionForm result={result} unitId={unitId} />
        </Suspense>
      )}
      {opened === 'answer' && <ObjectionAnswer />}
    </section>
  );
}
