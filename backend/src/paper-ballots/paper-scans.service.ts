import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { holdTaking } from '../campaigns/index.js';
import { NotFoundError, ProblemError, ValidationFailedError } from '../common/problem/problem.error.js';
import type { Upload } from '../common/http/upload.js';
import { Database } from '../database/database.js';
import { EvidenceService, type EvidenceFile } from '../files/index.js';
import { BatchPlaces } from './batch-places.js';
import { readNumber } from './domain/paper-number.js';
import { PaperNumberTakenError } from './paper-ballots.errors.js';
import type { PaperBatch } from './paper-batch.entity.js';
import { PaperKeys } from './paper-keys.js';
import { PaperScan } from './paper-scan.entity.js';

const pictures = /^(?:image\/(?:png|jpeg|webp)|application\/pdf)$/;

/** Pictures of papers, which only those who type papers in may see, until the batch is closed. */
@Injectable()
export class PaperScans {
  private readonly logger = new Logger('paper-ballots');

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EvidenceService) private readonly files: EvidenceService,
    @Inject(BatchPlaces) private readonly places: BatchPlaces,
    @Inject(PaperKeys) private readonly keys: PaperKeys,
  ) {}

  /**
   * @throws {ProblemError} 413 payload-too-large or quota-exceeded, 422 file-type, 403 operator-of-unit, 409 when there is one already
   */
  async keep(viewer: Viewer, id: string, typed: string, upload: Upload): Promise<EvidenceFile> {
    const placed = await this.places.find(viewer, id);
    await this.places.checkOperator(viewer, placed);
    const number = numberOf(placed.batch, typed);
    const place = { campaignId: null, recordId: null, unitId: null };
    const file = await this.files.keep(viewer, upload, place, async (tx, { id: fileId, mediaType }) => {
      if (!pictures.test(mediaType)) throw new ProblemError(422, 'file-type');
      await holdTaking(this.database, tx, placed.batch.campaignId, 'ballots');
      await this.places.hold(tx, id, placed.batch.state === 'CONTROL' ? 'CONTROL' : 'ENTRY', 'shared');
      if (await tx.existsBy(PaperScan, { batchId: id, number })) throw new PaperNumberTakenError();
      await tx.insert(PaperScan, { batchId: id, number, fileId });
    });
    return file;
  }

  /** @throws {NotFoundError} */
  async read(viewer: Viewer, id: string, typed: string): Promise<{ file: EvidenceFile; content: Readable }> {
    const placed = await this.places.find(viewer, id);
    await this.places.checkOperator(viewer, placed);
    const scan = await this.database
      .reader(PaperScan)
      .findOneBy({ batchId: id, number: numberOf(placed.batch, typed) });
    if (!scan) throw new NotFoundError();
    return this.files.open(scan.fileId);
  }

  /** Removes the pictures of a batch. @returns takes their bytes away, once that is committed */
  async removeAll(tx: EntityManager, batchId: string): Promise<() => Promise<void>> {
    const scans = await tx.findBy(PaperScan, { batchId });
    await tx.delete(PaperScan, { batchId });
    return this.files.remove(
      tx,
      scans.map(({ fileId }) => fileId),
    );
  }

  /** After a batch has ended: nothing opens what was sealed, and no file, dead row or write-ahead file keeps it. */
  async afterwards({ id, keyId }: Pick<PaperBatch, 'id' | 'keyId'>, erase: () => Promise<void>): Promise<void> {
    try {
      await erase();
      if (keyId !== null) await this.keys.destroy(keyId);
      await this.database.removeTraces(['paper_entry']);
    } catch (error) {
      this.logger.error(`Traces of the paper batch ${id} could not be removed`, error);
    }
  }
}

/** @throws {ValidationFailedError} 422 */
export function numberOf(batch: PaperBatch, typed: string): number {
  const read = readNumber(batch, typed);
  if (!read.ok) throw new ValidationFailedError([{ pointer: '#/number', code: read.code }]);
  return read.number;
}
