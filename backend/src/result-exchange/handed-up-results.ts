import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { CampaignsService, type Campaign } from '../campaigns/index.js';
import { ConflictError, NotFoundError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { message } from '../documents/index.js';
import { GradingService, OutcomeTable, type GradingRun } from '../grading/index.js';
import { findUnit } from '../organisations/index.js';
import { resultsFormat, resultsLines, type ResultsRow } from './domain/results-file.js';

/** Writes the result of a run for the office above. */
@Injectable()
export class HandedUpResults {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(GradingService) private readonly grading: GradingService,
    @Inject(OutcomeTable) private readonly outcomes: OutcomeTable,
  ) {}

  /** @throws {NotFoundError} for a run that did not succeed; {@link ConflictError} 409 about-persons: persons have no codes and are not handed up */
  async write(viewer: Viewer, runId: string): Promise<Readable> {
    const run = await this.grading.manage(viewer, runId);
    if (run.outcomeHash === null) throw new NotFoundError();
    const { campaign, about } = await this.campaigns.manage(viewer, run.campaignId);
    if (about === 'persons') throw new ConflictError('about-persons');
    const owner = await findUnit(this.database.dataSource.manager, campaign.ownerUnitId);
    const { id, name, campaignType: type, asOf } = campaign;
    const head = {
      format: resultsFormat,
      office: owner?.name ?? message('zh-CN', 'results.own-office'),
      campaign: { id, name, type, asOf },
      run: { number: run.number, outcomeHash: run.outcomeHash },
    } as const;
    return Readable.from(resultsLines(head, this.rows(viewer, campaign, run)));
  }

  private async *rows(viewer: Viewer, campaign: Campaign, run: GradingRun): AsyncGenerator<ResultsRow> {
    for await (const { subject, outcome } of await this.outcomes.all(
      viewer,
      { id: run.id, campaignId: campaign.id },
      {},
    ))
      yield {
        code: subject.unitCode,
        name: subject.unitName,
        status: outcome.status,
        grade: outcome.grade,
        score: outcome.score,
      };
  }
}
