const dataUrl = /^data:image\/(png|jpeg|webp);base64,([A-Za-z0-9+/]+={0,2})$/;

/** A picture inside a form or an answer. */
export interface EmbeddedImage {
  readonly kind: 'png' | 'jpeg' | 'webp';
  /** A byte per character. */
  readonly content: string;
}

const beginnings: Readonly<Record<EmbeddedImage['kind'], (content: string) => boolean>> = {
  png: (content) => content.startsWith('\x89PNG\r\n\x1a\n'),
  jpeg: (content) => content.length > 4 && content.startsWith('\xff\xd8\xff'),
  webp: (content) => content.startsWith('RIFF') && content.slice(8, 12) === 'WEBP',
};

/** Reads a `data:` URL of a picture whose content is what its type says; undefined for any other text. */
export function readImage(text: string): EmbeddedImage | undefined {
  const match = dataUrl.exec(text);
  const [kind, data] = [match?.[1] as EmbeddedImage['kind'] | undefined, match?.[2] ?? ''];
  if (kind === undefined || data.length % 4 !== 0) return undefined;
  const content = atob(data);
  return beginnings[kind](content) ? { kind, content } : undefined;
}

/** Sides of a picture that a browser can draw without trouble. */
const largestSide = 8192;

/** Whether a `data:` URL holds a whole PNG: its header with sound sides first, its chunks without a gap, its end last. */
export function isPng(text: string): boolean {
  const image = readImage(text);
  if (image?.kind !== 'png') return false;
  const { content } = image;
  if (content.length < 57 || content.slice(12, 16) !== 'IHDR') return false;
  const [width, height] = [numberAt(content, 16), numberAt(content, 20)];
  if (width === 0 || height === 0 || width > largestSide || height > largestSide) return false;
  for (let at = 8; at + 12 <= content.length; at += 12 + numberAt(content, at)) {
    if (content.slice(at + 4, at + 8) === 'IEND') return at + 12 === content.length;
  }
  return false;
}

/** Four bytes, the highest first. */
const numberAt = (content: string, at: number): number =>
  [0, 1, 2, 3].reduce((number, offset) => number * 256 + content.charCodeAt(at + offset), 0);
