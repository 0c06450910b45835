import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { CampaignsService } from '../campaigns/index.js';
import type { Viewer } from '../access/index.js';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { NotFoundError } from '../common/problem/problem.error.js';
import { asDownload, madeInTurn, spreadsheetMediaTypes } from '../documents/index.js';
import { dismissal } from '../facts/index.js';
import { figureBehind, toFigureBehind } from '../figures/index.js';
import { jobView, toJobView } from '../jobs/index.js';
import type { GradingRun } from './grading-run.entity.js';
import { GradePackageService } from './grade-package.service.js';
import { GradingService } from './grading.service.js';
import { LedgerExport } from './ledger-export.js';
import { ledgerFile, LedgerExportJob } from './ledger-export.job.js';
import { LedgerNames } from './ledger-names.js';
import { changeCounts, ledgerRow, runView, toLedgerRow, toRunView, traceStep } from './ledger-view.js';
import { LedgerService } from './ledger.service.js';
import { outcomeFilters } from './outcome-filters.js';
import { OutcomeTable } from './outcome-table.js';
import { RunDocuments } from './run-documents.js';

const tag = 'grading';
const groupKey = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);
const namesById = z.record(z.string(), z.string());

const startRun = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/grading-runs',
  summary: 'Compute all grades of a closed campaign',
  tag,
  access: 'grading.run',
  params: idParams,
  body: z.strictObject({ dismissal: dismissal.optional() }).optional(),
  response: runView,
  status: 202,
  problems: ['campaign-not-closed', 'run-in-progress', 'facts-waiting'],
});
const listRuns = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/grading-runs',
  summary: 'Grading runs, newest first',
  tag,
  access: 'ledger.read',
  params: idParams,
  query: z.strictObject(pageQuery(['number'])),
  response: pageOf(runView),
});
const getRun = endpoint({
  method: 'GET',
  path: 'api/grading-runs/:id',
  summary: 'Read a grading run',
  tag,
  access: 'ledger.read',
  params: idParams,
  response: runView,
});
const cancelRun = endpoint({
  method: 'DELETE',
  path: 'api/grading-runs/:id',
  summary: 'Cancel a grading run',
  tag,
  access: 'grading.run',
  params: idParams,
  problems: ['run-finished'],
});
const getInput = endpoint({
  method: 'GET',
  path: 'api/grading-runs/:id/input',
  summary: 'The grading input of a run',
  tag,
  access: 'grading.run',
  params: idParams,
  response: { files: ['application/json'] },
});
const getResult = endpoint({
  method: 'GET',
  path: 'api/grading-runs/:id/result',
  summary: 'The grading result of a run',
  tag,
  access: 'grading.run',
  params: idParams,
  response: { files: ['application/json'] },
});
const getPackage = endpoint({
  method: 'GET',
  path: 'api/grading-runs/:id/package.zip',
  summary: 'The grade package of a run: everything needed to recompute it',
  tag,
  access: 'grading.run',
  params: idParams,
  response: { files: ['application/zip'] },
  problems: ['plugin-changed'],
});
const readLedger = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/ledger',
  summary: 'The ledger: one row per unit of the newest run',
  tag,
  access: 'ledger.read',
  params: idParams,
  query: z.strictObject({
    ...pageQuery(['unitCode', 'unitName', 'score', 'grade', 'change', 'status', 'rank', 'groupScore']),
    sortGroup: groupKey.optional(),
    ...outcomeFilters,
  }),
  response: pageOf(ledgerRow).extend({
    run: runView.nullable(),
    counts: z.record(z.string(), z.int()),
    ungraded: z.int(),
    statuses: z.record(z.string(), z.int()),
    changes: changeCounts,
    ranked: z.boolean(),
    /** Names by the id under which reasons and the summary of the run speak of units, as far as the caller may see them. */
    names: namesById,
  }),
});
const exportLedger = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/ledger/export',
  summary: 'Export the ledger',
  tag,
  access: 'ledger.read',
  params: idParams,
  query: ledgerFile,
  response: { files: Object.values(spreadsheetMediaTypes) },
});
const startExport = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/ledger/exports',
  summary: 'Export the ledger as a job, whose file is kept for a day',
  tag,
  access: 'ledger.read',
  params: idParams,
  body: ledgerFile,
  response: jobView,
  status: 202,
  problems: ['job-in-progress', 'too-many-jobs'],
});
const explainOutcome = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/ledger/:unitId',
  summary: 'Why a unit has its grade, step by step',
  tag,
  access: 'ledger.read',
  params: z.strictObject({ id, unitId: id }),
  response: z
    .strictObject({
      row: ledgerRow,
      groups: z.record(z.string(), z.record(z.string(), z.unknown())),
      trace: z.array(traceStep),
      scheme: z.record(z.string(), z.unknown()),
      /** Facts about the unit that waited for their second person and were left out, by kind. */
      dismissedFacts: z
        .strictObject({ reason: z.string(), kinds: z.array(z.string()), items: z.array(z.string()) })
        .nullable(),
      /** Figures from registers that the run used. */
      figures: z.array(figureBehind),
      /** What the office has decided about the unit beside its grade, and why. */
      distinctions: z.array(
        z
          .strictObject({
            code: z.string(),
            granted: z.boolean(),
            reason: z.string(),
            byName: z.string(),
            day: z.string(),
          })
          .meta({ id: 'HoldingDistinction' }),
      ),
      run: runView,
      names: namesById,
    })
    .meta({ id: 'OutcomeExplanation' }),
});

