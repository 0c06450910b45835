const dayAt = (year: number, monthIndex: number, day: number): string =>
  new Date(Date.UTC(year, monthIndex, day)).toISOString().slice(0, 10);

const partsOf = (month: string): readonly [year: number, monthIndex: number] => [
  Number(month.slice(0, 4)),
  Number(month.slice(5, 7)) - 1,
];

/** The month so many months later. @param month `2012-05` */
export function monthAfter(month: string, by: number): string {
  const [year, index] = partsOf(month);
  return dayAt(year, index + by, 1).slice(0, 7);
}

/** The weeks of a month, each of seven days from Monday; the first and the last reach into the months beside it. */
export function weeksOf(month: string): string[][] {
  const [year, index] = partsOf(month);
  const before = (new Date(Date.UTC(year, index, 1)).getUTCDay() + 6) % 7;
  const days = new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
  const weeks = Math.ceil((before + days) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => dayAt(year, index, 1 - before + 7 * week + day)),
  );
}
