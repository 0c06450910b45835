/** Text that one font draws; `backwards` where it is read from right to left. */
export interface PrintedRun {
  readonly font: string;
  readonly text: string;
  readonly backwards: boolean;
}

/** Which of the fonts has a sign; undefined if none has. */
export type FontOfSign = (sign: string) => string | undefined;

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
/** Modifiers that mean nothing without what they follow. */
const silent = /^(?:\p{Variation_Selector}|\p{Join_Control}|[\u{E0000}-\u{E007F}])$/u;

/** How a sign is called that no font has: by its number, so that no box stands in its place. */
export const namedSign = (sign: string): string =>
  `［U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}］`;

/**
 * Cuts a text where its font changes. A space between words of one font stays with them, so that a line that is read from the right is
 * drawn whole.
 */
export function runsOf(text: string, fontOf: FontOfSign): PrintedRun[] {
  const runs: { font: string; text: string; backwards: boolean }[] = [];
  let waiting = '';
  const add = (font: string, piece: string): void => {
    const backwards = rightToLeft.test(piece);
    const last = runs.at(-1);
    const goesOn = last !== undefined && last.font === font && last.backwards === backwards;
    // Spaces before another font belong to none, and are drawn with the one that has ended.
    if (waiting !== '' && !goesOn) {
      if (last) last.text += waiting;
      else piece = waiting + piece;
    } else if (waiting !== '') piece = waiting + piece;
    waiting = '';
    if (goesOn) last.text += piece;
    else runs.push({ font, text: piece, backwards });
  };
  for (const sign of text) {
    if (sign === ' ') {
      waiting += sign;
      continue;
    }
    const font = fontOf(sign);
    if (font !== undefined) add(font, sign);
    else if (!silent.test(sign)) for (const letter of namedSign(sign)) add(fontOf(letter) ?? 'regular', letter);
  }
  const last = runs.at(-1);
  if (waiting !== '') {
    if (last) last.text += waiting;
    else runs.push({ font: fontOf(' ') ?? 'regular', text: waiting, backwards: false });
  }
  return runs;
}
