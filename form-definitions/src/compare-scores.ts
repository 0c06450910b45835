import { decimalText, toMillionths } from './exact-points.js';
import type { ItemScore } from './sheet-scores.js';

/** One item as two sheets score it, such as a self-assessment and the sheet of the superior (S5.5). */
export interface ComparedItem {
  readonly item: string;
  /** Question of each sheet; null where the sheet has no such item. */
  readonly questions: { readonly theirs: string | null; readonly own: string | null };
  /** Points given by each, as decimal strings; null for none. */
  readonly theirs: string | null;
  readonly own: string | null;
  /** Own points less theirs, such as `"-1.5"`; null where one of them is missing, or the item is worth other points there. */
  readonly difference: string | null;
}

/** Item by item in the order of one's own sheet, then what only the other one has. */
export function compareScores(theirs: readonly ItemScore[], own: readonly ItemScore[]): ComparedItem[] {
  const others = new Map(theirs.map((score) => [score.item, score]));
  const compared = own.map((mine) => {
    const other = others.get(mine.item);
    others.delete(mine.item);
    return pair(mine.item, other, mine);
  });
  return [...compared, ...[...others.values()].map((other) => pair(other.item, other, undefined))];
}

const pair = (item: string, theirs: ItemScore | undefined, own: ItemScore | undefined): ComparedItem => ({
  item,
  questions: { theirs: theirs?.question ?? null, own: own?.question ?? null },
  theirs: theirs?.score ?? null,
  own: own?.score ?? null,
  difference: differenceOf(theirs, own),
});

function differenceOf(theirs: ItemScore | undefined, own: ItemScore | undefined): string | null {
  const [given, mine] = [theirs?.score ?? null, own?.score ?? null];
  if (given === null || mine === null || theirs?.points !== own?.points) return null;
  return decimalText(toMillionths(Number(mine)) - toMillionths(Number(given)));
}

/** Whether both score the item and not alike. */
export const differs = ({ difference }: Pick<ComparedItem, 'difference'>): boolean =>
  difference !== null && difference !== '0';
