/** How somebody came to the form, and whether it was filled in faster than it can be read: all that the page says about itself. */
export type Way = 'scan' | 'code' | 'embedded';
export type Pace = 'fast' | 'normal';

/** Where the code was typed; stands beside the card in the fragment, which never travels. */
export const typedMark = 'typed';

/**
 * By the address alone: a code that was typed says so, and so does a link of a website (`?via=web`). Everything else was scanned.
 */
export function wayOf(search: string, hash: string): Way {
  if (new URLSearchParams(search).get('via') === 'web') return 'embedded';
  return new URLSearchParams(hash.replace(/^#/, '')).get('by') === typedMark ? 'code' : 'scan';
}

/** @param seconds from first shown to handed in; undefined where somebody came back to what had been filled in before */
export const paceOf = (seconds: number | undefined, fastBelowSeconds: number): Pace | undefined =>
  seconds === undefined ? undefined : seconds < fastBelowSeconds ? 'fast' : 'normal';
