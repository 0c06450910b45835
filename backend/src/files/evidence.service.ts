import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { largestFile } from '@pingyi/form-definitions/vocabulary';
import { In, type EntityManager } from 'typeorm';
import { CampaignsService, holdTaking } from '../campaigns/index.js';
import { isInScope, type Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { newId, sha256 } from '../common/ids.js';
import type { Upload } from '../common/http/upload.js';
import { NotFoundError, ProblemError, ValidationFailedError } from '../common/problem/problem.error.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { findUnit } from '../organisations/index.js';
import { EvidenceFile } from './evidence-file.entity.js';
import { detectMediaType } from './media-type.js';
import { evidenceFolder } from './read-evidence.js';

/** What one account may keep in all. */
const quotaPerAccount = 500 * 1024 * 1024;

/** Evidence files: told by content, kept under random names, always served as attachments. */
@Injectable()
export class EvidenceService {
  private readonly folder: string;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(CONFIG) config: Config,
  ) {
    this.folder = evidenceFolder(config.dataDir);
  }

  /** @throws {ProblemError} 409 immutable when the campaign takes none; and as {@link keep} */
  async storeForCampaign(viewer: Viewer, upload: Upload): Promise<EvidenceFile> {
    const { campaignId } = upload.fields;
    if (!campaignId) throw new ValidationFailedError([{ pointer: '#/campaignId', code: 'required' }]);
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    return this.keep(viewer, upload, { campaignId: campaign.id, recordId: null, unitId: viewer.unitId }, (tx) =>
      holdTaking(this.database, tx, campaign.id, 'evidence'),
    );
  }

  /**
   * @param check refuses in the transaction of the row, when its place takes no more files
   * @throws {ProblemError} 413 payload-too-large or quota-exceeded, 422 file-type
   */
  async keep(
    viewer: Viewer,
    upload: Upload,
    place: Pick<EvidenceFile, 'campaignId' | 'recordId' | 'unitId'>,
    check: (tx: EntityManager, file: EvidenceFile) => Promise<unknown>,
  ): Promise<EvidenceFile> {
    if (upload.content.length > largestFile) throw new ProblemError(413, 'payload-too-large');
    const mediaType = await detectMediaType(upload.content);
    const file = this.database.reader(EvidenceFile).create({
      id: newId(),
      ...place,
      accountId: viewer.accountId,
      name: upload.name,
      mediaType,
      size: upload.content.length,
      sha256: sha256(upload.content),
      uploadedAt: this.clock.timestamp(),
    });
    await this.writeDurably(file.id, upload.content);
    try {
      await this.database.write(async (tx) => {
        await check(tx, file);
        await this.database.takeTurns(tx, `evidence ${viewer.accountId}`);
        const used = await tx.sum(EvidenceFile, 'size', { accountId: viewer.accountId });
        if ((used ?? 0) + file.size > quotaPerAccount) throw new ProblemError(413, 'quota-exceeded');
        await tx.insert(EvidenceFile, file);
      });
    } catch (error) {
      await rm(this.pathOf(file.id), { force: true });
      throw error;
    }
    return file;
  }

  /** @throws {NotFoundError} unless the caller uploaded it or reaches its unit */
  async read(viewer: Viewer, id: string): Promise<{ file: EvidenceFile; content: Readable }> {
    const file = await this.database.reader(EvidenceFile).findOneBy({ id });
    if (!file || !(await this.mayRead(viewer, file))) throw new NotFoundError();
    return { file, content: createReadStream(this.pathOf(id)) };
  }

  /** Removes the files of a record that is discarded: the rows with it, the bytes after them. */
  async removeOfRecord(tx: EntityManager, recordId: string): Promise<{ erase: () => Promise<void> }> {
    const files = await tx.find(EvidenceFile, { where: { recordId }, select: { id: true } });
    await tx.delete(EvidenceFile, { recordId });
    return {
      erase: async () => {
        for (const { id } of files) await rm(this.pathOf(id), { force: true });
      },
    };
  }

  /** A file whose reader another room has let in. @throws {NotFoundError} */
  async open(id: string): Promise<{ file: EvidenceFile; content: Readable }> {
    const file = await this.database.reader(EvidenceFile).findOneBy({ id });
    if (!file) throw new NotFoundError();
    return { file, content: createReadStream(this.pathOf(id)) };
  }

  /** Removes files: the rows now. @returns takes the bytes away, once that is committed */
  async remove(tx: EntityManager, ids: readonly string[]): Promise<() => Promise<void>> {
    if (ids.length > 0) await tx.delete(EvidenceFile, { id: In([...ids]) });
    return async () => {
      for (const id of ids) await rm(this.pathOf(id), { force: true });
    };
  }

  private async mayRead(viewer: Viewer, file: EvidenceFile): Promise<boolean> {
    // What belongs to no campaign, record or unit is read in the room that keeps it.
    if (file.campaignId === null && file.recordId === null && file.unitId === null) return false;
    if (file.accountId === viewer.accountId || viewer.scopePath === '/') return true;
    const unit = await findUnit(this.database.dataSource.manager, file.unitId);
    return unit !== null && isInScope(viewer, unit);
  }

  /** The row refers to the file only once its bytes are on disk. */
  private async writeDurably(id: string, content: Buffer): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const temporary = `${this.pathOf(id)}.part`;
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, this.pathOf(id));
  }

  private pathOf(id: string): string {
    return join(this.folder, id);
  }
}
