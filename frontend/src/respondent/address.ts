/** As printed under the QR code; signs that look like others are none of it. */
const cardPattern = /^[2-9A-HJ-NP-Z]{28}$/;
/** Cards that were printed before their codes were made for typing: base64url. */
const earlierPattern = /^[A-Za-z0-9_-]{22}$/;

export interface RespondentAddress {
  readonly collector: string | undefined;
  readonly card: string | undefined;
}

/** Reads `/s/<collector>#t=<card>`. A card of the wrong shape is no card: typing it again is the way out. */
export function readAddress(pathname: string, hash: string): RespondentAddress {
  const collector = /^\/s\/([A-Za-z0-9_-]{1,64})\/?$/.exec(pathname)?.[1];
  return { collector, card: parseTypedCard(new URLSearchParams(hash.replace(/^#/, '')).get('t') ?? '') };
}

/** The token of `/try/<token>`, where a draft is tried. */
export const trialToken = (pathname: string): string | undefined =>
  /^\/try\/([A-Za-z0-9_-]{16,64})\/?$/.exec(pathname)?.[1];

/** Whether this is the page on which a card is typed without the address of its collector. */
export const isCardEntry = (pathname: string): boolean => /^\/s\/?$/.test(pathname);

/** Whether the page lies on a device of the office, at which one person comes after another. */
export const isTablet = (search: string): boolean => new URLSearchParams(search).has('tablet');

/** A typed code without what people put between its signs, or undefined when it cannot be a card. Capital or small is one, but on earlier cards. */
export function parseTypedCard(text: string): string | undefined {
  const typed = text.normalize('NFKC').replace(/[\s\u200b\ufeff]/g, '');
  if (earlierPattern.test(typed)) return typed;
  const code = typed.replace(/-/g, '').toUpperCase();
  return cardPattern.test(code) ? code : undefined;
}

/** What is typed, in groups as on the card. */
export const inGroups = (text: string): string =>
  text.includes('-') ? text : text.replace(/\s/g, '').replace(/.{4}(?=.)/g, '$& ');
