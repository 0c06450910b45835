/** Of a name and `-Comment` behind it. */
const longestSegment = 72;

/**
 * A JSON pointer in URI fragment form (RFC 6901), such as `#/answers/overall`. Segments are cut at 72 characters,
 * because a pointer may carry a key that a stranger chose.
 */
export const pointerTo = (...segments: readonly (string | number)[]): string =>
  `#${segments.map((segment) => `/${escapeSegment(String(segment))}`).join('')}`;

/** Appends segments to a pointer. */
export const extendPointer = (pointer: string, ...segments: readonly (string | number)[]): string =>
  pointer + pointerTo(...segments).slice(1);

const plainSegment = /^[\w-]{1,72}$/;

// encodeURIComponent throws on a lone surrogate. Most names are plain and need none of this.
const escapeSegment = (segment: string): string =>
  plainSegment.test(segment)
    ? segment
    : encodeURIComponent(
        segment
          .slice(0, longestSegment)
          .replace(/\p{Cs}/gu, '\uFFFD')
          .replaceAll('~', '~0')
          .replaceAll('/', '~1'),
      );

/** The segments of a pointer, as they were before they were escaped. */
export const segmentsOf = (pointer: string): string[] =>
  pointer
    .replace(/^#/, '')
    .split('/')
    .slice(1)
    .map((segment) => decodeURIComponent(segment).replace(/~1/g, '/').replace(/~0/g, '~'));
