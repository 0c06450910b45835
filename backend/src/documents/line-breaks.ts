/** Signs that begin no line, and signs that end none (GB/T 15834). */
const notFirst = /^[，。、；：！？）》〉」』】〕］”’…—·,.;:!?)\]}%℃]$/u;
const notLast = /^[（《〈「『【〔［“‘([{]$/u;
const wide = /^[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F\u{20000}-\u{3FFFF}]$/u;

/** Pieces between which a line may break, their spaces behind them: Chinese between signs, other writing between words. */
export function breakablePieces(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let before = '';
  for (const sign of text) {
    const mayBreak =
      before !== '' &&
      sign !== ' ' &&
      (before === ' ' || wide.test(before) || wide.test(sign)) &&
      !notFirst.test(sign) &&
      !notLast.test(before);
    if (mayBreak) {
      pieces.push(piece);
      piece = '';
    }
    piece += sign;
    before = sign;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/**
 * Fills lines. A piece that is wider than a line is cut where it has to be.
 * @param widthOf of a text, in the unit of the widths
 * @param widths of the first line and of the others
 */
export function linesOf(
  text: string,
  widthOf: (text: string) => number,
  widths: { readonly first: number; readonly others: number },
): string[] {
  const lines: string[] = [];
  let line = '';
  const room = (): number => (lines.length === 0 ? widths.first : widths.others);
  const end = (): void => {
    lines.push(line.trimEnd());
    line = '';
  };
  for (const piece of breakablePieces(text)) {
    if (widthOf((line + piece).trimEnd()) <= room()) {
      line += piece;
      continue;
    }
    if (line !== '') end();
    if (widthOf(piece.trimEnd()) <= room()) {
      line = piece;
      continue;
    }
    for (const sign of piece) {
      if (line !== '' && widthOf(line + sign) > room()) end();
      line += sign;
    }
  }
  if (line.trimEnd() !== '' || lines.length === 0) end();
  return lines;
}
