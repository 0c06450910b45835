import type { ConfigError, GradingResult } from '@pingyi/plugin-sdk';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsService, findSubjects } from '../campaigns/index.js';
import type { Viewer } from '../access/index.js';
import { ConflictError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { PluginHost } from '../plugin-host/index.js';
import { schemeEffect, type SchemeEffect } from './domain/scheme-effect.js';
import { GradingInputBuilder } from './grading-input.builder.js';

export interface SchemePreview extends SchemeEffect {
  readonly configErrors: readonly ConfigError[];
  /** Names of the changed units by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly total: number;
}

/**
 * What another scheme would make of the data as it stands, with the ballots of the newest run; nothing is stored. Ballots that came later,
 * or before any run, have no part in it: a scheme tried before and after a ballot would tell that ballot.
 */
@Injectable()
export class SchemePreviewService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(GradingInputBuilder) private readonly inputs: GradingInputBuilder,
    @Inject(PluginHost) private readonly plugins: PluginHost,
  ) {}

  /** @throws {ConflictError} 409 when the data itself cannot be graded */
  async preview(viewer: Viewer, campaignId: string, scheme: Record<string, unknown>): Promise<SchemePreview> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const configErrors = await this.plugins.validateScheme(campaign.campaignType, scheme);
    if (configErrors.length > 0)
      return { configErrors, changed: [], before: {}, after: {}, names: new Map(), total: 0 };
    const before = await this.grade((await this.inputs.build(campaign, 'as-last-graded')).input);
    const after = await this.grade((await this.inputs.build({ ...campaign, scheme }, 'as-last-graded')).input);
    const effect = schemeEffect(before.outcomes, after.outcomes);
    return { configErrors, ...effect, names: await this.namesOf(campaignId, effect), total: after.outcomes.length };
  }

  private async grade(input: unknown): Promise<GradingResult> {
    const answer = await this.plugins.grade(input);
    if (answer.ok) return answer.result;
    const [first] = 'configErrors' in answer ? answer.configErrors : answer.inputErrors;
    throw new ConflictError('not-gradable', `${first?.code ?? ''} ${first?.path ?? ''}`);
  }

  private async namesOf(campaignId: string, { changed }: SchemeEffect): Promise<Map<string, string>> {
    const ids = changed.map(({ unitId }) => unitId);
    const names = new Map<string, string>();
    for (let at = 0; at < ids.length; at += 500) {
      const subjects = await findSubjects(this.database.dataSource.manager, campaignId, ids.slice(at, at + 500));
      for (const { unitId, unitName } of subjects) names.set(unitId, unitName);
    }
    return names;
  }
}
