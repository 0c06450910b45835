import { useTranslation } from 'react-i18next';
import type { LedgerDetail } from '../api/models';
import { plainValue } from '../ui/plain-value';
import type { TypeTexts } from './type-texts';

type TraceStep = LedgerDetail['trace'][number];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Inner values by their own names, so that a text can say `{{self}}` for `inputs.weights.self` being told apart as `{{weights.self}}`. */
function parametersOf(step: TraceStep): Record<string, unknown> {
  const params: Record<string, unknown> = { ...step.inputs, output: plainValue(step.output) };
  for (const [name, value] of Object.entries(step.inputs)) {
    if (isRecord(value))
      for (const [inner, innerValue] of Object.entries(value)) params[`${name}.${inner}`] = innerValue;
  }
  if (isRecord(step.output))
    for (const [inner, value] of Object.entries(step.output)) params[`output.${inner}`] = value;
  return params;
}

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
                <details>
                  <summary>{t('numbers')}</summary>
                  <BareStep step={step} />
                </details>
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}

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
