import { createHash, randomBytes } from 'node:crypto';

/** Share of the claims that is checked on the spot, in percent; at least one (S3.4). */
export const spotCheckPercent = 20;

export interface Claim {
  readonly code: string;
  /** SHA-256 of UTF-8(seed + code), hexadecimal: its order is the order of the draw. */
  readonly digest: string;
  readonly drawn: boolean;
}

/**
 * Draws the claims to be checked. Anybody with the published seed and the unit codes can redo it.
 * @returns every claim in the order of the draw
 */
export function drawSpotChecks(seed: string, codes: readonly string[]): Claim[] {
  const size = Math.max(1, Math.floor((codes.length * spotCheckPercent + 99) / 100));
  return codes
    .map((code) => ({
      code,
      digest: createHash('sha256')
        .update(seed + code, 'utf8')
        .digest('hex'),
    }))
    .sort((a, b) => (a.digest < b.digest ? -1 : a.digest > b.digest ? 1 : a.code < b.code ? -1 : 1))
    .map((claim, index) => ({ ...claim, drawn: index < size }));
}

/** A seed of 128 random bits, for campaigns whose office did not draw one in public. */
export const newSeed = (): string => randomBytes(16).toString('hex');
