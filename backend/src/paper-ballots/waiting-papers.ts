import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { BatchPlaces, isWorkedOn } from './batch-places.js';
import { PaperBatchesService } from './paper-batches.service.js';

/** Most batches that are looked through for one desk. */
const lookedThrough = 200;

/** Batches whose papers wait for somebody who may type them in. */
@Injectable()
export class WaitingPapers {
  constructor(
    @Inject(PaperBatchesService) private readonly batches: PaperBatchesService,
    @Inject(BatchPlaces) private readonly places: BatchPlaces,
  ) {}

  async count(viewer: Viewer): Promise<number> {
    const { items } = await this.batches.list(viewer, { open: true, pageSize: lookedThrough });
    const mine = await Promise.all(
      items.map(async (placed) => isWorkedOn(placed) && !(await this.places.isOfUnit(viewer, placed))),
    );
    return mine.filter(Boolean).length;
  }
}
