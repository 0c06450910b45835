/** Marks that turn the direction of text around, and signs that no printer shows; a break of a line becomes a space. */
const unprintable = new RegExp(
  String.raw`[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]`,
  'g',
);
const breaks = /[\t\n\v\f\r]+/g;
const loneHalf = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** What people have typed, as it can stand in a document: in one line, without overrides of direction, control characters and halves of signs. */
export const printableText = (text: string): string =>
  text.replace(breaks, ' ').replace(unprintable, '').replace(loneHalf, '\uFFFD');
