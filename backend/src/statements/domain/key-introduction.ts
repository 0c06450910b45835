export const introductionFormat = 'pingyi/signing-key@1';

/** What the key before it signs of a new key; one without a predecessor signs it itself. */
export interface KeyIntroduction {
  readonly format: typeof introductionFormat;
  readonly key: string;
  readonly publicKey: string;
  readonly introducedBy: string | null;
  readonly since: string;
}

export const introductionOf = ({
  id,
  publicKey,
  introducedBy,
  since,
}: {
  readonly id: string;
  readonly publicKey: string;
  readonly introducedBy: string | null;
  readonly since: string;
}): KeyIntroduction => ({ format: introductionFormat, key: id, publicKey, introducedBy, since });
