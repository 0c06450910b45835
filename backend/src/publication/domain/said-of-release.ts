import { canonicalJson, digestOfText } from '@pingyi/plugin-sdk/verification';
import { showsLevel, type Audience, type ContentLevel } from './release-terms.js';

/** Digests by which a release can be told from every other. */
export interface ReleaseDigests {
  readonly packageDigest: string;
  readonly runDigest: { readonly inputHash: string | null; readonly outcomeHash: string | null };
}

export interface DescribedRelease {
  readonly campaignId: string;
  readonly title: string;
  readonly revision: number;
  readonly publishedAt: string;
  readonly terms: {
    readonly content: ContentLevel;
    readonly audience: Audience;
    readonly noticeEndsOn: string | null;
  };
  readonly pluginDigest: string;
  /** Form versions as the manifest of the package names them, with their hashes. */
  readonly forms: unknown;
}

/**
 * What the statement of a release says. A release that does not hand out its package tells no digest of it, since the few counts behind a
 * small unit could be guessed until the digest fits: it seals them with random bits, and the office keeps what it has sealed.
 * @param chance random text of 256 bits
 */
export function saidOfRelease(
  { campaignId, title, revision, publishedAt, terms, pluginDigest, forms }: DescribedRelease,
  digests: ReleaseDigests,
  chance: string,
): { readonly about: Readonly<Record<string, unknown>>; readonly sealedContent: string | null } {
  const described = { campaignId, title, revision, publishedAt, terms, pluginDigest, forms };
  if (showsLevel(terms.content, 'package'))
    return { about: { ...described, ...digests, sealed: null }, sealedContent: null };
  const sealedContent = canonicalJson({ ...digests, chance });
  const sealed = digestOfText(sealedContent);
  return { about: { ...described, packageDigest: null, runDigest: null, sealed }, sealedContent };
}
