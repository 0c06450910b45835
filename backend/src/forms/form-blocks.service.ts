import { shippedBlocks, type FormBlockDefinition, type ManifestText } from '@pingyi/form-definitions';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/index.js';
import type { Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { BeyondReachError, ConflictError, NotFoundError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { managesOffice } from '../organisations/index.js';
import { checkBlock } from './domain/index.js';
import { FormBlock } from './form-block.entity.js';
import { FormInvalidError } from './forms.errors.js';

export interface OwnBlock {
  readonly title: ManifestText;
  readonly description?: ManifestText | undefined;
  readonly elements: Record<string, unknown>[];
}

const mostOwnBlocks = 200;

/** Sections for reuse: those that ship with the product, and those kept by its users. */
@Injectable()
export class FormBlocksService {
  readonly shipped: readonly FormBlockDefinition[] = shippedBlocks();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Own blocks, oldest first. */
  own(): Promise<FormBlock[]> {
    return this.database.reader(FormBlock).find({ order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** @throws {FormInvalidError} 422 when the elements could not stand in any form; 409 beyond 200 blocks */
  async keep(viewer: Viewer, { title, description, elements }: OwnBlock): Promise<FormBlock> {
    const faults = checkBlock(elements);
    if (faults.length > 0) throw new FormInvalidError(faults.map(({ pointer, code }) => ({ pointer, code })));
    return this.database.write(async (tx) => {
      await this.database.takeTurns(tx, 'form blocks');
      if ((await tx.count(FormBlock)) >= mostOwnBlocks) throw new ConflictError('too-many-blocks');
      const block = tx.create(FormBlock, {
        id: newId(),
        title,
        description: description ?? { 'zh-CN': '' },
        category: 'own',
        elements,
        ownerUnitId: viewer.unitId,
        createdAt: this.clock.timestamp(),
      });
      await insertRows(tx, FormBlock, block);
      await this.audit.record(tx, viewer, { action: 'form-block.kept', subject: title['zh-CN'] });
      return block;
    });
  }

  async remove(viewer: Viewer, id: string): Promise<void> {
    await this.database.write(async (tx) => {
      const block = await this.database.hold(tx, FormBlock, { id });
      if (!block) throw new NotFoundError();
      if (!(await managesOffice(tx, viewer, block.ownerUnitId))) throw new BeyondReachError();
      await tx.delete(FormBlock, { id });
      await this.audit.record(tx, viewer, { action: 'form-block.removed', subject: block.title['zh-CN'] });
    });
  }
}
