import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isInScope, type Viewer } from '../access/index.js';
import { CollectorDirectory, type OpenDoor } from '../ballots/index.js';
import { accepts, CampaignsService, doorName, doorUnitOf } from '../campaigns/index.js';
import { NotFoundError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { findUnits } from '../organisations/index.js';
import { unitsOfPersons } from '../persons/index.js';
import { OperatorOfUnitError, PaperBatchStateError } from './paper-ballots.errors.js';
import type { BatchState } from './domain/batch-course.js';
import { PaperBatch } from './paper-batch.entity.js';

/** A batch with the door at which its papers are handed in. */
export interface PlacedBatch {
  readonly batch: PaperBatch;
  readonly door: OpenDoor;
  /** The unit of the door, which is a superior where one ballot rates all of its units. */
  readonly unit: { readonly id: string; readonly code: string; readonly name: string };
}

/** Where batches belong, and who may work on them. */
@Injectable()
export class BatchPlaces {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(CollectorDirectory) private readonly directory: CollectorDirectory,
  ) {}

  /** A batch that the caller reaches. @throws {NotFoundError} */
  async find(viewer: Viewer, id: string): Promise<PlacedBatch> {
    const batch = await this.database.reader(PaperBatch).findOneBy({ id });
    if (!batch) throw new NotFoundError();
    await this.campaigns.get(viewer, batch.campaignId);
    const placed = await this.place(batch);
    if (!isWithinReach(viewer, placed)) throw new NotFoundError();
    return placed;
  }

  /** A batch of a campaign that the caller's office runs. @throws {NotFoundError | BeyondReachError} */
  async manage(viewer: Viewer, id: string): Promise<PlacedBatch> {
    const placed = await this.find(viewer, id);
    await this.campaigns.manage(viewer, placed.batch.campaignId);
    return placed;
  }

  async place(batch: PaperBatch): Promise<PlacedBatch> {
    const door = await this.directory.findFresh(batch.collectorId);
    const [subject] = door.subjects;
    const isJoint = door.group.joint === true;
    return {
      batch,
      door,
      unit: {
        id: doorUnitOf(subject, door.group),
        code: isJoint ? '' : subject.unitCode,
        name: doorName(door.subjects, door.group),
      },
    };
  }

  /**
   * Whether somebody belongs to a unit that the papers rate, or to one within it, by the account or by any post that the login has.
   */
  async isOfUnit(viewer: Viewer, { door }: Pick<PlacedBatch, 'door'>): Promise<boolean> {
    const { manager } = this.database.dataSource;
    const posts = await findUnits(manager, await unitsOfPersons(manager, viewer.accountId));
    const own = [viewer.scopePath, ...posts.map(({ path }) => path)].filter((path) => path !== null && path !== '/');
    return own.some((path) => door.subjects.some((subject) => path?.startsWith(subject.path)));
  }

  /** @throws {OperatorOfUnitError} 403 */
  async checkOperator(viewer: Viewer, placed: PlacedBatch): Promise<void> {
    if (await this.isOfUnit(viewer, placed)) throw new OperatorOfUnitError();
  }

  /**
   * The batch as it stays until the unit of work ends; the campaign is held.
   * @throws {PaperBatchStateError} 409 when it has gone on
   */
  async hold(tx: EntityManager, id: string, state: BatchState, how: 'alone' | 'shared' = 'alone'): Promise<PaperBatch> {
    const held = await this.database.hold(tx, PaperBatch, { id }, how);
    if (held?.state !== state) throw new PaperBatchStateError();
    return held;
  }
}

export const isWithinReach = (viewer: Viewer, { door }: Pick<PlacedBatch, 'door'>): boolean =>
  door.subjects.every((subject) => isInScope(viewer, subject));

/** Whether papers of a batch are typed in now. */
export const isWorkedOn = ({ batch, door }: PlacedBatch): boolean =>
  accepts(door.campaign, 'ballots') && (batch.state === 'ENTRY' || batch.state === 'CONTROL');
