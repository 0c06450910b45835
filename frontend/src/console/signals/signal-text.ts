import type { TFunction } from 'i18next';
import type { BallotLotView, QuarantineProposal, SignalView } from '../../api/models';
import type { useFormats } from '../../ui/formats';

type Translate = TFunction<readonly ['signals', 'common']>;

/** A signal in words: what it is, and how many of how many. */
export function textOfSignal(t: Translate, { signal, count, of, percent }: SignalView): string {
  if (of === null) return t('signals:tooFew', { name: t(`signals:name.${signal}`) });
  if (count === null) return t('signals:few', { name: t(`signals:name.${signal}`), of });
  return t('signals:share', { name: t(`signals:name.${signal}`), count, of, percent });
}

/** A lot by the batch that it came with. */
export function nameOfLot(
  t: Translate,
  formats: Pick<ReturnType<typeof useFormats>, 'day'>,
  {
    lot,
    source,
    batchName,
    printedOn,
  }: Pick<BallotLotView | QuarantineProposal['lot'], 'lot' | 'source' | 'batchName' | 'printedOn'>,
): string {
  if (source === 'rest') return t('signals:lot.rest');
  if (batchName) return t(`signals:lot.${source}Named`, { name: batchName });
  return source === 'cards' && printedOn
    ? t('signals:lot.cardsOf', { lot, day: formats.day(printedOn) })
    : t(`signals:lot.${source}`);
}
