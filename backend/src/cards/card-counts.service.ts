import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isInScope, type Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { findCollectors } from '../ballots/index.js';
import {
  byDoor,
  type Campaign,
  CampaignsService,
  doorName,
  doorUnitOf,
  findSubjects,
  holdTaking,
} from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, pageWithin, type Page, type PageRequest } from '../common/http/paging.js';
import { NotFoundError, RevisionStaleError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { CardBatch } from './card-batch.entity.js';
import { CardCount } from './card-count.entity.js';
import { faultsOfCount, missingCards, type CountedCards } from './domain/card-counts.js';

/** The cards of a batch at one door. */
export interface CardsAtDoor {
  readonly collectorId: string;
  /** The unit of the door, which is a superior where one ballot rates all of its units. */
  readonly unit: { readonly id: string; readonly code: string; readonly name: string };
  readonly parentName: string;
  readonly issued: number;
  /** Every count, the newest first; empty as long as nobody has counted. */
  readonly counts: readonly CardCount[];
  /** Cards of which nobody can say where they are; null as long as nobody has counted. */
  readonly missing: number | null;
}

export type NewCount = CountedCards & { readonly reason: string | null };

/** What of the cards of a batch was handed out and came back, unit by unit. Counts say nothing of which cards were used. */
@Injectable()
export class CardCountsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
  ) {}

  async list(viewer: Viewer, batchId: string, query: PageRequest): Promise<Page<CardsAtDoor>> {
    const window = pageWindow(query, 'unitCode');
    const { doors } = await this.doorsOf(viewer, batchId);
    return pageWithin(window, window.sort.direction === 'ASC' ? doors : doors.toReversed());
  }

  /**
   * Seals what was counted at a door; what was counted before stays beside it.
   * @param revision of the newest count; 0 when there is none
   * @throws {ValidationFailedError} 422 for more cards than there are, or a correction without a reason
   * @throws {RevisionStaleError} 412 when somebody has counted since; {@link ImmutableError} 409 when the campaign has ended
   */
  async enter(
    viewer: Viewer,
    batchId: string,
    unitId: string,
    revision: number,
    counted: NewCount,
  ): Promise<CardsAtDoor> {
    const { campaign, doors } = await this.doorsOf(viewer, batchId);
    const door = doors.find(({ unit }) => unit.id === unitId);
    if (!door) throw new NotFoundError();
    const faults = faultsOfCount(door.issued, revision, counted);
    if (faults.length > 0) throw new ValidationFailedError(faults);
    await this.database.write(async (tx) => {
      await holdTaking(this.database, tx, campaign.id, 'voids');
      await this.database.hold(tx, CardBatch, { id: batchId });
      if ((await this.newest(tx, batchId, door.collectorId)) !== revision) throw new RevisionStaleError();
      await insertRows(tx, CardCount, {
        ...counted,
        batchId,
        collectorId: door.collectorId,
        revision: revision + 1,
        reason: revision === 0 ? null : counted.reason,
        enteredOn: this.clock.today(),
        enteredBy: viewer.displayName,
      });
      await this.audit.record(tx, viewer, {
        action: 'cards.counted',
        subject: campaign.name,
        detail: { batch: batchId, unit: door.unit.name, ...counted },
      });
    });
    return (await this.doorsOf(viewer, batchId)).doors.find(({ unit }) => unit.id === unitId) ?? door;
  }

  /** How many cards that are not lost a batch has at each door, by the unit of the door. */
  async issuedOf(batch: CardBatch): Promise<Map<string, number>> {
    return new Map((await this.cardsOf(batch, 'AND voided = FALSE')).map(({ unitId, issued }) => [unitId, issued]));
  }

  private async cardsOf({ id, campaignId }: CardBatch, which = '') {
    const collectors = await findCollectors(this.database.dataSource.manager, campaignId);
    const units = new Map(collectors.map((collector) => [collector.id, collector.unitId]));
    const counts = await this.database.select<{ collector_id: string; count: string | number }>(
      `SELECT collector_id, COUNT(*) AS count FROM card WHERE batch_id = ? ${which} GROUP BY collector_id`,
      [id],
    );
    return counts.map((row) => ({
      collectorId: row.collector_id,
      unitId: units.get(row.collector_id) ?? '',
      issued: Number(row.count),
    }));
  }

  private async newest(tx: EntityManager, batchId: string, collectorId: string): Promise<number> {
    return (await tx.maximum(CardCount, 'revision', { batchId, collectorId })) ?? 0;
  }

  private async doorsOf(viewer: Viewer, batchId: string): Promise<{ campaign: Campaign; doors: CardsAtDoor[] }> {
    const batch = await this.database.reader(CardBatch).findOneBy({ id: batchId });
    if (!batch) throw new NotFoundError();
    const { campaign } = await this.campaigns.manage(viewer, batch.campaignId);
    const group = campaign.groups.find(({ key }) => key === batch.groupKey);
    if (!group) throw new NotFoundError();
    const behind = byDoor(await findSubjects(this.database.dataSource.manager, campaign.id), group);
    const cards = await this.cardsOf(batch);
    const counts = await this.database.reader(CardCount).find({ where: { batchId }, order: { revision: 'DESC' } });
    const doors = cards.flatMap(({ collectorId, unitId, issued }): CardsAtDoor[] => {
      const subjects = behind.get(unitId);
      if (!subjects?.every((subject) => isInScope(viewer, subject))) return [];
      const ofDoor = counts.filter((count) => count.collectorId === collectorId);
      return [
        {
          collectorId,
          unit: {
            id: doorUnitOf(subjects[0], group),
            code: group.joint ? '' : subjects[0].unitCode,
            name: doorName(subjects, group),
          },
          parentName: group.joint ? '' : subjects[0].parentName,
          issued,
          counts: ofDoor,
          missing: ofDoor[0] ? missingCards(issued, ofDoor[0]) : null,
        },
      ];
    });
    const places = new Map([...behind.keys()].map((unitId, place) => [unitId, place]));
    doors.sort((a, b) => (places.get(a.unit.id) ?? 0) - (places.get(b.unit.id) ?? 0));
    return { campaign, doors };
  }
}
