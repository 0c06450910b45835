import type { CheckSource, Finding } from '../common/check.js';
import { readEvidence } from './read-evidence.js';

/** Compares every evidence file with the digest of its row. */
export async function* checkEvidence(source: CheckSource): AsyncGenerator<Finding> {
  for await (const file of source.rows<{ id: string; sha256: string }>('evidence_file')) {
    const { fault } = await readEvidence(source.dataDir, file);
    if (fault) yield { code: `evidence-${fault}`, where: `evidence_file/${file.id}` };
  }
}
