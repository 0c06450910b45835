import { Inject, Injectable } from '@nestjs/common';
import { findCampaigns, findGradedAbout } from '../campaigns/index.js';
import { Database } from '../database/database.js';
import { OutcomeTable, StandingRuns } from '../grading/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { reasonKey } from './domain/rectification-proposals.js';
import { isSettledBy, proposedBy, type SurveyResult } from './domain/second-survey.js';
import { RectificationRules } from './rectification-rules.service.js';
import type { RegisterRecord } from './register-record.entity.js';

/** Whether residents have been asked again about what a campaign proposed to put right, where it asks for that (S1.18, P18). */
@Injectable()
export class SecondSurveys {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(OutcomeTable) private readonly outcomes: OutcomeTable,
    @Inject(StandingRuns) private readonly runs: StandingRuns,
    @Inject(RectificationRules) private readonly rules: RectificationRules,
  ) {}

  async awaits({ origin, unitId }: Pick<RegisterRecord, 'origin' | 'unitId'>): Promise<boolean> {
    const proposed = proposedBy(origin);
    if (proposed === null || unitId === null) return false;
    if (!(await this.rules.of(proposed.campaignId)).secondSurvey) return false;
    const { manager } = this.database.dataSource;
    const [campaign] = await findCampaigns(manager, [proposed.campaignId]);
    if (!campaign) return false;
    const asked = (await findGradedAbout(manager, unitId)).filter(
      ({ asOf, groups }) => asOf > campaign.asOf && groups.some(({ kind }) => kind === 'ballot'),
    );
    const results: SurveyResult[] = [];
    for (const { id, asOf, campaignType } of asked) {
      const runId = await this.runs.of(id);
      const found = runId && (await this.outcomes.one({ scopePath: '/' }, { id: runId, campaignId: id }, unitId));
      if (!found) continue;
      const { grade, reasons } = found.outcome;
      const lowest = this.plugins.find(campaignType)?.grades.at(-1)?.code ?? null;
      results.push({ asOf, grade, lowest, reasons: reasons.map(reasonKey) });
    }
    return !isSettledBy({ asOf: campaign.asOf, reason: proposed.reason }, results);
  }
}
