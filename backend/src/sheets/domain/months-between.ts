/** Whole months from one day to a later one, 0 when it is not later: from 2011-03-31 to 2012-03-30 it is 11. */
export function monthsBetween(from: string, to: string): number {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  const [laterYear, laterMonth, laterDay] = to.split('-').map(Number) as [number, number, number];
  return Math.max(0, (laterYear - year) * 12 + laterMonth - month - (laterDay < day ? 1 : 0));
}
