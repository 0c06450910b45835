import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { idParams, pageQuery } from '../common/http/paging.js';
import { asDownload, languages, spreadsheetFormats, spreadsheetMediaTypes } from '../documents/index.js';
import { RemarkCountsService } from './remark-counts.service.js';
import { RemarkExport } from './remark-export.js';
import { remarkFilters, remarkPlaces } from './remark-filters.js';
import { RemarkList } from './remark-list.service.js';
import { RemarkMarks } from './remark-marks.service.js';
import { RemarkProblems } from './remark-problems.service.js';
import { remarkCounts, remarkMark, remarkPage, toRemarkView } from './remark-views.js';

const tag = 'remarks';
const remarkId = z.string().regex(/^[0-9a-f]{32}$/);
/** Remarks that one request marks. */
const mostMarkedAtOnce = 100;

const listRemarks = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/remarks',
  summary: 'What residents have written on ballots that a run shows, without names and numbers, in random order',
  tag,
  access: 'ledger.read',
  params: idParams,
  query: z.strictObject({ ...pageQuery(['id']), ...remarkFilters }).omit({ sort: true }),
  response: remarkPage,
});
const countRemarks = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/remarks/counts',
  summary: 'How many remarks there are by mark, topic, township and question',
  tag,
  access: 'ledger.read',
  params: idParams,
  query: z.strictObject(remarkPlaces),
  response: remarkCounts,
});
const exportRemarks = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/remarks/export',
  summary: 'The list as a spreadsheet',
  tag,
  access: 'ledger.read',
  params: idParams,
  query: z.strictObject({
    ...remarkFilters,
    format: z.enum(spreadsheetFormats),
    lang: z.enum(languages).default('zh-CN'),
  }),
  response: { files: Object.values(spreadsheetMediaTypes) },
});
const markRemarks = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/remarks/marks',
  summary: 'Mark remarks, or take their mark away; what somebody else has marked meanwhile stays as it is',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  body: z.strictObject({
    mark: remarkMark.nullable(),
    remarks: z
      .array(z.strictObject({ id: remarkId, revision: z.int().min(1) }))
      .min(1)
      .max(mostMarkedAtOnce),
  }),
  response: z
    .strictObject({
      marked: z.int(),
      refused: z.array(z.strictObject({ id: z.string(), code: z.enum(['not-found', 'revision-stale']) })),
    })
    .meta({ id: 'RemarkMarksMade' }),
});
const makeProblem = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/remarks/:remarkId/problem',
  summary: 'Make of a remark a record of rectification, in words of one’s own',
  tag,
  access: 'registers.write',
  params: idParams.extend({ remarkId }),
  body: z.strictObject({ problem: z.string().trim().min(1).max(1000) }),
  response: z.strictObject({ recordId: z.string() }).meta({ id: 'ProblemOfRemark' }),
  status: 201,
  problems: ['not-yours-to-write', 'already-there'],
});

@Controller()
export class RemarksController {
  constructor(
    @Inject(RemarkList) private readonly remarks: RemarkList,
    @Inject(RemarkCountsService) private readonly counts: RemarkCountsService,
    @Inject(RemarkExport) private readonly exports: RemarkExport,
    @Inject(RemarkMarks) private readonly marks: RemarkMarks,
    @Inject(RemarkProblems) private readonly problems: RemarkProblems,
  ) {}

  @Route(listRemarks)
  async list(@Call() { viewer, params, query }: Input<typeof listRemarks>): Promise<Output<typeof listRemarks>> {
    const page = await this.remarks.page(viewer, params.id, query);
    return { ...page, items: page.items.map(toRemarkView) };
  }

  @Route(countRemarks)
  async count(@Call() { viewer, params, query }: Input<typeof countRemarks>): Promise<Output<typeof countRemarks>> {
    const { topics, townships, questions, marks, ...counts } = await this.counts.of(viewer, params.id, query);
    return {
      ...counts,
      marks: { ...marks },
      topics: [...topics],
      townships: [...townships],
      questions: [...questions],
    };
  }

  @Route(exportRemarks)
  async export(@Call() { viewer, params, query, reply }: Input<typeof exportRemarks>): Promise<unknown> {
    const { format, lang, ...filter } = query;
    const content = await this.exports.write(viewer, params.id, filter, format, lang);
    asDownload(reply, `remarks.${format}`, spreadsheetMediaTypes[format]);
    return content;
  }

  @Route(markRemarks)
  async mark(@Call() { viewer, params, body, reply }: Input<typeof markRemarks>): Promise<Output<typeof markRemarks>> {
    reply.status(200);
    const { marked, refused } = await this.marks.mark(viewer, params.id, body.remarks, body.mark);
    return { marked, refused: [...refused] };
  }

  @Route(makeProblem)
  async problem(@Call() { viewer, params, body }: Input<typeof makeProblem>): Promise<Output<typeof makeProblem>> {
    return { recordId: await this.problems.make(viewer, params.id, params.remarkId, body.problem) };
  }
}
