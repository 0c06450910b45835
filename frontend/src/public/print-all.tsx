import { useEffect, useLayoutEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { PublishedOutcome, PublishedResult } from '../api/models';
import { everyPublishedOutcome, type OutcomeQuery } from '../api/published';
import type { TypeTexts } from '../outcome/type-texts';
import { useFormats } from '../ui/formats';
import { OutcomeRows } from './outcome-rows';
import type { RecomputedGrades } from './verification';

interface PrintAllProps {
  readonly result: PublishedResult;
  readonly query: OutcomeQuery;
  readonly texts: TypeTexts;
  readonly recomputed: RecomputedGrades | undefined;
}

/** Prints every row that the filters leave, where the page shows some of them. */
export function PrintAll({ result, query, texts, recomputed }: PrintAllProps) {
  const { t } = useTranslation('results');
  const [rows, setRows] = useState<readonly PublishedOutcome[]>();
  const [state, setState] = useState<'idle' | 'reading' | 'failed'>('idle');
  useLayoutEffect(() => {
    document.body.classList.toggle('prints-sheet', rows !== undefined);
  }, [rows]);
  useEffect(() => {
    const end = (): void => setRows(undefined);
    addEventListener('afterprint', end);
    return () => removeEventListener('afterprint', end);
  }, []);
  const start = async (): Promise<void> => {
    setState('reading');
    try {
      const every = await everyPublishedOutcome(result.id, query);
      // The dialog of the browser shows what stands on the page when it opens.
      flushSync(() => {
        setRows(every);
        setState('idle');
      });
      print();
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <button type="button" className="button" disabled={state === 'reading'} onClick={() => void start()}>
        {t(state === 'reading' ? 'loading' : 'print.all')}
      </button>
      {state === 'failed' && <span role="alert">{t('failed')}</span>}
      {rows &&
        createPortal(<PrintedSheet result={result} rows={rows} texts={texts} recomputed={recomputed} />, document.body)}
    </>
  );
}

function PrintedSheet({
  result,
  rows,
  texts,
  recomputed,
}: Omit<PrintAllProps, 'query'> & { readonly rows: readonly PublishedOutcome[] }) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  return (
    <div className="printed-sheet">
      <h1>{result.title}</h1>
      <p className="quiet">
        {t('asOf', { date: formats.day(result.campaign.asOf) })} ·{' '}
        {t('publishedOn', { date: formats.day(result.publishedAt) })} ·{' '}
        {t(`count.${result.about}`, { count: rows.length })}
      </p>
      <OutcomeRows result={result} rows={rows} texts={texts} recomputed={recomputed} />
      <p className="quiet">{new URL(`/results/${result.id}`, location.origin).href}</p>
    </div>
  );
}
