import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublishedExplanation, PublishedResult } from '../api/models';
import { usePublishedOutcome } from '../api/published';
import { CountedFigures } from '../outcome/counted-figures';
import { Explanation } from '../outcome/explanation';
import { plainSentence } from '../outcome/plain-sentence';
import { useTypeTexts } from '../outcome/type-texts';
import { resultAddress } from './address';
import { EarlierRounds } from './earlier-rounds';
import { LoadState } from './load-state';
import { PageHead } from './page-head';
import { useHref } from './page-place';
import { UnitComparison } from './unit-comparison';

/** Why one organisation has its grade. */
export function UnitPage({ result, unitId }: { readonly result: PublishedResult; readonly unitId: string }) {
  const { t } = useTranslation('results');
  const href = useHref();
  return (
    <section className="surface stack">
      <p className="screen-only">
        <a href={href(resultAddress(result.id))}>← {t('toList')}</a>
      </p>
      <LoadState query={usePublishedOutcome(result.id, unitId)}>
        {(explained) => <Explained result={result} explained={explained} />}
      </LoadState>
    </section>
  );
}

function Explained({
  result,
  explained,
}: {
  readonly result: PublishedResult;
  readonly explained: PublishedExplanation;
}) {
  const { t } = useTranslation('results');
  const { row, trace, figures, names, earlier } = explained;
  const texts = useTypeTexts(
    result.type,
    useMemo(() => ({ ...result.names, ...names }), [result.names, names]),
  );
  const sentence = plainSentence(row, texts, (key, parameters) => t(key, parameters));
  return (
    <>
      <PageHead title={`${row.unit.name} · ${result.title}`} description={sentence} />
      <div>
        <h2>{row.unit.name}</h2>
        <p className="quiet">{row.parentName}</p>
      </div>
      <p className="plain-sentence">{sentence}</p>
      <Explanation row={row} trace={trace} texts={texts} />
      <CountedFigures figures={figures} texts={texts} />
      <UnitComparison publicationId={result.id} explained={explained} />
      <EarlierRounds earlier={earlier} />
    </>
  );
}
