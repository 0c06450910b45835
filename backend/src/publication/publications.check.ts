import { createHash } from 'node:crypto';
import type { CheckSource, Finding } from '../common/check.js';
import { everythingSaid } from '../statements/index.js';

interface StoredPublication {
  readonly id: string;
  readonly package_size: number;
  readonly package_digest: string;
  readonly withdrawn_at: string | null;
}

/** Puts every published package together from its parts and compares it with its digest. */
export async function* checkPublications(source: CheckSource): AsyncGenerator<Finding> {
  for await (const { id, package_size, package_digest } of source.rows<StoredPublication>('publication')) {
    const digest = createHash('sha256');
    let size = 0;
    const parts = await source.select<{ number: number }>(
      'SELECT number FROM publication_part WHERE publication_id = ? ORDER BY number',
      [id],
    );
    for (const { number } of parts) {
      const [part] = await source.select<{ content: string }>(
        'SELECT content FROM publication_part WHERE publication_id = ? AND number = ?',
        [id, number],
      );
      const bytes = Buffer.from(part?.content ?? '', 'base64');
      digest.update(bytes);
      size += bytes.length;
    }
    if (size !== package_size || `sha256-${digest.digest('hex')}` !== package_digest)
      yield { code: 'publication-changed', where: `publication/${id}` };
  }
}

/** Compares each release with what was signed about it. */
export async function* checkSignedReleases(source: CheckSource): AsyncGenerator<Finding> {
  const releases = new Map<string, StoredPublication>();
  for await (const release of source.rows<StoredPublication>('publication')) releases.set(release.id, release);
  const unsigned = new Set(releases.keys());
  for await (const { publicationId, kind, packageDigest, holdsSealed, where } of everythingSaid(source)) {
    const release = releases.get(publicationId);
    if (kind === 'release') unsigned.delete(publicationId);
    const isTrue =
      release !== undefined &&
      holdsSealed &&
      (packageDigest === null || packageDigest === release.package_digest) &&
      (kind !== 'withdrawal' || release.withdrawn_at !== null);
    if (!isTrue) yield { code: 'statement-differs', where };
  }
  for (const id of unsigned) yield { code: 'statement-missing', where: `publication/${id}` };
}
