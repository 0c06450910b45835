const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A version 4 UUID; `crypto.randomUUID` is missing in old engines and on plain http. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function foldedHash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  return (high >>> 0).toString(16) + (low >>> 0).toString(16);
}

/**
 * Where the draft of a card is kept on this phone. The card itself is never stored: whoever looks through the phone later
 * finds no code that could still be spent. Web Crypto needs https; on plain http 64 folded bits of a 128-bit code do.
 */
export async function draftKey(collector: string, card: string | undefined): Promise<string> {
  if (card === undefined) return `${collector}:open`;
  const text = `${collector}:${card}`;
  if (!('subtle' in crypto)) return `${collector}:${foldedHash(text)}`;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `${collector}:${hex(new Uint8Array(digest))}`;
}
