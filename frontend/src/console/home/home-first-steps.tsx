import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFirstSteps, usePutStepsAway } from '../../api/first-steps';
import { useFileLanguage } from '../../ui/file-language';
import { StateTag } from '../../ui/state-tag';
import { UnitImportDialog } from '../organisations/unit-import-dialog';
import { standing, steps, type Step } from './first-steps';

const places: Readonly<Record<Exclude<Step, 'units'>, string>> = {
  accounts: '/accounts',
  forms: '/forms',
  campaign: '/campaigns/new',
  answers: '/campaigns',
};

/** The way from an empty installation to the first ballots: what is done, what comes next, and the button for it. */
export function HomeFirstSteps() {
  const { t } = useTranslation('first-steps');
  const language = useFileLanguage();
  const found = useFirstSteps(true).data;
  const putAway = usePutStepsAway();
  const [importing, setImporting] = useState(false);
  if (!found || found.putAway) return null;
  const { done, next } = standing(found);
  if (next === null) return null;
  const counts: Readonly<Record<Step, number>> = {
    units: found.units,
    accounts: found.accounts,
    forms: found.forms,
    campaign: found.published,
    answers: found.printings,
  };
  return (
    <section className="surface">
      <div className="card-line">
        <h2>{t('title')}</h2>
        <Button type="link" loading={putAway.isPending} onClick={() => putAway.mutate(true)}>
          {t('putAway')}
        </Button>
      </div>
      <ol className="first-steps">
        {steps.map((step) => (
          <li key={step} aria-current={step === next ? 'step' : undefined}>
            <div>
              <h3>
                {t(`${step}.title`)}{' '}
                {done.has(step) ? (
                  <StateTag tone="done">{t('done')}</StateTag>
                ) : (
                  step === next && <StateTag tone="caution">{t('next')}</StateTag>
                )}
              </h3>
              <p className="quiet">{t(`${step}.why`)}</p>
              {done.has(step) && counts[step] > 0 && <p>{t(`${step}.count`, { count: counts[step] })}</p>}
              {step === 'units' && !done.has(step) && (
                <p>
                  <a href={`/api/units/import-template?format=xlsx&lang=${language}`} download>
                    {t('units.template')}
                  </a>{' '}
                  ·{' '}
                  <a href={`/api/units/sample?format=xlsx&lang=${language}`} download>
                    {t('units.sample')}
                  </a>
                </p>
              )}
            </div>
            {step === 'units' ? (
              <Button type={step === next ? 'primary' : 'default'} onClick={() => setImporting(true)}>
                {t('units.act')}
              </Button>
            ) : (
              <Link to={places[step]}>
                <Button type={step === next ? 'primary' : 'default'} tabIndex={-1}>
                  {t(`${step}.act`)}
                </Button>
              </Link>
            )}
          </li>
        ))}
      </ol>
      {importing && <UnitImportDialog onClose={() => setImporting(false)} />}
    </section>
  );
}
