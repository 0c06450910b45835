/** What a text must not hold. */
export type PersonalNumber = 'identity-number' | 'phone-number';

/** Signs that people write between the digits of a number. */
const between = /(?<=[\dx])[\s-]+(?=[\dx])/gi;
/** Numbers of identity cards have 18 signs, the last of which may be an X, or once had 15 digits; a longer run may hold one. */
const identity = /\d{15}|\d{14}[\dx]/i;
/** Eleven digits of a mobile phone, with the country before them or without. */
const mobile = /(?<!\d)(?:\+?(?:00)?86)?1[3-9]\d{9}(?!\d)/;

/** The number of an identity card or a mobile phone inside a name or post, however its digits are written; undefined for none. */
export function personalNumberIn(text: string): PersonalNumber | undefined {
  const plain = text.normalize('NFKC').replace(between, '');
  if (identity.test(plain)) return 'identity-number';
  return mobile.test(plain) ? 'phone-number' : undefined;
}
