/**
 * Control signs, and signs that turn the direction of what follows or are not seen at all (UAX 9, UTS 39): on a screen or in a cell they make
 * a text look like another one. Line breaks and tabs stay, and the joiner within an emoji.
 */
const unseen =
  // oxlint-disable-next-line no-control-regex -- they are what is taken out
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u{ad}\u{61c}\u{180e}\u{200b}\u{200c}\u{200e}\u{200f}\u{2028}-\u{202e}\u{2060}-\u{206f}\u{feff}\u{fff9}-\u{fffb}\u{e0000}-\u{e007f}]/gu;
const joinerOutsideEmoji =
  /(?<![\p{Extended_Pictographic}\u{fe0f}\p{EMod}])\u{200d}|\u{200d}(?!\p{Extended_Pictographic})/gu;

/** A text as it can be shown: whole characters, nothing unseen, no blank lines in a row, nothing that looks like a mask of ours. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(unseen, '')
    .replace(joinerOutsideEmoji, '')
    .replaceAll('⟦', '[')
    .replaceAll('⟧', ']')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
