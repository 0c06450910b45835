import { useTranslation } from 'react-i18next';
import type { PublishedResult } from '../api/models';
import { packageAddress, statementAddress, usePublishedOutcome } from '../api/published';
import type { TypeTexts } from '../outcome/type-texts';
import { useFormats } from '../ui/formats';
import { plainValue } from '../ui/plain-value';
import { ReleaseLink } from './release-link';
import type { Verification } from './use-verification';
import { verificationSteps, type VerificationFault } from './verification';

/** Differences shown one by one. */
const shownFaults = 10;

interface VerificationPanelProps {
  readonly result: PublishedResult;
  readonly released: NonNullable<PublishedResult['package']>;
  readonly verification: Verification;
  readonly texts: TypeTexts;
  readonly onStart: () => void;
  readonly onStop: () => void;
}

/** Lets anybody recompute the result on the own device. */
export function VerificationPanel({ result, released, verification, texts, onStart, onStop }: VerificationPanelProps) {
  const { t } = useTranslation(['results', 'common']);
  const formats = useFormats();
  const working = verification.state === 'working';
  return (
    <section className="surface stack verification" aria-labelledby="verification-title">
      <div>
        <h2 id="verification-title">{t('results:verify.title')}</h2>
        <p className="quiet">{t('results:verify.hint')}</p>
      </div>
      {working && (
        <div className="verification-progress" role="status">
          <progress
            max={verificationSteps.length}
            value={verificationSteps.indexOf(verification.step) + 1}
            aria-label={t('results:verify.title')}
          />{' '}
          {t(`results:verify.step.${verification.step}`)}
        </div>
      )}
      <div role="alert">
        {!working && verification.state !== 'idle' && (
          <Verdict result={result} verification={verification} texts={texts} />
        )}
      </div>
      <div className="verification-actions">
        {working ? (
          <button type="button" className="button" onClick={onStop}>
            {t('results:verify.cancel')}
          </button>
        ) : (
          <button type="button" className="button button-primary" onClick={onStart}>
            {t(verification.state === 'idle' ? 'results:verify.start' : 'results:verify.again')}
          </button>
        )}
        <ReleaseLink
          publicationId={result.id}
          href={packageAddress(result.id)}
          fallbackName="package.zip"
          label={t('results:verify.download', { size: formats.size(released.size) })}
        />
        <ReleaseLink
          publicationId={result.id}
          href={statementAddress(result.id)}
          fallbackName="statement.json"
          label={t('results:verify.statement')}
        />
      </div>
      <details>
        <summary>{t('results:verify.digests')}</summary>
        <dl className="digests">
          {(
            [
              ['input', result.inputHash],
              ['rules', result.plugin.digest],
              ['outcome', result.outcomeHash],
              ['package', released.digest],
            ] as const
          ).map(([name, digest]) => (
            <div key={name}>
              <dt>{t(`results:verify.${name}`)}</dt>
              <dd>{digest}</dd>
            </div>
          ))}
        </dl>
        <p className="quiet">{t('results:verify.offline')}</p>
      </details>
    </section>
  );
}

function Verdict({
  result,
  verification,
  texts,
}: {
  readonly result: PublishedResult;
  readonly verification: Verification;
  readonly texts: TypeTexts;
}) {
  const { t, i18n } = useTranslation('results');
  if (verification.state === 'failed')
    return (
      <div className="verdict-box caution">
        <strong>{t('verify.failed')}</strong>
        <p>{t('verify.failedText')}</p>
      </div>
    );
  if (verification.state === 'unreadable')
    return (
      <div className="verdict-box different">
        <strong>{t('verify.unreadable')}</strong>
        <p>{t('verify.differentText')}</p>
      </div>
    );
  if (verification.state !== 'done') return null;
  const { faults, grades, seconds, key } = verification;
  const took = t('verify.took', {
    seconds: new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(seconds),
  });
  if (faults.length === 0)
    return (
      <div className="verdict-box equal">
        <strong>✓ {t('verify.equal')}</strong>
        <p>{t('verify.equalText', { count: Object.keys(grades).length })}</p>
        <p>{t('verify.signed', { key })}</p>
        <p className="quiet">{took}</p>
      </div>
    );
  const rest = faults.length - shownFaults;
  return (
    <div className="verdict-box different">
      <strong>✗ {t('verify.different')}</strong>
      <p>{t('verify.differentText')}</p>
      <ul>
        {faults.slice(0, shownFaults).map((fault) => (
          <li key={JSON.stringify(fault)}>
            <Fault fault={fault} resultId={result.id} texts={texts} />
          </li>
        ))}
      </ul>
      {rest > 0 && <p>{t('verify.more', { count: rest })}</p>}
    </div>
  );
}

function Fault({
  fault,
  resultId,
  texts,
}: {
  readonly fault: VerificationFault;
  readonly resultId: string;
  readonly texts: TypeTexts;
}) {
  const { t } = useTranslation('results');
  if (fault.code !== 'different') return <>{t(`verify.fault.${fault.code}`, { ...fault })}</>;
  const { unitId, pointer } = fault;
  return unitId === undefined ? (
    <Difference fault={fault} place={pointer} texts={texts} />
  ) : (
    <UnitDifference fault={fault} resultId={resultId} unitId={unitId} texts={texts} />
  );
}

type DifferenceFault = Extract<VerificationFault, { code: 'different' }>;

function UnitDifference({
  fault,
  resultId,
  unitId,
  texts,
}: {
  readonly fault: DifferenceFault;
  readonly resultId: string;
  readonly unitId: string;
  readonly texts: TypeTexts;
}) {
  const { t } = useTranslation('results');
  const outcome = usePublishedOutcome(resultId, unitId);
  const member = fault.pointer.replace(/^\/outcomes\/\d+\/?/, '');
  const named = member === 'grade' || member === 'score' ? t(member) : member;
  return <Difference fault={fault} place={`${outcome.data?.row.unit.name ?? '…'} ${named}`} texts={texts} />;
}

function Difference({
  fault,
  place,
  texts,
}: {
  readonly fault: DifferenceFault;
  readonly place: string;
  readonly texts: TypeTexts;
}) {
  const { t } = useTranslation('results');
  const said = (value: unknown): string =>
    value === undefined
      ? t('verify.nothing')
      : fault.pointer.endsWith('/grade') && typeof value === 'string'
        ? texts.grade(value)
        : plainValue(value);
  return (
    <>{t('verify.fault.different', { place, published: said(fault.published), recomputed: said(fault.recomputed) })}</>
  );
}
