/** A code with its place in what was pasted, both counted from 1. */
export interface PastedCode {
  readonly code: string;
  readonly line: number;
  /** Which one it is on its line. */
  readonly place: number;
}

/** What stands between codes: commas of both widths, Chinese list marks, semicolons, tabs and spaces. */
const between = /[,，、;；\s]+/u;

/** Codes of units as people paste them: one on a line, or several with commas between them. Quotation marks of spreadsheets are dropped. */
export const pastedCodes = (text: string): PastedCode[] =>
  text.split(/\r\n|\r|\n/u).flatMap((line, at) =>
    line
      .split(between)
      .map((code) => code.replaceAll(/^["'“”]+|["'“”]+$/gu, ''))
      .filter((code) => code !== '')
      .map((code, index) => ({ code, line: at + 1, place: index + 1 })),
  );

export type CodeFault = PastedCode & {
  readonly fault: 'unit-code-unknown' | 'unit-code-doubled' | 'unit-code-retired';
};

/**
 * What is wrong with pasted codes, in their order.
 * @param lastDays of the units that there are, by code; null = it has no last day
 * @param on the day on which the units must still exist, `YYYY-MM-DD`
 */
export function codeFaults(
  pasted: readonly PastedCode[],
  lastDays: ReadonlyMap<string, string | null>,
  on: string,
): CodeFault[] {
  const seen = new Set<string>();
  return pasted.flatMap((place): CodeFault[] => {
    const { code } = place;
    if (seen.has(code)) return [{ ...place, fault: 'unit-code-doubled' }];
    seen.add(code);
    const last = lastDays.get(code);
    if (last === undefined) return [{ ...place, fault: 'unit-code-unknown' }];
    return last !== null && last < on ? [{ ...place, fault: 'unit-code-retired' }] : [];
  });
}
