import { readableAlphabet, readableCharacters, sha256 } from '../../common/ids.js';

/** 140 random bits, of which people type seven groups of four. */
const length = 28;
const codePattern = new RegExp(`^[${readableAlphabet}]{${length}}$`);
/** Cards that were printed before their codes were made for typing: 128 bits in base64url. */
const earlierPattern = /^[A-Za-z0-9_-]{22}$/;

/** The code of a new card. */
export const newCardCode = (): string => readableCharacters(length);

/** A code as it is stored by its hash, however it was typed; undefined for what is the code of no card. */
export function cardCodeOf(typed: string): string | undefined {
  if (earlierPattern.test(typed)) return typed;
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  return codePattern.test(code) ? code : undefined;
}

/** What the database knows of a card. What is the code of no card has a hash that no card has. */
export const cardHashOf = (typed: string): string => sha256(cardCodeOf(typed) ?? '');
