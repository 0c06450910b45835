import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import type { Viewer } from '../access/index.js';
import {
  CampaignsService,
  findSubjects,
  groupFor,
  type Campaign,
  type CampaignSubject,
  type EvaluatorGroup,
} from '../campaigns/index.js';
import { NotFoundError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import type { PrintLanguage } from '../forms/index.js';
import { JobRegistry, Jobs, type Job, type JobInHand, type JobOutcome } from '../jobs/index.js';
import { BlankSheets } from './blank-sheets.service.js';
import { refusedSheets, type RefusedSheet } from './domain/refused-papers.js';
import { Sheet } from './sheet.entity.js';

const kind = 'sheet-papers';
const needs = 'campaigns.manage';

export interface SheetPaperOrder {
  readonly group: string;
  /** Units that are meant; without them, all of the campaign. */
  readonly unitIds?: readonly string[] | undefined;
  readonly language: PrintLanguage;
}

/** Sheets handed out on paper, those of a whole campaign in one file; the end of the job says of which units none was printed, and why. */
@Injectable()
export class SheetPaperJobs implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(BlankSheets) private readonly sheets: BlankSheets,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(JobRegistry) private readonly registry: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.handle(kind, { needs, perform: (job) => this.print(job) });
  }

  /** @throws {NotFoundError} for no group of sheets; as {@link CampaignsService.manage} */
  async start(viewer: Viewer, campaignId: string, order: SheetPaperOrder): Promise<Job> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    groupOf(campaign, order.group);
    return this.jobs.start(viewer, {
      kind,
      campaignId,
      subject: campaign.name,
      request: { campaignId, order },
    });
  }

  private async print(job: JobInHand): Promise<JobOutcome> {
    const { campaignId, order } = job.job.request as unknown as {
      readonly campaignId: string;
      readonly order: SheetPaperOrder;
    };
    const { campaign } = await this.campaigns.manage(job.viewer, campaignId);
    const group = groupOf(campaign, order.group);
    const subjects = await findSubjects(this.database.dataSource.manager, campaignId, order.unitIds);
    const refused = refusedSheets(order.unitIds ?? null, subjects, await this.handedIn(campaignId, order.group));
    const kept = new Set(refused.map(({ unitId }) => unitId));
    const printed = subjects.filter(({ unitId }) => !kept.has(unitId));
    const result = { printed: printed.length, refused: refused.map((one) => told(one, subjects)) };
    if (printed.length === 0) return { result };
    await job.progress({ done: 0, total: printed.length, code: 'drawing' });
    const places = printed.map((subject) => ({ campaign, subject, group: groupFor(group, subject) }));
    const papers = await this.sheets.write(places, order.language, (done) => {
      job.signal.throwIfAborted();
      return job.progress({ done, total: printed.length });
    });
    return { result, file: await job.write(papers, { name: 'sheets.pdf', mediaType: 'application/pdf' }) };
  }

  /** Units about which every sheet that there is was handed in. */
  private async handedIn(campaignId: string, groupKey: string): Promise<ReadonlySet<string>> {
    const sheets = await this.database.reader(Sheet).find({
      select: { id: true, unitId: true, state: true },
      where: { campaignId, groupKey, state: In(['draft', 'submitted', 'returned']) },
    });
    const open = new Set(sheets.filter(({ state }) => state !== 'submitted').map(({ unitId }) => unitId));
    return new Set(sheets.map(({ unitId }) => unitId).filter((unitId) => !open.has(unitId)));
  }
}

const told = ({ unitId, code }: RefusedSheet, subjects: readonly CampaignSubject[]) => {
  const subject = subjects.find((one) => one.unitId === unitId);
  return { unitId, code, unit: subject?.unitName ?? null };
};

function groupOf({ groups }: Pick<Campaign, 'groups'>, key: string): EvaluatorGroup {
  const group = groups.find((one) => one.key === key && one.kind === 'sheet');
  if (!group) throw new NotFoundError();
  return group;
}
