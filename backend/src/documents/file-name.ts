import { printableText } from './printable-text.js';

const longest = 80;

/** A title as the name of a file: in one line, without what systems forbid in names, and without what makes another ending of its last letters. */
export const fileNameOf = (title: string, ending: string): string =>
  `${[...printableText(title).replace(/[\\/:*?"<>|]/g, '_')].slice(0, longest).join('').trim() || '_'}.${ending}`;
