import { useTranslation } from 'react-i18next';
import type { LedgerDetail } from '../api/models';
import { plainValue } from '../ui/plain-value';
import { parametersOf, type TypeTexts } from './type-texts';

type TraceStep = LedgerDetail['trace'][number];

export function TraceSteps({ trace, texts }: { readonly trace: readonly TraceStep[]; readonly texts: TypeTexts }) {
  const { t } = useTranslation(['ledger', 'common']);
  if (trace.length === 0) return <p className="quiet">{t('noTrace')}</p>;
  return (
    <ol className="trace">
      {trace.map((step, index) => {
        const sentence = texts.trace(step.step, parametersOf(step));
        return (
          <li key={`${step.step}${index}`}>
            {sentence === undefined ? (
              <BareStep step={step} />
            ) : (
              <>
                <p>{sentence}</p>
                {texts.rule(step.step) !== undefined && (
                  <p className="quiet">
                    {t('common:labelled', { label: t('ledger:rule'), text: texts.rule(step.step) })}
                  </p>
                )}
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** A step for which its campaign type has no sentence, as it was recorded. */
function BareStep({ step }: { readonly step: TraceStep }) {
  return (
    <dl className="trace-values">
      <dt className="mono">{step.step}</dt>
      <dd className="mono strong">{plainValue(step.output)}</dd>
      {Object.entries(step.inputs).map(([name, value]) => [
        <dt key={name} className="mono">
          {name}
        </dt>,
        <dd key={`${name}-value`} className="mono">
          {plainValue(value)}
        </dd>,
      ])}
    </dl>
  );
}
