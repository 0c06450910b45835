import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { CampaignsService, subjectsWithin, type Campaign } from '../campaigns/index.js';
import { pageWindow, pageWithin, type Page, type PageRequest } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { message } from '../documents/index.js';
import { FactsService, findFactsIn } from '../facts/index.js';
import { findUnits, type OrgUnit } from '../organisations/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { overdueFacts, type OverdueFact } from './domain/overdue-facts.js';
import { RegisterRecord } from './register-record.entity.js';
import { RegisterVersion } from './register-version.entity.js';

/** Units whose records are read at once. */
const slice = 500;

export interface ProposedFact extends OverdueFact {
  readonly kind: string;
  readonly register: RegisterVersion;
  readonly unit: OrgUnit;
}

/** Facts that registers propose to a campaign: what is overdue by their newest records (S2.8). */
@Injectable()
export class FactProposals {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(FactsService) private readonly facts: FactsService,
    @Inject(PluginHost) private readonly plugins: PluginHost,
  ) {}

  /** About units within reach that have no fact of the kind yet, whatever became of it. */
  async list(viewer: Viewer, campaignId: string, query: PageRequest): Promise<Page<ProposedFact>> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    return pageWithin(pageWindow(query, 'unit'), await this.all(viewer, campaign));
  }

  /**
   * Enters each as the caller's, for another person to verify.
   * @returns how many were entered
   * @throws {ImmutableError} 409 when the campaign takes no facts
   */
  async enter(viewer: Viewer, campaignId: string): Promise<number> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    const proposed = await this.all(viewer, campaign);
    for (const { unitId, kind, months, dueOn, recordId, register } of proposed)
      await this.facts.enter(viewer, campaignId, {
        unitId,
        kind,
        months,
        source: register.definition.title['zh-CN'],
        documentNo: recordId,
        detail: message('zh-CN', 'fact-proposal.overdue', { day: dueOn, months }),
        evidenceIds: [],
      });
    return proposed.length;
  }

  private async all(viewer: Viewer, campaign: Campaign): Promise<ProposedFact[]> {
    const known = this.plugins.find(campaign.campaignType)?.factKinds ?? [];
    // A fact of months alone: what else a kind asks for no record says.
    const kinds = new Set(
      known.flatMap(({ kind, fields }) =>
        fields.some(({ name }) => name === 'months') &&
        fields.every(({ name, required }) => name === 'months' || !required)
          ? [kind]
          : [],
      ),
    );
    const open = await this.database.reader(RegisterVersion).findBy({ state: 'open' });
    const registers = open.filter(({ definition }) => kinds.has(definition.overdueFact?.kind ?? ''));
    if (registers.length === 0) return [];
    const { manager } = this.database.dataSource;
    const subjects = await subjectsWithin(manager, viewer, campaign.id).orderBy('subject.unitCode').getMany();
    const unitIds = subjects.map(({ unitId }) => unitId);
    const entered = new Set((await findFactsIn(manager, campaign.id)).map(({ unitId, kind }) => `${kind} ${unitId}`));
    const units = new Map((await findUnits(manager, unitIds)).map((unit) => [unit.id, unit]));
    const proposed: ProposedFact[] = [];
    for (const register of registers) {
      const { kind, days } = register.definition.overdueFact ?? { kind: '', days: [] };
      for (let at = 0; at < unitIds.length; at += slice) {
        const records = await this.database.reader(RegisterRecord).find({
          where: { code: register.code, unitId: In(unitIds.slice(at, at + slice)) },
          order: { madeAt: 'DESC', id: 'DESC' },
        });
        const due = overdueFacts(
          records.flatMap(({ unitId, ...record }) => (unitId === null ? [] : [{ ...record, unitId }])),
          days,
          campaign.asOf,
        );
        for (const fact of due) {
          const unit = units.get(fact.unitId);
          if (unit && !entered.has(`${kind} ${fact.unitId}`)) proposed.push({ ...fact, kind, register, unit });
        }
      }
    }
    return proposed.sort((one, other) => (one.unit.code < other.unit.code ? -1 : 1));
  }
}