@Controller()
export class GradingController {
  constructor(
    @Inject(GradingService) private readonly grading: GradingService,
    @Inject(LedgerService) private readonly ledger: LedgerService,
    @Inject(LedgerExport) private readonly ledgerExport: LedgerExport,
    @Inject(LedgerExportJob) private readonly exports: LedgerExportJob,
    @Inject(GradePackageService) private readonly packages: GradePackageService,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(LedgerNames) private readonly names: LedgerNames,
    @Inject(OutcomeTable) private readonly outcomes: OutcomeTable,
    @Inject(RunDocuments) private readonly documents: RunDocuments,
  ) {}

  @Route(startRun)
  async start(@Call() { viewer, params, body }: Input<typeof startRun>): Promise<Output<typeof startRun>> {
    return toRunView(await this.grading.start(viewer, params.id, body?.dismissal), null);
  }

  @Route(listRuns)
  async listRuns(@Call() { viewer, params, query }: Input<typeof listRuns>): Promise<Output<typeof listRuns>> {
    const page = await this.grading.list(viewer, params.id, query);
    const current = await this.grading.current(params.id);
    return { ...page, items: page.items.map((run) => toRunView(run, current?.id ?? null)) };
  }

  @Route(getRun)
  async getRun(@Call() { viewer, params }: Input<typeof getRun>): Promise<Output<typeof getRun>> {
    return this.withCurrent(await this.grading.get(viewer, params.id));
  }

  @Route(cancelRun)
  cancel(@Call() { viewer, params }: Input<typeof cancelRun>): Promise<void> {
    return this.grading.cancel(viewer, params.id);
  }

  @Route(getInput)
  async getInput(@Call() { viewer, params, reply }: Input<typeof getInput>): Promise<unknown> {
    const input = await this.documents.input(await this.grading.manage(viewer, params.id));
    if (input === null) throw new NotFoundError();
    asDownload(reply, 'input.json', 'application/json; charset=utf-8');
    return input;
  }

  @Route(getResult)
  async getResult(@Call() { viewer, params, reply }: Input<typeof getResult>): Promise<unknown> {
    const result = this.documents.result(await this.grading.manage(viewer, params.id));
    if (!result) throw new NotFoundError();
    asDownload(reply, 'result.json', 'application/json; charset=utf-8');
    return result;
  }

  @Route(getPackage)
  async getPackage(@Call() { viewer, params, reply }: Input<typeof getPackage>): Promise<unknown> {
    const packed = await this.packages.write(viewer, params.id);
    asDownload(reply, 'package.zip', 'application/zip');
    return packed;
  }

  @Route(readLedger)
  async readLedger(@Call() { viewer, params, query }: Input<typeof readLedger>): Promise<Output<typeof readLedger>> {
    const page = await this.ledger.read(viewer, params.id, query);
    const { run } = page;
    return {
      ...page,
      items: page.items.map(toLedgerRow),
      counts: { ...page.counts },
      statuses: { ...page.statuses },
      changes: { ...page.changes },
      run: run && toRunView(run, run.id),
      ranked: run !== null && (await this.outcomes.isRanked(run)),
      names: run ? await this.namesOf(viewer, run) : {},
    };
  }

  @Route(exportLedger)
  async exportLedger(@Call() { viewer, params, query, reply }: Input<typeof exportLedger>): Promise<unknown> {
    const { format, lang, ...wanted } = query;
    const file = await madeInTurn(
      () => this.ledgerExport.write(viewer, params.id, wanted, format, lang),
      (made) => made,
    );
    asDownload(reply, `ledger.${format}`, spreadsheetMediaTypes[format]);
    return file;
  }

  @Route(startExport)
  async startExport(@Call() { viewer, params, body }: Input<typeof startExport>): Promise<Output<typeof startExport>> {
    return toJobView(viewer, await this.exports.start(viewer, params.id, body));
  }

  @Route(explainOutcome)
  async explain(@Call() { viewer, params }: Input<typeof explainOutcome>): Promise<Output<typeof explainOutcome>> {
    const { row, run, scheme, dismissed, figures, distinctions } = await this.ledger.explain(
      viewer,
      params.id,
      params.unitId,
    );
    const { groups, trace } = row.outcome;
    return {
      row: toLedgerRow(row),
      groups: Object.fromEntries(Object.entries(groups).map(([key, group]) => [key, { ...group }])),
      trace: trace.map(({ step, inputs, output }) => ({ step, inputs: { ...inputs }, output })),
      scheme,
      dismissedFacts: dismissed && {
        reason: dismissed.reason,
        kinds: [...dismissed.kinds],
        items: [...dismissed.items],
      },
      figures: figures.map(toFigureBehind),
      distinctions: distinctions.map(({ distinction, granted, reason, byName, day }) => ({
        code: distinction,
        granted,
        reason,
        byName,
        day,
      })),
      run: toRunView(run, run.id),
      names: await this.namesOf(viewer, run, params.unitId),
    };
  }

  /** @param explained the unit whose steps are shown */
  private async namesOf(viewer: Viewer, run: GradingRun, explained?: string): Promise<Record<string, string>> {
    const { campaign, manageable } = await this.campaigns.get(viewer, run.campaignId);
    const names = await this.names.of(manageable ? { scopePath: '/' } : viewer, campaign, run);
    return Object.fromEntries([
      ...names,
      ...(explained === undefined ? [] : await this.names.ofSteps(campaign, explained)),
    ]);
  }

  private async withCurrent(run: GradingRun) {
    const current = await this.grading.current(run.campaignId);
    return toRunView(run, current?.id ?? null);
  }
}
