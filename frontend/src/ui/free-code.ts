/** A code that nothing else has: `form-1` for what is new, `classification-self-copy-2` for a copy. @param copied code of what is copied */
export function freeCode(taken: readonly string[], fresh: string, copied?: string): string {
  const stem = copied === undefined ? fresh : `${copied.slice(0, 48)}-copy`;
  for (let number = copied === undefined ? 1 : 0; ; number++) {
    const code = number === 0 ? stem : `${stem}-${number}`;
    if (!taken.includes(code)) return code;
  }
}
