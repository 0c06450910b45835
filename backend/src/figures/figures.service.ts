import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { isInScope, type Viewer } from '../access/index.js';
import { Independence } from '../accounts/index.js';
import { AuditLog, seal } from '../audit/index.js';
import { CampaignsService, findSubjects, holdTaking, type Campaign, type CampaignSubject } from '../campaigns/index.js';
import { canonicalHash } from '../common/canonical-json.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { ConflictError, ForbiddenError, NotFoundError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { insertInBulk } from '../database/insert-in-bulk.js';
import type { Counted } from './domain/count-figures.js';
import { FigureCounters, placeOf, type CountedTime, type RegisterTitle } from './figure-counters.js';
import type { FigureSource } from './figure-source.entity.js';
import { FigureSources, turnOf } from './figure-sources.service.js';
import { Figure } from './figure.entity.js';
import { sealedFigure } from './figures.check.js';

/** Records of a figure that are kept by their ids; all of them are counted. */
const keptRecords = 200;

export interface Proposed {
  readonly proposed: number;
  /** Figures that wait or count already as they were counted now. */
  readonly unchanged: number;
}

export interface FigureDecision {
  readonly ids: readonly string[];
  readonly decision: 'verified' | 'rejected';
  readonly note: string | null;
}

/** Figures counted from registers: one person has them counted, another verifies them (I18, S2.5-S2.7, S3.9). */
@Injectable()
export class FiguresService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(Independence) private readonly independence: Independence,
    @Inject(FigureSources) private readonly sources: FigureSources,
    @Inject(FigureCounters) private readonly counters: FigureCounters,
  ) {}

  /** Counts every source for every unit, and proposes what differs from what waits or counts. */
  async propose(viewer: Viewer, campaignId: string): Promise<Proposed> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const subjects = await findSubjects(this.database.dataSource.manager, campaignId);
    const counted: { source: FigureSource; unitId: string; title: RegisterTitle; figure: Counted; digest: string }[] =
      [];
    for (const source of await this.sources.of(campaignId)) {
      const title = await this.counters.by(source.rule).title();
      if (!title) continue;
      const figures = await this.count(campaign, source, subjects);
      for (const [unitId, figure] of figures) counted.push({ source, title, unitId, figure, digest: digestOf(figure) });
    }
    return this.database.write(async (tx) => {
      await holdTaking(this.database, tx, campaignId, 'inputs');
      await this.database.takeTurns(tx, turnOf(campaignId));
      const known = await this.known(tx, campaignId);
      const news = counted.filter(
        ({ source, unitId, digest }) => known.get(keyOf(unitId, source.item))?.digest !== digest,
      );
      const replaced = news.flatMap(({ source, unitId }) => {
        const waiting = known.get(keyOf(unitId, source.item));
        return waiting?.state === 'proposed' ? [waiting.id] : [];
      });
      await inSlices(replaced, (ids) => tx.update(Figure, { id: In(ids) }, { state: 'withdrawn' }));
      const now = this.clock.timestamp();
      const rows = news.map(({ source, title, unitId, figure, digest }): Figure => ({
        id: newId(),
        campaignId,
        unitId,
        item: source.item,
        origin: placeOf(source.rule).origin,
        register: placeOf(source.rule).code,
        registerTitle: title,
        ...timeOf(source, campaign),
        value: figure.value,
        base: figure.base,
        records: figure.recordIds.length,
        recordIds: figure.recordIds.slice(0, keptRecords),
        digest,
        state: 'proposed',
        proposedById: viewer.accountId,
        proposedByName: viewer.displayName,
        proposedAt: now,
        decidedById: null,
        decidedByName: null,
        decidedAt: null,
        note: null,
        supersededAt: null,
      }));
      await insertInBulk(this.database, tx, Figure, rows);
      await this.audit.record(tx, viewer, {
        action: 'figure.proposed',
        subject: campaign.name,
        detail: { figures: rows.length },
      });
      return { proposed: rows.length, unchanged: counted.length - rows.length };
    });
  }

  /**
   * Rejecting makes nothing count, so that it is open to everybody but whoever had it counted.
   * @throws {ForbiddenError} 403 four-eyes-required, confirmation-by-reset-account; {@link ConflictError} 409 figure-already-decided, and
   *   figure-stale when records have changed since it was counted
   */
  async decide(viewer: Viewer, campaignId: string, { ids, decision, note }: FigureDecision): Promise<void> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    const seen = await this.withinReach(viewer, campaignId, ids);
    if (seen.some(({ proposedById }) => proposedById === viewer.accountId))
      throw new ForbiddenError('four-eyes-required');
    if (seen.some(({ state }) => state !== 'proposed')) throw new ConflictError('figure-already-decided');
    if (decision === 'verified' && (await this.stale(campaign, seen)).size > 0) throw new ConflictError('figure-stale');
    await this.database.write(async (tx) => {
      await holdTaking(this.database, tx, campaignId, 'inputs');
      await this.database.takeTurns(tx, turnOf(campaignId));
      const decided = {
        state: decision,
        decidedById: viewer.accountId,
        decidedByName: viewer.displayName,
        decidedAt: this.clock.timestamp(),
        note,
      };
      if (decision === 'verified') {
        const firsts = new Map(seen.map((figure) => [`${figure.proposedById} ${figure.proposedAt}`, figure]));
        for (const { proposedById, proposedAt } of firsts.values())
          await this.independence.check(tx, { accountId: proposedById, at: proposedAt }, viewer.accountId);
      }
      for (const { id, unitId, item } of seen) {
        if (decision === 'verified')
          await tx.update(
            Figure,
            { campaignId, unitId, item, state: 'verified', supersededAt: IsNull() },
            { supersededAt: decided.decidedAt },
          );
        if (!(await this.database.changeIf(tx, Figure, { id, state: 'proposed' }, decided)))
          throw new ConflictError('figure-already-decided');
      }
      await this.audit.record(tx, viewer, {
        action: `figure.${decision}`,
        subject: campaign.name,
        detail: { figures: seen.length, sealed: seen.map((figure) => seal(sealedFigure, { ...figure, ...decided })) },
      });
    });
  }

  /** Ids of those that would be counted differently now: their records have changed, or their source is gone. */
  async stale(campaign: Campaign, figures: readonly Figure[]): Promise<ReadonlySet<string>> {
    const sources = new Map((await this.sources.of(campaign.id)).map((source) => [source.item, source]));
    const subjects = await findSubjects(this.database.dataSource.manager, campaign.id, [
      ...new Set(figures.map(({ unitId }) => unitId)),
    ]);
    const stale = new Set<string>();
    for (const item of new Set(figures.map((figure) => figure.item))) {
      const source = sources.get(item);
      const now = source ? await this.count(campaign, source, subjects) : new Map<string, Counted>();
      for (const { id, unitId, digest } of figures.filter((figure) => figure.item === item)) {
        const counted = now.get(unitId);
        if (!counted || digestOf(counted) !== digest) stale.add(id);
      }
    }
    return stale;
  }

  /** By subject; a person has the figures of the unit. */
  private async count(
    campaign: Campaign,
    source: FigureSource,
    subjects: readonly CampaignSubject[],
  ): Promise<Map<string, Counted>> {
    const unitOf = (subject: CampaignSubject): string => subject.personUnitId ?? subject.unitId;
    const unitIds = [...new Set(subjects.map(unitOf))];
    const figures = await this.counters.by(source.rule).count(timeOf(source, campaign), unitIds);
    return new Map(
      subjects.flatMap((subject) => {
        const figure = figures.get(unitOf(subject));
        return figure ? [[subject.unitId, figure]] : [];
      }),
    );
  }

  /** What waits of each unit and item, or else what counts. */
  private async known(
    tx: EntityManager,
    campaignId: string,
  ): Promise<Map<string, Pick<Figure, 'id' | 'state' | 'digest'>>> {
    const select = { id: true, unitId: true, item: true, state: true, digest: true } as const;
    const standing = await tx.find(Figure, {
      select,
      where: { campaignId, state: 'verified', supersededAt: IsNull() },
    });
    const waiting = await tx.find(Figure, { select, where: { campaignId, state: 'proposed' } });
    return new Map([...standing, ...waiting].map((figure) => [keyOf(figure.unitId, figure.item), figure]));
  }

  private async withinReach(viewer: Viewer, campaignId: string, ids: readonly string[]): Promise<Figure[]> {
    const figures = await this.database.reader(Figure).findBy({ id: In([...new Set(ids)]), campaignId });
    const subjects = await findSubjects(
      this.database.dataSource.manager,
      campaignId,
      figures.map(({ unitId }) => unitId),
    );
    const reached = new Set(subjects.filter((subject) => isInScope(viewer, subject)).map(({ unitId }) => unitId));
    if (figures.length < new Set(ids).size || figures.some(({ unitId }) => !reached.has(unitId)))
      throw new NotFoundError();
    return figures;
  }
}

const keyOf = (unitId: string, item: string): string => `${unitId} ${item}`;

const digestOf = ({ value, base, recordIds }: Counted): string => canonicalHash([value, base, [...recordIds]]);

function timeOf({ firstDay, lastDay }: FigureSource, { asOf }: Campaign): CountedTime {
  const year = asOf.slice(0, 4);
  return { firstDay: firstDay ?? `${year}-01-01`, lastDay: lastDay ?? `${year}-12-31` };
}

const atOnce = 500;

async function inSlices(ids: readonly string[], work: (slice: string[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < ids.length; at += atOnce) await work(ids.slice(at, at + atOnce));
}
