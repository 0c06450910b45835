/**
 * The place of a card in its printing, as somebody reads it off the card: `3F2A-0042`, or 42 alone. Undefined for what is no number, and for
 * a card of another batch.
 */
export function numberOnCard(text: string, batchId: string): number | undefined {
  const [, batch, digits = ''] =
    /^(?:([0-9A-Z]{4})\s*-\s*)?(\d{1,6})$/.exec(text.normalize('NFKC').trim().toUpperCase()) ?? [];
  const number = Number(digits);
  return digits === '' || number === 0 || (batch !== undefined && batch !== batchId.slice(-4).toUpperCase())
    ? undefined
    : number;
}
