// What nobody sees and copying from web pages and chat brings along: zero-width spaces, soft hyphens, marks of direction.
const unseen = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/g;
/** These shape scripts and emoji, and have no place in a code. */
const joiners = /[\u200c\u200d]/g;
const fullWidth = /[\uff01-\uff5e]/g;
const spaces = /[\u00a0\u2002-\u200a\u202f\u3000]/g;
/** Excel shows no apostrophe that begins a text; files made elsewhere hold it. */
const apostrophe = /^['\u2018\u2019\uff07]/;
const asidesOfWords = /[\s()[\]{}【】〔〕*:'"“”]/g;

/** A text without what nobody sees. */
export const seenText = (text: string): string => text.replace(unseen, '').replace(spaces, ' ').trim();

/** A code, number or day in plain characters: `ＡＢ１２` is `AB12`, `'0015` is `0015`. */
export const plainText = (text: string): string =>
  seenText(text)
    .replace(joiners, '')
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(apostrophe, '')
    .trim();

/** What makes two writings of a word one: 县（区）委 and 县区委, `Party members` and `party members *`. */
export const foldedWord = (text: string): string =>
  plainText(text).normalize('NFKC').toLowerCase().replace(asidesOfWords, '');

/** Whether a database takes it, and whoever reads it later. */
export const isSoundText = (text: string): boolean => !text.includes('\0') && text.isWellFormed();
