/** 16 random bytes in base64url, as printed under the QR code. */
const cardPattern = /^[A-Za-z0-9_-]{22}$/;

export interface RespondentAddress {
  readonly collector: string | undefined;
  readonly card: string | undefined;
}

/** Reads `/s/<collector>#t=<card>`. A card of the wrong shape is no card: typing it again is the way out. */
export function readAddress(pathname: string, hash: string): RespondentAddress {
  const collector = /^\/s\/([A-Za-z0-9_-]{1,64})\/?$/.exec(pathname)?.[1];
  const card = new URLSearchParams(hash.replace(/^#/, '')).get('t') ?? undefined;
  return { collector, card: card !== undefined && cardPattern.test(card) ? card : undefined };
}

/** The token of `/try/<token>`, where a draft is tried. */
export const trialToken = (pathname: string): string | undefined =>
  /^\/try\/([A-Za-z0-9_-]{16,64})\/?$/.exec(pathname)?.[1];

/** A typed code without the spaces and line breaks people put into it, or undefined when it cannot be a card. */
export function parseTypedCard(text: string): string | undefined {
  const code = text.replace(/[\s\u3000]/g, '').normalize('NFKC');
  return cardPattern.test(code) ? code : undefined;
}
