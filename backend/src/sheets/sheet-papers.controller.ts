import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams } from '../common/http/paging.js';
import { asDownload } from '../documents/index.js';
import { printLanguages } from '../forms/index.js';
import { jobView, toJobView } from '../jobs/index.js';
import { BlankSheets } from './blank-sheets.service.js';
import { SheetPaperJobs } from './sheet-paper.jobs.js';

const tag = 'sheets';
const pdf = 'application/pdf';

const printSheet = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/sheets/:group/:unitId/paper',
  summary: 'The sheet about a unit to be filled in with a pen, with room for its evidence and a signature',
  tag,
  access: 'sheets.read',
  params: z.strictObject({ id, group: z.string().max(40), unitId: id }),
  query: z.strictObject({ lang: z.enum(printLanguages).default('zh-CN') }),
  response: { files: [pdf] },
});
const printSheets = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/sheet-papers',
  summary: 'Print the sheets about all or some units in one file; its end says of which none was printed, and why',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  body: z.strictObject({
    group: z.string().max(40),
    unitIds: z.array(id).min(1).max(10_000).optional(),
    language: z.enum(printLanguages),
  }),
  response: jobView,
  status: 202,
  problems: ['too-many-jobs'],
});

/** Sheets on paper. */
@Controller()
export class SheetPapersController {
  constructor(
    @Inject(BlankSheets) private readonly sheets: BlankSheets,
    @Inject(SheetPaperJobs) private readonly jobs: SheetPaperJobs,
  ) {}

  @Route(printSheet)
  async one(@Call() { viewer, params, query, reply }: Input<typeof printSheet>): Promise<unknown> {
    const file = await this.sheets.one(viewer, params.id, params.group, params.unitId, query.lang);
    asDownload(reply, `sheet-${params.group}.pdf`, pdf);
    return file;
  }

  @Route(printSheets)
  async several(@Call() { viewer, params, body }: Input<typeof printSheets>): Promise<Output<typeof printSheets>> {
    return toJobView(viewer, await this.jobs.start(viewer, params.id, body));
  }
}
