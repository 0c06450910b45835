import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/index.js';
import { byDoor, CampaignsService, doorName, rosterOf, type Campaign, type CampaignSubject, type EvaluatorGroup } from '../campaigns/index.js';
import type { Viewer } from '../common/access.js';
import { Clock } from '../common/clock.js';
import { newCardCode, newId, sha256 } from '../common/ids.js';
import { NotFoundError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database, placeholders } from '../database/database.js';
import { CardBatch } from './card-batch.entity.js';
import { writeCardSheet, type PrintedCard } from './card-sheet.js';
import { CollectorAddresses, type PrintOrder } from './collector-addresses.js';
import { CollectorDirectory } from './collector-directory.js';

export interface CardOrder extends PrintOrder {
  /** Cards for each unit, or for all units of a superior together where one ballot rates them; null for as many as the group has people. */
  readonly cardsPerUnit: number | null;
}

/** The units behind one door. */
type Behind = readonly [CampaignSubject, ...CampaignSubject[]];

/** An issued card: the only place where its code exists besides paper. */
export interface IssuedCard {
  /** The unit whose door it opens; see `doorUnitOf`. */
  readonly unitId: string;
  readonly collectorId: string;
  readonly code: string;
}

export interface BatchInContext {
  readonly batch: CardBatch;
  /** Null while fewer than five are used. */
  readonly used: number | null;
}

const largestBatch = 5_000;
const smallestShown = 5;

/** Single-use cards with 128-bit codes; the database keeps their hashes only. */
@Injectable()
export class CardsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(CollectorDirectory) private readonly directory: CollectorDirectory,
    @Inject(CollectorAddresses) private readonly addresses: CollectorAddresses,
  ) {}

  /** Issues a batch and streams its printable sheet; the codes cannot be had again. */
  async print(viewer: Viewer, campaignId: string, order: CardOrder): Promise<{ batchId: string; sheet: Readable }> {
    const { campaign, subjects, group } = await this.prepare(viewer, campaignId, order);
    const doors = byDoor(subjects, group);
    const cardsFor = (behind: Behind) => order.cardsPerUnit ?? peopleOf(behind, group) ?? 0;
    const planned = [...doors.values()].reduce((sum, behind) => sum + cardsFor(behind), 0);
    if (planned > largestBatch) throw new ValidationFailedError([{ pointer: '#/unitIds', code: 'too-many-items' }]);
    const { batchId, cards } = await this.issueFor(viewer, campaign, group, subjects, cardsFor);
    const printed = cards.flatMap(({ unitId, collectorId, code }): PrintedCard[] => {
      const behind = doors.get(unitId);
      if (!behind) return [];
      return [{ campaign: campaign.name, unit: doorName(behind, group), parent: group.joint ? '' : behind[0].parentName, code, url: `${this.addresses.of(collectorId)}#t=${code}` }];
    });
    return { batchId, sheet: writeCardSheet(printed, order.language) };
  }

  /**
   * Stores the hashes of new cards, and hands out their codes.
   * @param countFor how many for the units behind one door
   */
  async issueFor(
    viewer: Viewer | null,
    campaign: Campaign,
    group: EvaluatorGroup,
    subjects: readonly CampaignSubject[],
    countFor: (behind: Behind) => number,
  ): Promise<{ batchId: string; cards: IssuedCard[] }> {
    const batchId = newId();
    const cards = await this.database.write(async (tx) => {
      const doors = byDoor(subjects, group);
      const collectors = await this.directory.ensure(tx, campaign.id, group, [...doors.keys()]);
      const issued = [...doors].flatMap(([unitId, behind]) =>
        Array.from({ length: countFor(behind) }, () => ({ unitId, collectorId: collectors.get(unitId) ?? '', code: newCardCode() })),
      );
      await tx.insert(CardBatch, {
        id: batchId,
        campaignId: campaign.id,
        groupKey: group.key,
        unitCount: subjects.length,
        cardCount: issued.length,
        voided: false,
        voidReason: null,
        createdOn: this.clock.today(),
        createdBy: viewer?.displayName ?? 'system',
      });
      await this.audit.record(tx, viewer, { action: 'cards.issued', subject: campaign.name, detail: { batch: batchId, cards: issued.length } });
      return issued;
    });
    await this.storeHashes(batchId, cards);
    return { batchId, cards };
  }

  async listBatches(viewer: Viewer, campaignId: string): Promise<BatchInContext[]> {
    await this.campaigns.manage(viewer, campaignId);
    const batches = await this.database.reader(CardBatch).find({ where: { campaignId }, order: { createdOn: 'DESC', id: 'ASC' } });
    const uses = await this.database.select<{ batch_id: string; count: string | number }>(
      `SELECT card.batch_id, COUNT(*) AS count FROM card JOIN card_use ON card_use.card_hash = card.hash
       JOIN card_batch batch ON batch.id = card.batch_id WHERE batch.campaign_id = ? GROUP BY card.batch_id`,
      [campaignId],
    );
    const byBatch = new Map(uses.map((row) => [row.batch_id, Number(row.count)]));
    return batches.map((batch) => {
      const used = byBatch.get(batch.id) ?? 0;
      return { batch, used: used === 0 || used >= smallestShown ? used : null };
    });
  }

  /** Makes the unused cards of a batch unusable; ballots already handed in stay. */
  async void(viewer: Viewer, batchId: string, reason: string): Promise<void> {
    const batch = await this.database.reader(CardBatch).findOneBy({ id: batchId });
    if (!batch) throw new NotFoundError();
    const { campaign } = await this.campaigns.manage(viewer, batch.campaignId);
    await this.database.write(async (tx) => {
      await tx.update(CardBatch, { id: batchId }, { voided: true, voidReason: reason });
      await this.audit.record(tx, viewer, { action: 'cards.voided', subject: campaign.name, detail: { batch: batchId, reason } });
    });
  }

  private async prepare(viewer: Viewer, campaignId: string, order: CardOrder) {
    const { campaign, subjects, group } = await this.addresses.unitsFor(viewer, campaignId, order, 'card');
    if (order.cardsPerUnit === null && [...byDoor(subjects, group).values()].some((behind) => !peopleOf(behind, group))) {
      throw new ValidationFailedError([{ pointer: '#/cardsPerUnit', code: 'required' }]);
    }
    return { campaign, group, subjects };
  }

  /** In several transactions, so that ballots can be stored in between. */
  private async storeHashes(batchId: string, cards: readonly IssuedCard[]): Promise<void> {
    const chunkSize = 1_000;
    for (let at = 0; at < cards.length; at += chunkSize) {
      const chunk = cards.slice(at, at + chunkSize);
      await this.database.write((tx) =>
        this.database.execute(
          tx,
          `INSERT INTO card (hash, collector_id, batch_id) VALUES ${placeholders(chunk.length, 3)}`,
          chunk.flatMap(({ code, collectorId }) => [sha256(code), collectorId, batchId]),
        ),
      );
    }
  }
}

/** How many people vote at a door; null = unknown. */
const peopleOf = (behind: Behind, group: EvaluatorGroup): number | null => behind.map((subject) => rosterOf(subject, group)).reduce((most, roster) => (roster === null ? most : Math.max(most ?? 0, roster)), null);
