/** Work that every engine does, in seconds, so that figures taken in a page mean something on another machine. */
export function countingLoop(): number {
  const started = performance.now();
  let sum = 0;
  for (let step = 0; step < 3e7; step++) sum = (sum * 31 + step) | 0;
  const elapsed = performance.now() - started;
  return sum === 0.5 ? 0 : elapsed / 1000;
}
