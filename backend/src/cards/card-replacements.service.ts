import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { Independence } from '../accounts/index.js';
import { AuditLog } from '../audit/index.js';
import { cardHashOf, changeIssued, findCollectors, newCardCode } from '../ballots/index.js';
import { byDoor, type Campaign, CampaignsService, findSubjects, holdTaking, openingOf } from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { newId } from '../common/ids.js';
import {
  ConflictError,
  ForbiddenError,
  NotFoundError,
  ProblemError,
  ValidationFailedError,
} from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import type { ResidentLanguage } from '../documents/index.js';
import { CardBatch } from './card-batch.entity.js';
import { CardReplacement } from './card-replacement.entity.js';
import { writeCardSheet } from './card-sheet.js';
import { CardVoidsService } from './card-voids.service.js';
import { CollectorAddresses } from './collector-addresses.js';
import { obstacleTo, withLost, type ReplacementKind } from './domain/replacements.js';
import { printedCard } from './printed-card.js';

/** What the new card says besides. */
export interface CardTexts {
  readonly language: ResidentLanguage;
  readonly purpose: string;
  readonly contact: string;
}

export interface CardAsked {
  /** As printed. */
  readonly number: number;
  readonly reason: string;
}

interface CardRow {
  readonly hash: string;
  readonly collector_id: string;
  readonly lot: number;
  readonly voided: boolean | number;
  readonly used: string | null;
}

/** A card that was issued in the place of another: the only place where its code exists besides paper. */
interface NewCard {
  readonly collectorId: string;
  readonly code: string;
  readonly number: number;
}

/**
 * Single cards in the place of others. A lost one is void from then on; of one that somebody else has used the ballot stays counted, since
 * nothing leads to it, and its holder gets another card by the decision of a second person (docs/adr/0052).
 */
