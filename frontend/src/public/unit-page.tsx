import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublishedExplanation, PublishedResult } from '../api/models';
import { usePublishedOutcome } from '../api/published';
import { CountedFigures } from '../outcome/counted-figures';
import { Explanation } from '../outcome/explanation';
import { useTypeTexts } from '../outcome/type-texts';
import { LoadState } from './load-state';

/** Why one organisation has its grade. */
export function UnitPage({ result, unitId }: { readonly result: PublishedResult; readonly unitId: string }) {
  const { t } = useTranslation('results');
  return (
    <section className="surface stack">
      <p>
        <a href="#all">← {t('toList')}</a>
      </p>
      <LoadState query={usePublishedOutcome(result.id, unitId)}>
        {(explained) => <Explained result={result} explained={explained} />}
      </LoadState>
    </section>
  );
}

function Explained({
  result,
  explained: { row, trace, figures, names },
}: {
  readonly result: PublishedResult;
  readonly explained: PublishedExplanation;
}) {
  const texts = useTypeTexts(
    result.type,
    useMemo(() => ({ ...result.names, ...names }), [result.names, names]),
  );
  return (
    <>
      <div>
        <h2>{row.unit.name}</h2>
        <p className="quiet">{row.parentName}</p>
      </div>
      <Explanation row={row} trace={trace} texts={texts} />
      <CountedFigures figures={figures} texts={texts} />
    </>
  );
}
