import { subjectKinds } from '@pingyi/plugin-sdk';
import { Readable } from 'node:stream';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import type { Campaign } from '../campaigns/index.js';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams, localizedText, pageOf, pageQuery } from '../common/http/paging.js';
import { asDownload } from '../documents/index.js';
import { countedView, toCountedView } from '../figures/index.js';
import {
  changeCounts,
  changeKinds,
  ledgerRow,
  outcomeFilters,
  toLedgerRow,
  traceStep,
  type GradedSubject,
} from '../grading/index.js';
import type { Publication } from './publication.entity.js';
import { PublishedResultsService } from './published-results.service.js';

const tag = 'published results';
const summary = {
  id: z.string(),
  title: z.string(),
  publishedAt: z.string(),
  campaign: z.strictObject({ id: z.string(), name: z.string(), asOf: z.string() }),
};
const named = z.strictObject({ key: z.string(), title: localizedText });
/** A row of the ledger without what is said of persons. */
const publishedRow = ledgerRow
  .omit({ secretary: true, partyMembers: true, priorGrade: true, actionGroup: true })
  .meta({ id: 'PublishedOutcome' });
const kindFilters = {
  unitType: outcomeFilters.unitType,
  flag: outcomeFilters.flag,
  under: outcomeFilters.under,
};
const counts = z.record(z.string(), z.int());

const listPublished = endpoint({
  method: 'GET',
  path: 'api/public/publications',
  summary: 'Published results, newest first',
  tag,
  access: 'public',
  query: z.strictObject(pageQuery(['publishedAt'])),
  response: pageOf(z.strictObject(summary).meta({ id: 'PublishedSummary' })),
});
const readPublished = endpoint({
  method: 'GET',
  path: 'api/public/publications/:id',
  summary: 'A published result: how it was graded, what came out, and the digests by which it can be checked',
  tag,
  access: 'public',
  params: idParams,
  response: z
    .strictObject({
      ...summary,
      /** Those whom it names in a public notice, in which objections are heard; null if it was not posted. */
      notice: z
        .strictObject({
          title: localizedText,
          postedOn: z.string(),
          endsOn: z.string(),
          isRunning: z.boolean(),
          units: z.array(z.string()),
        })
        .nullable(),
      newerId: z.string().nullable(),
      run: z.int(),
      plugin: z.strictObject({ id: z.string(), version: z.string(), digest: z.string() }),
      inputHash: z.string().nullable(),
      outcomeHash: z.string().nullable(),
      /** Whether the result is about units or about persons in them. */
      about: z.enum(subjectKinds),
      package: z.strictObject({ size: z.int(), digest: z.string() }),
      type: z.strictObject({
        title: localizedText,
        description: localizedText,
        groups: z.array(named.extend({ kind: z.enum(['sheet', 'ballot']) })),
        grades: z.array(z.strictObject({ code: z.string(), title: localizedText })),
        records: z.array(named),
        /** What was decided about units beside their grade, by the flag that says so. */
        distinctions: z.array(z.strictObject({ flag: z.string(), title: localizedText })),
        messages: z.record(z.string(), z.record(z.string(), z.string())),
      }),
      counts,
      ungraded: z.int(),
      statuses: counts,
      changes: changeCounts,
      ranked: z.boolean(),
      /** What the organisations can be narrowed by. */
      kinds: z.strictObject({
        unitTypes: z.array(z.string()),
        superiors: z.array(z.strictObject({ id: z.string(), name: z.string(), units: z.int() })),
      }),
      aggregate: z.record(z.string(), z.unknown()),
      names: z.record(z.string(), z.string()),
    })
    .meta({ id: 'PublishedResult' }),
  problems: ['publication-withdrawn'],
});
const readOutcomes = endpoint({
  method: 'GET',
  path: 'api/public/publications/:id/outcomes',
  summary: 'Grades of a published result',
  tag,
  access: 'public',
  params: idParams,
  query: z.strictObject({
    ...pageQuery(['unitCode', 'unitName', 'score', 'grade', 'rank', 'change']),
    grade: z.string().max(40).optional(),
    change: z.enum(changeKinds).optional(),
    ...kindFilters,
  }),
  response: pageOf(publishedRow),
  problems: ['publication-withdrawn'],
});
const readOutcome = endpoint({
  method: 'GET',
  path: 'api/public/publications/:id/outcomes/:unitId',
  summary: 'How a published grade was computed, step by step',
  tag,
  access: 'public',
  params: z.strictObject({ id, unitId: id }),
  response: z
    .strictObject({
      row: publishedRow,
      trace: z.array(traceStep),
      /** Figures from registers behind the grade, by how many records. */
      figures: z.array(countedView),
      names: z.record(z.string(), z.string()),
    })
    .meta({ id: 'PublishedExplanation' }),
  problems: ['publication-withdrawn'],
});
const readPackage = endpoint({
  method: 'GET',
  path: 'api/public/publications/:id/package.zip',
  summary: 'The grade package: everything needed to recompute the result, the same bytes every time',
  tag,
  access: 'public',
  params: idParams,
  response: { files: ['application/zip'] },
  problems: ['publication-withdrawn'],
});

