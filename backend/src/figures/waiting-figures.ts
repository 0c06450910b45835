import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import {
  accepts,
  type Campaign,
  findCampaigns,
  type StepCheck,
  StepChecks,
  type StepFinding,
  warns,
  withSubjects,
} from '../campaigns/index.js';
import { Database } from '../database/database.js';
import { WaitingFacts, type Waiting, type WaitingSource } from '../facts/index.js';
import { Figure } from './figure.entity.js';

/** Figures of a campaign that somebody can verify. */
export interface FiguresToVerify {
  readonly campaign: Campaign;
  readonly count: number;
  /** When the oldest was proposed. */
  readonly since: string;
}

/**
 * Figures that wait for their second person: told when a campaign is closed, and left out of grading and publishing only when somebody says
 * why (I18).
 */
@Injectable()
export class WaitingFigures implements OnModuleInit, StepCheck, WaitingSource {
  readonly acts = ['close'] as const;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(StepChecks) private readonly checks: StepChecks,
    @Inject(WaitingFacts) private readonly waitingFacts: WaitingFacts,
  ) {}

  onModuleInit(): void {
    this.checks.add(this);
    this.waitingFacts.also(this);
  }

  async find(_viewer: Viewer, { id }: Campaign): Promise<StepFinding[]> {
    return warns('figures-waiting', await this.database.reader(Figure).countBy({ campaignId: id, state: 'proposed' }));
  }

  async waiting(manager: EntityManager, campaignId: string): Promise<Waiting[]> {
    const figures = await manager.find(Figure, {
      select: { id: true, unitId: true, item: true, proposedByName: true, proposedAt: true },
      where: { campaignId, state: 'proposed' },
      order: { proposedAt: 'ASC', id: 'ASC' },
    });
    return figures.map(({ id, unitId, item, proposedByName, proposedAt }) => ({
      id,
      unitId,
      what: 'figure',
      kind: item,
      date: null,
      months: null,
      enteredByName: proposedByName,
      enteredAt: proposedAt,
    }));
  }

  /** Those that somebody else had counted, by the campaigns that still take them, the oldest first. */
  async toVerify(viewer: Viewer): Promise<FiguresToVerify[]> {
    const rows = await withSubjects(this.database.reader(Figure).createQueryBuilder('figure'), viewer)
      .andWhere("figure.state = 'proposed' AND figure.proposedById <> :self", { self: viewer.accountId })
      .select('figure.campaignId', 'campaignId')
      .addSelect('COUNT(*)', 'count')
      .addSelect('MIN(figure.proposedAt)', 'since')
      .groupBy('figure.campaignId')
      .getRawMany<{ campaignId: string; count: string | number; since: string }>();
    if (rows.length === 0) return [];
    const found = await findCampaigns(
      this.database.dataSource.manager,
      rows.map(({ campaignId }) => campaignId),
    );
    return rows
      .flatMap(({ campaignId, count, since }) => {
        const campaign = found.find(({ id }) => id === campaignId);
        return campaign && accepts(campaign, 'inputs') ? [{ campaign, count: Number(count), since }] : [];
      })
      .sort((a, b) => (a.since < b.since ? -1 : 1));
  }

  async count(viewer: Viewer): Promise<number> {
    return (await this.toVerify(viewer)).reduce((sum, { count }) => sum + count, 0);
  }
}
