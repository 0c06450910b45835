/** A code for a new form that no other one has: `form-1`, `classification-self-copy-2`. */
export function freeFormCode(taken: readonly string[], like: string): string {
  const stem = `${like.slice(0, 48)}${like === 'form' ? '' : '-copy'}`;
  for (let number = like === 'form' ? 1 : 0; ; number++) {
    const code = number === 0 ? stem : `${stem}-${number}`;
    if (!taken.includes(code)) return code;
  }
}
