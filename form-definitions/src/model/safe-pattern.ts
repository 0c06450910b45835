/** Patterns offered by name in the designer; each was reviewed for linear running time. */
export const reviewedPatterns: ReadonlySet<string> = new Set([
  '^1[3-9]\\d{9}$',
  '^\\d{17}[\\dXx]$',
  '^\\d{6}$',
  '^[0-9A-HJ-NPQRTUWXY]{18}$',
]);

const longestPattern = 200;
const largestCount = 100;
const atom =
  /^(?:\[\^?(?:\\[dDwWsS\]\\^./()+*?{}|$-]|[^\]\\[])+\]|\\[dDwWsS.\\/()[\]+*?{}|^$-]|[^\\()[\]{}*+?|^$.]|\.)/u;
const quantifier = /^(?:\*|\+|\?|\{\d{1,3}(?:,\d{0,3})?\})/;

/**
 * Whether a pattern cannot be made slow (X3): a reviewed one, or a plain sequence `^...$` of characters and character
 * classes, without groups, alternatives or back references, and with at most one repetition of open or variable length.
 */
export function isSafePattern(pattern: string): boolean {
  if (reviewedPatterns.has(pattern)) return true;
  if (pattern.length > longestPattern || !compiles(pattern)) return false;
  if (!pattern.startsWith('^') || !pattern.endsWith('$')) return false;
  let rest = pattern.slice(1, -1);
  let variable = 0;
  while (rest !== '') {
    const piece = atom.exec(rest)?.[0];
    if (piece === undefined) return false;
    rest = rest.slice(piece.length);
    const count = quantifier.exec(rest)?.[0] ?? '';
    rest = rest.slice(count.length);
    if (rest.startsWith('?') && count !== '' && count !== '?') return false;
    if (Number(/\d+/.exec(count)?.[0] ?? 0) > largestCount) return false;
    if (count !== '' && !/^\{\d+\}$/.test(count)) variable += 1;
  }
  return variable <= 1;
}

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern);
    return true;
  } catch {
    return false;
  }
}