/** What everybody may read without an account. */
@Controller()
export class PublicResultsController {
  constructor(@Inject(PublishedResultsService) private readonly results: PublishedResultsService) {}

  @Route(listPublished)
  async list(@Call() { query }: Input<typeof listPublished>): Promise<Output<typeof listPublished>> {
    const page = await this.results.list(query);
    return { ...page, items: page.items.map(({ publication, campaign }) => summaryOf(publication, campaign)) };
  }

  @Route(readPublished)
  async read(@Call() { params }: Input<typeof readPublished>): Promise<Output<typeof readPublished>> {
    const {
      publication,
      campaign,
      about,
      run,
      newerId,
      notice,
      counts: grades,
      ungraded,
      statuses,
      changes,
      ranked,
      kinds,
      names,
    } = await this.results.get(params.id);
    const { title, description, groups, grades: gradeNames, records, distinctions = [], messages } = publication.type;
    return {
      ...summaryOf(publication, campaign),
      about,
      newerId,
      notice: notice && { ...notice, units: [...notice.units] },
      run: run.number,
      plugin: { id: run.pluginId, version: run.pluginVersion, digest: run.pluginDigest },
      inputHash: run.inputHash,
      outcomeHash: run.outcomeHash,
      package: { size: publication.packageSize, digest: publication.packageDigest },
      type: {
        title,
        description,
        groups: groups.map(({ key, kind, title: name }) => ({ key, kind, title: name })),
        grades: gradeNames.map(({ code, title: name }) => ({ code, title: name })),
        records: records.map(({ key, title: name }) => ({ key, title: name })),
        distinctions: distinctions.map(({ flag, title: name }) => ({ flag, title: name })),
        messages,
      },
      counts: { ...grades },
      ungraded,
      statuses: { ...statuses },
      changes: { ...changes },
      ranked,
      kinds: { unitTypes: [...kinds.unitTypes], superiors: [...kinds.superiors] },
      aggregate: run.aggregate ?? {},
      names: Object.fromEntries(names),
    };
  }

  @Route(readOutcomes)
  async outcomes(@Call() { params, query }: Input<typeof readOutcomes>): Promise<Output<typeof readOutcomes>> {
    const page = await this.results.outcomes(params.id, query);
    return { ...page, items: page.items.map(toPublishedRow) };
  }

  @Route(readOutcome)
  async outcome(@Call() { params }: Input<typeof readOutcome>): Promise<Output<typeof readOutcome>> {
    const { graded, names, figures } = await this.results.outcome(params.id, params.unitId);
    const trace = graded.outcome.trace.map(({ step, inputs, output }) => ({ step, inputs: { ...inputs }, output }));
    return {
      row: toPublishedRow(graded),
      trace,
      figures: figures.map(toCountedView),
      names: Object.fromEntries(names),
    };
  }

  @Route(readPackage)
  async package(@Call() { params, reply }: Input<typeof readPackage>): Promise<unknown> {
    const { publication, content } = await this.results.package(params.id);
    asDownload(reply, 'package.zip', 'application/zip');
    reply.header('content-length', publication.packageSize);
    return Readable.from(content, { objectMode: false });
  }
}

const summaryOf = (
  { id: publicationId, title, publishedAt }: Publication,
  { id: campaignId, name, asOf }: Campaign,
) => ({
  id: publicationId,
  title,
  publishedAt,
  campaign: { id: campaignId, name, asOf },
});

function toPublishedRow(graded: GradedSubject): z.input<typeof publishedRow> {
  const {
    secretary: _secretary,
    partyMembers: _members,
    priorGrade: _prior,
    actionGroup: _group,
    ...row
  } = toLedgerRow({ ...graded, priorGrade: null, actionGroup: null });
  return row;
}
