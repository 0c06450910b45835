import { useTranslation } from 'react-i18next';
import { usePublishedOutcome } from '../api/published';
import { Explanation } from '../outcome/explanation';
import type { TypeTexts } from '../outcome/type-texts';
import { LoadState } from './load-state';

/** Why one organisation has its grade. */
export function UnitPage({ resultId, unitId, texts }: { readonly resultId: string; readonly unitId: string; readonly texts: TypeTexts }) {
  const { t } = useTranslation('results');
  return (
    <section className="surface stack">
      <p><a href="#all">← {t('toList')}</a></p>
      <LoadState query={usePublishedOutcome(resultId, unitId)}>
        {({ row, trace }) => (
          <>
            <div><h2>{row.unit.name}</h2><p className="quiet">{row.parentName}</p></div>
            <Explanation row={row} trace={trace} texts={texts} />
          </>
        )}
      </LoadState>
    </section>
  );
}
