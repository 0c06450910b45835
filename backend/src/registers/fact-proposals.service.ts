import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { CampaignsService, subjectsWithin, type Campaign } from '../campaigns/index.js';
import { pageWindow, pageWithin, type Page, type PageRequest } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { message } from '../documents/index.js';
import { FactsService, findFactsIn } from '../facts/index.js';
import { findUnits, type OrgUnit } from '../organisations/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { findOverdue, type OverdueByRegister } from './overdue.lookup.js';

export interface ProposedFact extends OverdueByRegister {
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
    const { manager } = this.database.dataSource;
    const subjects = await subjectsWithin(manager, viewer, campaign.id).orderBy('subject.unitCode').getMany();
    const unitIds = subjects.map(({ unitId }) => unitId);
    const due = await findOverdue(manager, kinds, unitIds, campaign.asOf);
    if (due.length === 0) return [];
    const entered = new Set((await findFactsIn(manager, campaign.id)).map(({ unitId, kind }) => `${kind} ${unitId}`));
    const units = new Map((await findUnits(manager, unitIds)).map((unit) => [unit.id, unit]));
    const proposed = due.flatMap((fact): ProposedFact[] => {
      const unit = units.get(fact.unitId);
      return unit && !entered.has(`${fact.kind} ${fact.unitId}`) ? [{ ...fact, unit }] : [];
    });
    return proposed.sort((one, other) => (one.unit.code < other.unit.code ? -1 : 1));
  }
}
