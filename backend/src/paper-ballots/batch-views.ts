import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Viewer } from '../access/index.js';
import { managesOffice, unitRef } from '../organisations/index.js';
import { Database } from '../database/database.js';
import { BatchPlaces, isWorkedOn, type PlacedBatch } from './batch-places.js';
import { batchStates, passes } from './domain/batch-course.js';
import { PaperControlService } from './paper-control.service.js';

const count = z.int().min(0);

export const batchView = z
  .strictObject({
    id: z.string(),
    campaign: z.strictObject({ id: z.string(), name: z.string(), campaignType: z.string() }),
    unit: unitRef,
    group: z.string(),
    name: z.string(),
    /** The four signs before each number. */
    code: z.string(),
    firstNumber: z.int(),
    lastNumber: z.int(),
    issued: count,
    returned: count.nullable(),
    state: z.enum(batchStates),
    voidReason: z.string().nullable(),
    samplePercent: z.int(),
    /** Hundredths of a percent of differing answers above which all is typed in twice. */
    errorLimit: z.int(),
    everything: z.boolean(),
    /** By which the sample can be drawn again. */
    seed: z.string().nullable(),
    /** Papers typed in, and void ones among them. */
    entered: count,
    voided: count,
    sample: count,
    /** Papers of the sample that wait for their second entry, and for a third person. */
    toEnter: z.array(z.int()),
    toDecide: z.array(z.int()),
    compared: count,
    differing: count,
    createdOn: z.string(),
    createdBy: z.string(),
    closedOn: z.string().nullable(),
    closedBy: z.string().nullable(),
    revision: z.int(),
    /** The caller belongs to the unit, and types in none of its papers. */
    ofOwnUnit: z.boolean(),
    /** Papers are typed in now. */
    open: z.boolean(),
    manageable: z.boolean(),
  })
  .meta({ id: 'PaperBatch' });

export type BatchView = z.input<typeof batchView>;

/** Batches as they are shown. */
@Injectable()
export class BatchViews {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(BatchPlaces) private readonly places: BatchPlaces,
    @Inject(PaperControlService) private readonly control: PaperControlService,
  ) {}

  async of(viewer: Viewer, placed: PlacedBatch): Promise<BatchView> {
    const { batch, door, unit } = placed;
    const { id, name, campaignType, ownerUnitId } = door.campaign;
    const isOver = batch.state === 'COUNTED';
    const typed = isOver ? null : await this.typedIn(batch.id);
    const { compared, differing, toEnter, toDecide } = await this.control.of(batch);
    return {
      id: batch.id,
      campaign: { id, name, campaignType },
      unit,
      group: batch.groupKey,
      name: batch.name,
      code: batch.code,
      firstNumber: batch.firstNumber,
      lastNumber: batch.lastNumber,
      issued: batch.issued,
      returned: batch.returned,
      state: batch.state,
      voidReason: batch.voidReason,
      samplePercent: batch.samplePercent,
      errorLimit: batch.errorLimit,
      everything: batch.everything,
      seed: batch.seed,
      entered: typed?.entered ?? batch.counted + batch.voided,
      voided: typed?.voided ?? batch.voided,
      sample: batch.sample?.length ?? 0,
      toEnter: [...toEnter],
      toDecide: [...toDecide],
      compared: isOver ? batch.compared : compared,
      differing: isOver ? batch.differing : differing,
      createdOn: batch.createdOn,
      createdBy: batch.createdBy,
      closedOn: batch.closedOn,
      closedBy: batch.closedBy,
      revision: batch.revision,
      ofOwnUnit: await this.places.isOfUnit(viewer, placed),
      open: isWorkedOn(placed),
      manageable:
        viewer.permissions.has('cards.issue') &&
        (await managesOffice(this.database.dataSource.manager, viewer, ownerUnitId)),
    };
  }

  private async typedIn(batchId: string): Promise<{ entered: number; voided: number }> {
    const [row] = await this.database.select<{ entered: string | number; voided: string | number }>(
      'SELECT COUNT(*) AS entered, COUNT(void_reason) AS voided FROM paper_entry WHERE batch_id = ? AND pass = ?',
      [batchId, passes.first],
    );
    return { entered: Number(row?.entered ?? 0), voided: Number(row?.voided ?? 0) };
  }
}
