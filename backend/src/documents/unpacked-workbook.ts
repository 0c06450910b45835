import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const dataPart = /^\/?xl\/(?:worksheets\/[^/]+|sharedStrings)\.xml$/i;
const textPart = /\.(?:xml|rels)$/i;
const sheetPart = /^\/?xl\/worksheets\/[^/]+\.xml$/i;
/** A cell with a formula and no value, or an empty one. */
const unworked =
  /<((?:\w+:)?)c\b([^<>]*)>\s*<\1f\b[^<>]*(?:\/>|>[^<]*<\/\1f>)((?:\s*<\1v\s*\/>|\s*<\1v\s*>\s*<\/\1v>)?)\s*<\/\1c>/g;
/** Bytes at either end of a part in which its element begins and ends. */
const edge = 4096;
const typed = /\st\s*=\s*["'][^"']*["']/;
const typedText = /\st\s*=\s*["']str["']/;

/** What is put into cells whose formula nobody has worked out; a text that no file has. */
export const unworkedMark = '\u{f0000}formula without value';

/**
 * A workbook (ECMA-376) as the reader gets it. It is unpacked here, since the reader's own unpacking never ends on some damaged
 * archives, and pictures are left out. Formulas without a value are marked, since the reader takes them for empty cells or for noughts;
 * a text formula with an empty value is one that came to nothing, and stays.
 * @throws {Error} for an archive that cannot be unpacked, and one with a part that is cut off
 */
export function unpackedWorkbook(file: Buffer): Buffer {
  const parts = unzipSync(file, { filter: ({ name }) => textPart.test(name) });
  if (Object.entries(parts).some(([name, part]) => dataPart.test(name) && !isWhole(part)))
    throw new Error('A part is cut off');
  const marked = Object.entries(parts).map(([name, part]): [string, Uint8Array] => [
    name,
    sheetPart.test(name) ? withMarks(part) : part,
  ]);
  return Buffer.from(zipSync(Object.fromEntries(marked), { level: 0 }));
}

const endOf = (root: string): RegExp => new RegExp(`(?:</${root}\\s*>|<${root}\\b[^<>]*/>)\\s*$`);

/** Whether the element that a part begins with ends; the reader would read what there is. */
function isWhole(part: Uint8Array): boolean {
  const xml = Buffer.from(part.buffer, part.byteOffset, part.length);
  const [, root] = /<([\w:]+)[\s/>]/.exec(xml.toString('latin1', 0, edge)) ?? [];
  return root !== undefined && endOf(root).test(xml.toString('latin1', Math.max(0, xml.length - edge)));
}

function withMarks(part: Uint8Array): Uint8Array {
  const xml = strFromU8(part);
  if (!/<(?:\w+:)?f[\s>/]/.test(xml)) return part;
  return strToU8(
    xml.replace(unworked, (cell, prefix: string, attributes: string, value: string) => {
      if (value !== '' && typedText.test(attributes)) return cell;
      const others = attributes.replace(typed, '');
      return `<${prefix}c${others} t="str"><${prefix}v>${unworkedMark}</${prefix}v></${prefix}c>`;
    }),
  );
}
