import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../common/ids.js';

/** What is wrong with an evidence file. */
export type EvidenceFault = 'missing' | 'unreadable' | 'changed';

/** The bytes of an evidence file as they lie in the folder; null when they cannot be read. */
export interface EvidenceContent {
  readonly content: Buffer | null;
  readonly fault: EvidenceFault | null;
}

/** The folder of the evidence files, each under the id of its row. */
export const evidenceFolder = (dataDir: string): string => join(dataDir, 'evidence');

/** Reads an evidence file and compares it with the digest of its row; a file that is lost or changed is a finding, not a failure. */
export async function readEvidence(
  dataDir: string,
  file: { readonly id: string; readonly sha256: string },
): Promise<EvidenceContent> {
  try {
    const content = await readFile(join(evidenceFolder(dataDir), file.id));
    return { content, fault: sha256(content) === file.sha256 ? null : 'changed' };
  } catch (error) {
    return { content: null, fault: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable' };
  }
}
