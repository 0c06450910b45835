import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { Independence } from '../accounts/index.js';
import { AuditLog } from '../audit/index.js';
import { BallotIntegration, LotQuarantine } from '../ballots/index.js';
import { type Campaign, CampaignsService, holdTaking, raiseRevision, takes } from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { newId } from '../common/ids.js';
import { ConflictError, ForbiddenError, NotFoundError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { findReleasedRuns } from '../publication/index.js';
import {
  hindranceOf,
  obstacleTo,
  proposalActs,
  stateAfter,
  type ProposalAct,
  type ProposalHindrance,
  type QuarantineKind,
} from './domain/quarantine-course.js';
import { LotsAtDoors, type DoorOfLots, type NamedLot } from './lots-at-doors.js';
import { QuarantineEffects, type QuarantineEffect } from './quarantine-effect.js';
import { QuarantineRequest } from './quarantine-request.entity.js';
import { QuarantineDecidedError, QuarantineWaitingError } from './signals.errors.js';

/** A lot of a campaign, by its door and number. */
export interface LotRef {
  readonly collector: string;
  readonly lot: number;
}

export interface NewProposal extends LotRef {
  readonly kind: QuarantineKind;
  readonly reason: string;
}

/** A proposal as an account sees it. */
export interface ProposalInContext {
  readonly request: QuarantineRequest;
  readonly door: DoorOfLots;
  readonly lot: NamedLot;
  /** While it waits. */
  readonly effect: QuarantineEffect | null;
  readonly actions: readonly { readonly act: ProposalAct; readonly hindrance: ProposalHindrance | null }[];
}

/** Ballots of a lot are put into quarantine, and count again, by the decision of two persons; nothing is deleted (I7, docs/adr/0049). */
@Injectable()
export class QuarantineService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(Independence) private readonly independence: Independence,
    @Inject(BallotIntegration) private readonly integration: BallotIntegration,
    @Inject(LotQuarantine) private readonly quarantine: LotQuarantine,
    @Inject(LotsAtDoors) private readonly doors: LotsAtDoors,
    @Inject(QuarantineEffects) private readonly effects: QuarantineEffects,
  ) {}

  /** What was proposed and decided in a campaign, newest first. */
  async list(viewer: Viewer, campaignId: string, query: PageRequest): Promise<Page<ProposalInContext>> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const window = pageWindow(query, '-askedAt');
    const [requests, total] = await this.database.reader(QuarantineRequest).findAndCount({
      where: { campaignId },
      order: { askedAt: window.sort.direction, id: 'ASC' },
      skip: window.offset,
      take: window.pageSize,
    });
    const doors = requests.length > 0 ? await this.doors.of(viewer, campaign) : [];
    const items: ProposalInContext[] = [];
    for (const request of requests) {
      const place = placeOf(doors, request);
      if (place) items.push(await this.inContext(viewer, campaign, request, place));
    }
    return toPage(window, items, total);
  }

  /** What a quarantine of a lot would change, or the end of one. */
  async effect(viewer: Viewer, campaignId: string, ref: LotRef): Promise<QuarantineEffect> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    if (takes(campaign.state, 'ballots')) return { withheld: 'not-counted', with: null, without: null };
    const { door, lot } = await this.find(viewer, campaign, ref);
    return this.effects.of(campaign, door, lot);
  }

  /**
   * Proposes a quarantine or its end; a second person decides.
   * @throws {ConflictError} 409 ballots-not-ended, lot-below-floor, lot-in-quarantine, lot-not-in-quarantine,
   *   publication-confirmed once a result is final; {@link QuarantineWaitingError} 409; {@link ImmutableError} 409 once its course goes on
   */
  async propose(viewer: Viewer, campaignId: string, { kind, reason, ...ref }: NewProposal): Promise<ProposalInContext> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    await this.countAll(campaign);
    const place = await this.find(viewer, campaign, ref);
    keepPossible(kind, campaign, place.lot);
    const request: QuarantineRequest = {
      id: newId(),
      campaignId,
      collectorId: ref.collector,
      lot: ref.lot,
      kind,
      reason,
      ballots: null,
      askedById: viewer.accountId,
      askedByName: viewer.displayName,
      askedAt: this.clock.timestamp(),
      state: 'waiting',
      decidedById: null,
      decidedByName: null,
      decidedAt: null,
      decisionReason: null,
    };
    await this.database.write(
      async (tx) => {
        await this.hold(tx, campaignId);
        await insertRows(tx, QuarantineRequest, request);
        await this.record(tx, viewer, campaign, place, `quarantine.${kind}-asked`, { reason });
      },
      () => new QuarantineWaitingError(),
    );
    return this.inContext(viewer, campaign, request, place);
  }

  /**
   * A second person's yes: from here on the ballots do not count, or count again, and a run that has begun meanwhile is not stored.
   * @throws {ForbiddenError} 403 four-eyes-required, confirmation-by-reset-account; otherwise as {@link propose}
   */
  confirm(viewer: Viewer, id: string): Promise<ProposalInContext> {
    return this.decide(viewer, id, 'confirm', null);
  }

  /** The second person's no. @throws {ForbiddenError} 403 four-eyes-required; {@link QuarantineDecidedError} 409 */
  decline(viewer: Viewer, id: string, reason: string): Promise<ProposalInContext> {
    return this.decide(viewer, id, 'decline', reason);
  }

  /** @throws {ForbiddenError} 403 not-own-request for anybody but whoever proposed it; {@link QuarantineDecidedError} 409 */
  takeBack(viewer: Viewer, id: string): Promise<ProposalInContext> {
    return this.decide(viewer, id, 'take-back', null);
  }

  private async decide(
    viewer: Viewer,
    id: string,
    act: ProposalAct,
    decisionReason: string | null,
  ): Promise<ProposalInContext> {
    const request = await this.database.reader(QuarantineRequest).findOneBy({ id });
    if (!request) throw new NotFoundError();
    const { campaign } = await this.campaigns.manage(viewer, request.campaignId);
    this.refuse(viewer, request, act);
    if (act === 'confirm') await this.countAll(campaign);
    const place = await this.find(viewer, campaign, { collector: request.collectorId, lot: request.lot });
    const decided = await this.database.write(async (tx) => {
      const change = {
        state: stateAfter[act],
        decidedById: viewer.accountId,
        decidedByName: viewer.displayName,
        decidedAt: this.clock.timestamp(),
        decisionReason,
      };
      if (act !== 'confirm') {
        if (!(await this.database.changeIf(tx, QuarantineRequest, { id, state: 'waiting' }, change)))
          throw new QuarantineDecidedError();
        await this.record(tx, viewer, campaign, place, `quarantine.${stateAfter[act]}`, { reason: decisionReason });
        return change;
      }
      const held = await this.hold(tx, campaign.id);
      keepPossible(request.kind, held, place.lot);
      await this.independence.check(tx, { accountId: request.askedById, at: request.askedAt }, viewer.accountId);
      if (!(await this.database.changeIf(tx, QuarantineRequest, { id, state: 'waiting' }, change)))
        throw new QuarantineDecidedError();
      const ballots = await this.carryOut(tx, request);
      await tx.update(QuarantineRequest, { id }, { ballots });
      await raiseRevision(tx, held);
      await this.record(tx, viewer, campaign, place, `quarantine.${request.kind === 'impose' ? 'imposed' : 'lifted'}`, {
        reason: request.reason,
        askedBy: request.askedByName,
        ballots,
      });
      return { ...change, ballots };
    });
    const now = await this.find(viewer, campaign, { collector: request.collectorId, lot: request.lot });
    return this.inContext(viewer, campaign, { ...request, ...decided }, now);
  }

  private carryOut(tx: EntityManager, { kind, collectorId, lot, reason }: QuarantineRequest): Promise<number> {
    return kind === 'impose'
      ? this.quarantine.impose(tx, { collectorId, lot }, reason)
      : this.quarantine.lift(tx, { collectorId, lot });
  }

  /** The numbers that a decision rests on hold every ballot that can be read. */
  private async countAll(campaign: Campaign): Promise<void> {
    if (takes(campaign.state, 'ballots')) throw new ConflictError('ballots-not-ended');
    await this.integration.countAll(campaign.id);
  }

  /** Reopening, publishing and confirming wait. A result on notice can still be objected to, and what is objected to be put right. */
  private async hold(tx: EntityManager, campaignId: string): Promise<Campaign> {
    const held = await holdTaking(this.database, tx, campaignId, 'voids', 'alone');
    if (takes(held.state, 'ballots')) throw new ConflictError('ballots-not-ended');
    const standing = (await findReleasedRuns(tx, [campaignId], false)).get(campaignId);
    if (standing && standing.confirmedAt !== null) throw new ConflictError('publication-confirmed');
    return held;
  }

  private refuse(viewer: Viewer, { state, askedById }: QuarantineRequest, act: ProposalAct): void {
    const hindrance = hindranceOf(act, { state, isOwn: askedById === viewer.accountId, isHeld: false });
    if (hindrance === 'quarantine-decided') throw new QuarantineDecidedError();
    if (hindrance) throw new ForbiddenError(hindrance);
  }

  private async find(viewer: Viewer, campaign: Campaign, { collector, lot }: LotRef): Promise<PlaceOfLot> {
    const place = placeOf(await this.doors.of(viewer, campaign), { collectorId: collector, lot });
    if (!place) throw new NotFoundError();
    return place;
  }

  private record(
    tx: EntityManager,
    viewer: Viewer,
    campaign: Campaign,
    { door, lot }: PlaceOfLot,
    action: string,
    detail: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    return this.audit.record(tx, viewer, {
      action,
      subject: door.unit.name,
      detail: { campaign: campaign.name, group: door.group.key, batch: lot.batchId, lot: lot.lot, ...detail },
    });
  }

  private async inContext(
    viewer: Viewer,
    campaign: Campaign,
    request: QuarantineRequest,
    { door, lot }: PlaceOfLot,
  ): Promise<ProposalInContext> {
    const { state, askedById, askedAt } = request;
    const isWaiting = state === 'waiting';
    const isHeld =
      isWaiting && (await this.independence.foresee({ accountId: askedById, at: askedAt }, viewer.accountId));
    const standing = { state, isOwn: askedById === viewer.accountId, isHeld };
    return {
      request,
      door,
      lot,
      effect: isWaiting ? await this.effects.of(campaign, door, lot) : null,
      actions: isWaiting ? proposalActs.map((act) => ({ act, hindrance: hindranceOf(act, standing) })) : [],
    };
  }
}

interface PlaceOfLot {
  readonly door: DoorOfLots;
  readonly lot: NamedLot;
}

function placeOf(
  doors: readonly DoorOfLots[],
  { collectorId, lot: number }: { readonly collectorId: string; readonly lot: number },
): PlaceOfLot | undefined {
  const door = doors.find((one) => one.collectorId === collectorId);
  const lot = door?.lots.find((one) => one.lot === number);
  return door && lot && { door, lot };
}

function keepPossible(kind: QuarantineKind, campaign: Campaign, lot: NamedLot): void {
  const obstacle = obstacleTo(kind, {
    ballots: lot.counted,
    isQuarantined: lot.quarantineReason !== null,
    floor: campaign.disclosureFloor,
  });
  if (obstacle) throw new ConflictError(obstacle);
}
