import { useTranslation } from 'react-i18next';
import type { PaperBatchView } from '../../api/models';
import { nothing, useFormats } from '../../ui/formats';

/** How many papers of a batch there are of every kind, and how many answers differed. */
export function BatchFigures({ batch }: { readonly batch: PaperBatchView }) {
  const { t } = useTranslation('papers');
  const formats = useFormats();
  const tooMany = batch.entered > batch.issued || (batch.returned ?? 0) > batch.issued;
  const figures: readonly (readonly [string, string])[] = [
    [t('printed'), formats.number(batch.lastNumber - batch.firstNumber + 1)],
    [t('issued'), formats.number(batch.issued)],
    [t('returned'), batch.returned === null ? nothing : formats.number(batch.returned)],
    [t('entered'), formats.number(batch.entered)],
    [t('voided'), formats.number(batch.voided)],
    [t('sample'), formats.number(batch.sample)],
    [t('errorRate'), batch.compared === 0 ? nothing : `${((100 * batch.differing) / batch.compared).toFixed(1)} %`],
  ];
  return (
    <>
      <dl className="paper-counts">
        {figures.map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      {tooMany && <p className="bad-text">{t('tooMany')}</p>}
      {batch.returned !== null && batch.state !== 'VOIDED' && batch.returned !== batch.entered && (
        <p className="quiet">{t('returnedDiffers', { returned: batch.returned, entered: batch.entered })}</p>
      )}
    </>
  );
}
