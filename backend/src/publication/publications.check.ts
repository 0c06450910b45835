import { createHash } from 'node:crypto';
import type { CheckSource, Finding } from '../common/check.js';

interface StoredPublication {
  readonly id: string;
  readonly package_size: number;
  readonly package_digest: string;
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
