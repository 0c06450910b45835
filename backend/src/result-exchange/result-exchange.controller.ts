import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { clientGone } from '../common/http/client-gone.js';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { withUpload } from '../common/http/upload.js';
import { asDownload } from '../documents/index.js';
import { HandedUpResults } from './handed-up-results.js';
import type { ReceivedResult } from './received-result.entity.js';
import { ReceivedResults } from './received-results.service.js';

const tag = 'rounds';
const jsonLines = 'application/x-ndjson';
const counts = z.record(z.string(), z.int());

const handUp = endpoint({
  method: 'GET',
  path: 'api/grading-runs/:id/results.ndjson',
  summary: 'The result of a run for the office above: organisations by their codes, with a digest',
  tag,
  access: 'grading.run',
  params: idParams,
  response: { files: [jsonLines] },
  problems: ['about-persons'],
});
const listReceived = endpoint({
  method: 'GET',
  path: 'api/received-results',
  summary: 'Results that offices below have handed up, the last one first',
  tag,
  access: 'campaigns.manage',
  query: z.strictObject(pageQuery(['receivedAt'])).omit({ q: true, sort: true }),
  response: pageOf(
    z
      .strictObject({
        campaignId: z.string(),
        campaignName: z.string(),
        campaignType: z.string(),
        office: z.string(),
        asOf: z.string(),
        run: z.int(),
        outcomeHash: z.string(),
        units: z.int(),
        known: z.int(),
        counts,
        receivedAt: z.string(),
        receivedBy: z.string(),
      })
      .meta({ id: 'ReceivedResult' }),
  ),
});
const takeResult = endpoint({
  method: 'POST',
  path: 'api/received-results/import',
  summary: 'Take the result of an office below: its grades become those of its year',
  tag,
  access: 'campaigns.manage',
  multipart: true,
  query: z.strictObject({ dryRun: z.enum(['true', 'false']).default('false') }),
  response: z
    .strictObject({
      office: z.string(),
      campaignName: z.string(),
      campaignType: z.string(),
      asOf: z.string(),
      run: z.int(),
      units: z.int(),
      counts,
      created: z.int(),
      updated: z.int(),
      unchanged: z.int(),
      unknown: z.strictObject({ total: z.int(), codes: z.array(z.string()) }),
      dryRun: z.boolean(),
    })
    .meta({ id: 'ReceivedReport' }),
  problems: ['import-invalid', 'file-empty', 'results-older', 'too-costly', 'overloaded'],
});

@Controller()
export class ResultExchangeController {
  constructor(
    @Inject(HandedUpResults) private readonly handedUp: HandedUpResults,
    @Inject(ReceivedResults) private readonly received: ReceivedResults,
  ) {}

  @Route(handUp)
  async handUp(@Call() { viewer, params, reply }: Input<typeof handUp>): Promise<unknown> {
    const file = await this.handedUp.write(viewer, params.id);
    asDownload(reply, 'results.ndjson', jsonLines);
    return file;
  }

  @Route(listReceived)
  async list(@Call() { query }: Input<typeof listReceived>): Promise<Output<typeof listReceived>> {
    const { items, ...page } = await this.received.list(query);
    return { ...page, items: items.map(toView) };
  }

  @Route(takeResult)
  async take(@Call() { viewer, query, request, reply }: Input<typeof takeResult>): Promise<Output<typeof takeResult>> {
    reply.status(200);
    const { head, unknown, ...report } = await withUpload(request, ({ content }) =>
      this.received.take(viewer, content, query.dryRun === 'true', clientGone(reply)),
    );
    return {
      ...report,
      counts: { ...report.counts },
      office: head.office,
      campaignName: head.campaign.name,
      campaignType: head.campaign.type,
      asOf: head.campaign.asOf,
      run: head.run.number,
      unknown: { total: unknown.total, codes: [...unknown.codes] },
    };
  }
}

const toView = ({ runNumber, receivedByName, ...result }: ReceivedResult) => ({
  ...result,
  run: runNumber,
  receivedBy: receivedByName,
});
