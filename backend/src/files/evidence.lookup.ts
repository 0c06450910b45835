import { In, type EntityManager, type QueryRunner } from 'typeorm';
import { readTable } from '../database/table-reader.js';
import { EvidenceFile } from './evidence-file.entity.js';

// What other rooms ask of evidence; nobody else reads its table.

/** In no order; ids that no file has are left out. */
export const findEvidence = async (manager: EntityManager, ids: readonly string[]): Promise<EvidenceFile[]> =>
  ids.length === 0 ? [] : manager.findBy(EvidenceFile, { id: In([...ids]) });

/** Every file with its digest, page by page, as one snapshot sees them. */
export async function* everyEvidence(runner: QueryRunner): AsyncGenerator<Pick<EvidenceFile, 'id' | 'sha256'>> {
  for await (const row of readTable(runner, runner.connection.getMetadata(EvidenceFile)))
    yield { id: String(row['id']), sha256: String(row['sha256']) };
}
