import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import {
  cardHashOf,
  changeIssued,
  CollectorDirectory,
  countAtDoors,
  lotsOfBatch,
  newCardCode,
  openLots,
  restLot,
} from '../ballots/index.js';
import {
  accepts,
  byDoor,
  type Campaign,
  CampaignsService,
  type CampaignSubject,
  doorUnitOf,
  type EvaluatorGroup,
  hasOpened,
  holdCampaign,
  openingOf,
  rosterOf,
} from '../campaigns/index.js';
import type { Viewer } from '../access/index.js';
import { pageWindow, pageWithin, type Page, type PageRequest } from '../common/http/paging.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { ConflictError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { DisclosedCounts, shownCardUses } from '../disclosure/index.js';
import { CardBatch } from './card-batch.entity.js';
import type { OnPrinted } from '../documents/index.js';
import { writeCardArchive } from './card-archive.js';
import { writeCardSheet, type PrintedCard } from './card-sheet.js';
import { CollectorAddresses, type PrintOrder } from './collector-addresses.js';
import type { IssuedCard } from './issued-card.js';
import { printedCard } from './printed-card.js';

export interface CardOrder extends PrintOrder {
  /** Cards for each unit, or for all units of a superior together where one ballot rates them; null for as many as the group has people. */
  readonly cardsPerUnit: number | null;
  /** What the office calls the batch. */
  readonly name: string | null;
  /** Printed on each card: what it is for, and whom to ask; may be empty. */
  readonly purpose: string;
  readonly contact: string;
  /** How many for each door, by its unit, where another batch is printed anew; then `cardsPerUnit` says nothing. */
  readonly counts?: ReadonlyMap<string, number>;
  /** The batch that this one takes the place of. */
  readonly replaces?: string;
}

/** The units behind one door. */
type Behind = readonly [CampaignSubject, ...CampaignSubject[]];

/** Cards whose codes are drawn, and which are not stored yet. */
export interface DraftedBatch {
  readonly batchId: string;
  readonly name: string | null;
  readonly replaces: string | null;
  readonly campaign: Campaign;
  readonly group: EvaluatorGroup;
  readonly unitCount: number;
  readonly cards: readonly IssuedCard[];
}

export interface BatchInContext {
  readonly batch: CardBatch;
  /** The batch that it took the place of. */
  readonly replaced: CardBatch | null;
  /** Null where it would tell a small number of ballots. */
  readonly used: number | null;
}

/** Half an hour of a printer's work; drawn in less than a minute (docs/performance.md). */
const largestBatch = 20_000;