@Injectable()
export class CardReplacementsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(Independence) private readonly independence: Independence,
    @Inject(CardVoidsService) private readonly voids: CardVoidsService,
    @Inject(CollectorAddresses) private readonly addresses: CollectorAddresses,
  ) {}

  /** What was replaced or disputed in a campaign, newest first. */
  async list(viewer: Viewer, campaignId: string, query: PageRequest): Promise<Page<CardReplacement>> {
    await this.campaigns.manage(viewer, campaignId);
    const window = pageWindow(query, '-askedAt');
    const [items, total] = await this.database.reader(CardReplacement).findAndCount({
      where: { campaignId },
      order: { askedAt: window.sort.direction, id: 'ASC' },
      skip: window.offset,
      take: window.pageSize,
    });
    return toPage(window, items, total);
  }

  /**
   * Makes a lost card void, and prints the one that takes its place.
   * @throws {ValidationFailedError} 422 for a number that there is not; {@link ConflictError} 409 card-already-used, batch-voided
   * @throws {ProblemError} 410 card-replaced
   */
  async replaceLost(viewer: Viewer, batchId: string, asked: CardAsked, texts: CardTexts): Promise<Readable> {
    const { campaign } = await this.voids.find(viewer, batchId);
    const { batch, card } = await this.database.write(async (tx) => {
      await holdTaking(this.database, tx, campaign.id, 'cards');
      const held = await this.hold(tx, batchId);
      const found = await this.find(tx, held, asked.number, 'lost');
      const made = await this.issue(tx, held, found);
      const lost = withLost(held.lost, asked.number);
      await tx.update(CardBatch, { id: batchId }, { lost });
      await this.database.execute(tx, 'UPDATE card SET voided = TRUE WHERE hash = ?', [found.hash]);
      await changeIssued(this.database, tx, [{ collectorId: made.collectorId, by: -1 }]);
      await insertRows(tx, CardReplacement, {
        ...this.asked(viewer, campaign, held, found, 'lost', asked),
        state: 'issued',
        replacedBy: made.number,
      });
      await this.record(tx, viewer, campaign, 'cards.replaced', batchId, asked);
      return { batch: held, card: made };
    });
    return this.sheet(campaign, batch, card, texts);
  }

  /**
   * Records that somebody came with a card that is used and says not to have used it.
   * @throws {ValidationFailedError} 422 for a number that there is not; {@link ConflictError} 409 card-not-used, dispute-known
   */
  async dispute(viewer: Viewer, batchId: string, asked: CardAsked): Promise<CardReplacement> {
    const { campaign } = await this.voids.find(viewer, batchId);
    return this.database.write(
      async (tx) => {
        await holdTaking(this.database, tx, campaign.id, 'cards');
        const held = await this.hold(tx, batchId);
        const found = await this.find(tx, held, asked.number, 'dispute');
        const replacement = this.asked(viewer, campaign, held, found, 'dispute', asked);
        await insertRows(tx, CardReplacement, replacement);
        await this.record(tx, viewer, campaign, 'cards.disputed', batchId, asked);
        return replacement;
      },
      () => new ConflictError('dispute-known'),
    );
  }

  /**
   * A second person's yes: prints another card for whoever came. The ballot that was handed in with the old one stays.
   * @throws {ForbiddenError} 403 four-eyes-required, confirmation-by-reset-account; {@link ConflictError} 409 dispute-decided
   */
  async uphold(viewer: Viewer, id: string, texts: CardTexts): Promise<Readable> {
    const { dispute, campaign } = await this.waiting(viewer, id);
    const { batch, card } = await this.database.write(async (tx) => {
      await holdTaking(this.database, tx, campaign.id, 'cards');
      const held = await this.hold(tx, dispute.batchId);
      await this.independence.check(tx, { accountId: dispute.askedById, at: dispute.askedAt }, viewer.accountId);
      const made = await this.issue(tx, held, await this.find(tx, held, dispute.number, 'dispute'));
      await this.decide(tx, viewer, id, { state: 'issued', decisionReason: null, replacedBy: made.number });
      await this.record(tx, viewer, campaign, 'cards.dispute-upheld', dispute.batchId, dispute);
      return { batch: held, card: made };
    });
    return this.sheet(campaign, batch, card, texts);
  }

  /** @throws {ForbiddenError} 403 four-eyes-required; {@link ConflictError} 409 dispute-decided */
  async decline(viewer: Viewer, id: string, reason: string): Promise<CardReplacement> {
    const { dispute, campaign } = await this.waiting(viewer, id);
    const decided = await this.database.write(async (tx) => {
      const change = await this.decide(tx, viewer, id, { state: 'declined', decisionReason: reason, replacedBy: null });
      await this.record(tx, viewer, campaign, 'cards.dispute-declined', dispute.batchId, {
        number: dispute.number,
        reason,
      });
      return change;
    });
    return { ...dispute, ...decided };
  }

  private async waiting(viewer: Viewer, id: string): Promise<{ dispute: CardReplacement; campaign: Campaign }> {
    const dispute = await this.database.reader(CardReplacement).findOneBy({ id });
    if (!dispute) throw new NotFoundError();
    const { campaign } = await this.campaigns.manage(viewer, dispute.campaignId);
    if (dispute.state !== 'waiting') throw new ConflictError('dispute-decided');
    if (dispute.askedById === viewer.accountId) throw new ForbiddenError('four-eyes-required');
    return { dispute, campaign };
  }

  private async decide(
    tx: EntityManager,
    viewer: Viewer,
    id: string,
    end: Pick<CardReplacement, 'state' | 'decisionReason' | 'replacedBy'>,
  ) {
    const change = { ...end, decidedByName: viewer.displayName, decidedAt: this.clock.timestamp() };
    if (!(await this.database.changeIf(tx, CardReplacement, { id, state: 'waiting' }, change)))
      throw new ConflictError('dispute-decided');
    return change;
  }

  /** Whoever stores a ballot with a card of the batch comes before or after; see `storeCardBallots`. */
  private async hold(tx: EntityManager, batchId: string): Promise<CardBatch> {
    await this.database.hold(tx, CardBatch, { id: batchId });
    const batch = await tx.findOneByOrFail(CardBatch, { id: batchId });
    if (batch.voided) throw new ConflictError('batch-voided');
    return batch;
  }

  private async find(tx: EntityManager, batch: CardBatch, number: number, kind: ReplacementKind): Promise<CardRow> {
    const [card] = await this.database.execute<CardRow>(
      tx,
      `SELECT card.hash, card.collector_id, card.lot, card.voided, card_use.card_hash AS used FROM card
       LEFT JOIN card_use ON card_use.card_hash = card.hash WHERE card.batch_id = ? AND card.number = ?`,
      [batch.id, number],
    );
    if (!card) throw new ValidationFailedError([{ pointer: '#/number', code: 'not-a-choice' }]);
    const obstacle = obstacleTo(kind, { used: card.used !== null, voided: Boolean(card.voided) });
    if (obstacle === 'card-replaced') throw new ProblemError(410, obstacle);
    if (obstacle) throw new ConflictError(obstacle);
    return card;
  }

  /** A further card at the door of another, with the same lot: it is told apart by nothing. */
  private async issue(
    tx: EntityManager,
    batch: CardBatch,
    { collector_id: collectorId, lot }: CardRow,
  ): Promise<NewCard> {
    const [last] = await this.database.execute<{ number: number }>(
      tx,
      'SELECT MAX(number) AS number FROM card WHERE batch_id = ?',
      [batch.id],
    );
    const card = { collectorId, code: newCardCode(), number: Number(last?.number ?? 0) + 1 };
    await this.database.execute(
      tx,
      'INSERT INTO card (hash, collector_id, batch_id, number, lot) VALUES (?, ?, ?, ?, ?)',
      [cardHashOf(card.code), collectorId, batch.id, card.number, lot],
    );
    await tx.update(CardBatch, { id: batch.id }, { cardCount: batch.cardCount + 1 });
    await changeIssued(this.database, tx, [{ collectorId, by: 1 }]);
    return card;
  }

  private asked(
    viewer: Viewer,
    campaign: Campaign,
    batch: CardBatch,
    card: CardRow,
    kind: ReplacementKind,
    { number, reason }: CardAsked,
  ): CardReplacement {
    return {
      id: newId(),
      campaignId: campaign.id,
      batchId: batch.id,
      collectorId: card.collector_id,
      number,
      kind,
      reason,
      askedById: viewer.accountId,
      askedByName: viewer.displayName,
      askedAt: this.clock.timestamp(),
      state: 'waiting',
      decidedByName: null,
      decidedAt: null,
      decisionReason: null,
      replacedBy: null,
    };
  }

  private record(
    tx: EntityManager,
    viewer: Viewer,
    campaign: Campaign,
    action: string,
    batch: string,
    { number, reason }: CardAsked,
  ): Promise<void> {
    return this.audit.record(tx, viewer, { action, subject: campaign.name, detail: { batch, number, reason } });
  }

  private async sheet(
    campaign: Campaign,
    { id: batchId, groupKey }: CardBatch,
    card: NewCard,
    { language, purpose, contact }: CardTexts,
  ): Promise<Readable> {
    const { manager } = this.database.dataSource;
    const group = campaign.groups.find(({ key }) => key === groupKey);
    const collectors = await findCollectors(manager, campaign.id);
    const unitId = collectors.find(({ id }) => id === card.collectorId)?.unitId ?? '';
    const behind = group && byDoor(await findSubjects(manager, campaign.id), group).get(unitId);
    if (!group || !behind) throw new NotFoundError();
    const { closesOn } = openingOf(campaign, group, this.clock.today());
    const place = { batchId, campaign, group, behind, closesOn, purpose, contact };
    return writeCardSheet([printedCard(place, { ...card, unitId }, this.addresses)], language);
  }
}