/** Single-use cards with 140-bit codes; the database keeps their hashes only. */
@Injectable()
export class CardsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(CollectorDirectory) private readonly directory: CollectorDirectory,
    @Inject(CollectorAddresses) private readonly addresses: CollectorAddresses,
    @Inject(DisclosedCounts) private readonly disclosed: DisclosedCounts,
  ) {}

  /** Issues a batch and streams its printable sheet; the codes cannot be had again. */
  async print(viewer: Viewer, campaignId: string, order: CardOrder): Promise<{ batchId: string; sheet: Readable }> {
    const drafted = await this.draft(viewer, campaignId, order);
    await this.store(viewer, drafted);
    return { batchId: drafted.batchId, sheet: drafted.sheet() };
  }

  /**
   * Draws codes for an order; they open nothing until the batch is stored.
   * @throws {ValidationFailedError} 422 when they are too many, or nobody knows how many
   */
  async draft(
    viewer: Viewer,
    campaignId: string,
    order: CardOrder,
  ): Promise<DraftedBatch & { sheet(onCard?: OnPrinted): Readable; archive(onCard?: OnPrinted): Readable }> {
    const { campaign, subjects, group } = await this.prepare(viewer, campaignId, order);
    const doors = byDoor(subjects, group);
    const cardsFor = (behind: Behind) =>
      order.counts
        ? (order.counts.get(doorUnitOf(behind[0], group)) ?? 0)
        : (order.cardsPerUnit ?? peopleOf(behind, group) ?? 0);
    const planned = [...doors.values()].reduce((sum, behind) => sum + cardsFor(behind), 0);
    if (planned > largestBatch) throw new ValidationFailedError([{ pointer: '#/unitIds', code: 'too-many-items' }]);
    const drafted = {
      ...(await this.drawCodes(campaign, group, subjects, cardsFor)),
      name: order.name,
      replaces: order.replaces ?? null,
    };
    const { closesOn } = openingOf(campaign, group, this.clock.today());
    const { purpose, contact } = order;
    const printed = drafted.cards.flatMap((card): PrintedCard[] => {
      const behind = doors.get(card.unitId);
      const place = { batchId: drafted.batchId, campaign, group, closesOn, purpose, contact };
      return behind ? [printedCard({ ...place, behind }, card, this.addresses)] : [];
    });
    return {
      ...drafted,
      sheet: (onCard) => writeCardSheet(printed, order.language, onCard),
      archive: (onCard) => writeCardArchive(printed, order.language, onCard),
    };
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
  ): Promise<{ batchId: string; cards: readonly IssuedCard[] }> {
    const drafted = await this.drawCodes(campaign, group, subjects, countFor);
    await this.store(viewer, drafted);
    return drafted;
  }

  /** Holds the campaign of a batch while the batch is stored. @throws {ConflictError} 409 when it takes no cards any more */
  async holdFor(tx: EntityManager, { campaign }: Pick<DraftedBatch, 'campaign'>): Promise<void> {
    const held = await holdCampaign(this.database, tx, campaign.id, 'shared');
    if (!held || !accepts(held, 'cards')) throw new ConflictError('campaign-not-published');
  }

  /** Stores a batch, whose hashes follow; the campaign is held. */
  async insertBatch(tx: EntityManager, viewer: Viewer | null, drafted: DraftedBatch): Promise<void> {
    const { batchId, name, replaces, campaign, group, unitCount, cards } = drafted;
    await tx.insert(CardBatch, {
      id: batchId,
      campaignId: campaign.id,
      groupKey: group.key,
      name,
      replaces,
      unitCount,
      cardCount: cards.length,
      lost: '',
      voided: false,
      voidReason: null,
      createdOn: this.clock.today(),
      createdBy: viewer?.displayName ?? 'system',
      used: 0,
    });
    await openLots(this.database, tx, { source: 'cards', batchId }, cardsAtDoors(cards));
    await this.audit.record(tx, viewer, {
      action: 'cards.issued',
      subject: campaign.name,
      detail: { batch: batchId, ...(name !== null && { name }), cards: cards.length },
    });
  }

  /** Stores hashes of a batch, by slices of which each fits between two ballots. */
  async insertHashes(tx: EntityManager, batchId: string, slice: readonly IssuedCard[]): Promise<void> {
    const lots = await lotsOfBatch(this.database, tx, batchId);
    await this.database.execute(
      tx,
      `INSERT INTO card (hash, collector_id, batch_id, number, lot)
       SELECT entry.value ->> 0, entry.value ->> 1, entry.value ->> 2, CAST(entry.value ->> 3 AS integer), CAST(entry.value ->> 4 AS integer)
       FROM ${this.database.jsonRows}`,
      [
        JSON.stringify(
          slice.map(({ code, collectorId, number }) => [
            cardHashOf(code),
            collectorId,
            batchId,
            number,
            lots.get(collectorId) ?? restLot,
          ]),
        ),
      ],
    );
    if (await this.isVoided(tx, batchId)) return;
    await changeIssued(
      this.database,
      tx,
      [...cardsAtDoors(slice)].map(([collectorId, by]) => ({ collectorId, by })),
    );
  }

  /** Hashes in several transactions, so that ballots can be stored in between. */
  private async store(viewer: Viewer | null, drafted: DraftedBatch): Promise<void> {
    await this.database.write(async (tx) => {
      await this.holdFor(tx, drafted);
      await this.insertBatch(tx, viewer, drafted);
    });
    for (const slice of hashSlices(drafted.cards))
      await this.database.write((tx) => this.insertHashes(tx, drafted.batchId, slice));
  }

  private async drawCodes(
    campaign: Campaign,
    group: EvaluatorGroup,
    subjects: readonly CampaignSubject[],
    countFor: (behind: Behind) => number,
  ): Promise<DraftedBatch> {
    const doors = byDoor(subjects, group);
    const collectors = await this.database.write(async (tx) => {
      await this.holdFor(tx, { campaign });
      return this.directory.ensure(tx, campaign.id, group, [...doors.keys()]);
    });
    const cards = [...doors]
      .flatMap(([unitId, behind]) =>
        Array.from({ length: countFor(behind) }, () => ({
          unitId,
          collectorId: collectors.get(unitId) ?? '',
          code: newCardCode(),
        })),
      )
      .map((card, at) => ({ ...card, number: at + 1 }));
    return { batchId: newId(), name: null, replaces: null, campaign, group, unitCount: subjects.length, cards };
  }

  async listBatches(viewer: Viewer, campaignId: string, query: PageRequest): Promise<Page<BatchInContext>> {
    const window = pageWindow(query, '-createdAt');
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const batches = await this.database
      .reader(CardBatch)
      .find({ where: { campaignId }, order: { createdOn: window.sort.direction, id: 'ASC' } });
    const doors = await countAtDoors(this.database, campaignId);
    const shown = shownCardUses({
      batches: [
        ...batches.map(({ id, groupKey, unitCount, used }) => ({ batchId: id, groupKey, units: unitCount, used })),
        // Papers are one more piece of the ballots of their door.
        ...doors
          .filter(({ paper }) => paper.counted > 0)
          .map(({ unitId, groupKey, paper }) => ({
            batchId: `papers ${unitId} ${groupKey}`,
            groupKey,
            units: 1,
            used: paper.counted,
          })),
      ],
      doors: doors.map(({ unitId, groupKey, counted, waiting }) => ({
        door: unitId,
        groupKey,
        ballots: counted + waiting,
      })),
      floor: campaign.disclosureFloor,
      hasOpened: hasOpened(campaign.state),
      before: await this.disclosed.of(campaignId),
    });
    // What one batch may show depends on all of them.
    const page = pageWithin(window, batches);
    return {
      ...page,
      items: page.items.map((batch) => ({
        batch,
        replaced: batches.find(({ id }) => id === batch.replaces) ?? null,
        used: shown.get(batch.id) ?? null,
      })),
    };
  }

  /** Holds the batch, which somebody may make void while its cards are still being stored. */
  private async isVoided(tx: EntityManager, batchId: string): Promise<boolean> {
    const [batch] = await this.database.execute<{ voided: boolean | number }>(
      tx,
      `SELECT voided FROM card_batch WHERE id = ?${this.database.isPostgres ? ' FOR SHARE' : ''}`,
      [batchId],
    );
    return Boolean(batch?.voided);
  }

  private async prepare(viewer: Viewer, campaignId: string, order: CardOrder) {
    const { campaign, subjects, group } = await this.addresses.unitsFor(viewer, campaignId, order, 'card');
    if (
      !order.counts &&
      order.cardsPerUnit === null &&
      [...byDoor(subjects, group).values()].some((behind) => !peopleOf(behind, group))
    ) {
      throw new ValidationFailedError([{ pointer: '#/cardsPerUnit', code: 'required' }]);
    }
    return { campaign, group, subjects };
  }
}

export function* hashSlices(cards: readonly IssuedCard[]): Generator<readonly IssuedCard[]> {
  const cardsInSlice = 1_000;
  for (let at = 0; at < cards.length; at += cardsInSlice) yield cards.slice(at, at + cardsInSlice);
}

function cardsAtDoors(cards: readonly IssuedCard[]): ReadonlyMap<string, number> {
  const atDoor = new Map<string, number>();
  for (const { collectorId } of cards) atDoor.set(collectorId, (atDoor.get(collectorId) ?? 0) + 1);
  return atDoor;
}

/** How many people vote at a door; null = unknown. */
const peopleOf = (behind: Behind, group: EvaluatorGroup): number | null =>
  behind
    .map((subject) => rosterOf(subject, group))
    .reduce((most, roster) => (roster === null ? most : Math.max(most ?? 0, roster)), null);
