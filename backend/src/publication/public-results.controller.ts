import { subjectKinds } from '@pingyi/plugin-sdk';
import { Readable } from 'node:stream';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { dayShift } from '../working-calendar/index.js';
import type { Campaign } from '../campaigns/index.js';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams, localizedText, pageOf, pageQuery } from '../common/http/paging.js';
import { asDownload, languages, spreadsheetFormats, spreadsheetMediaTypes } from '../documents/index.js';
import { countedView, toCountedView } from '../figures/index.js';
import { changeCounts, changeKinds, outcomeFilters, superiorIn, traceStep } from '../grading/index.js';
import { signedStatement, toSignedView } from '../statements/index.js';
import type { Publication } from './publication.entity.js';
import { showsLevel } from './domain/release-terms.js';
import { PublishedResultsService } from './published-results.service.js';
import { readerOf } from './asking-reader.js';
import {
  publishedRow,
  publishedStandings,
  releaseView,
  toPublishedRow,
  toPublishedStandings,
} from './published-views.js';

const tag = 'published results';
const summary = {
  id: z.string(),
  title: z.string(),
  publishedAt: z.string(),
  campaign: z.strictObject({ id: z.string(), name: z.string(), asOf: z.string() }),
};
const named = z.strictObject({ key: z.string(), title: localizedText });
const kindFilters = {
  unitType: outcomeFilters.unitType,
  flag: outcomeFilters.flag,
  under: outcomeFilters.under,
};
const counts = z.record(z.string(), z.int());

const limited = ['publication-withdrawn', 'release-limited', 'not-in-release'];
const listPublished = endpoint({
  method: 'GET',
  path: 'api/public/publications',
  summary: 'Published results, newest first',
  tag,
  access: 'public',
  recognises: true,
  query: z.strictObject(pageQuery(['publishedAt'])),
  response: pageOf(z.strictObject(summary).meta({ id: 'PublishedSummary' })),
});
const readPublished = endpoint({
  method: 'GET',
  path: 'api/public/publications/:id',
  summary: 'A published result: how it was graded, what came out, and the digests by which it can be checked',
  tag,
  access: 'public',
  recognises: true,
  params: idParams,
  response: z
    .strictObject({
      ...summary,
      release: releaseView,
      /** Those whom it names in a public notice, in which objections are heard; null if it was not posted. */
      notice: z
        .strictObject({
          title: localizedText,
          postedOn: z.string(),
          endsOn: z.string(),
          isRunning: z.boolean(),
          units: z.array(z.string()),
          /** Holidays and worked weekend days that make the last day what it is. */
          shifts: z.array(dayShift),
        })
        .nullable(),
      newerId: z.string().nullable(),
      run: z.int(),
      plugin: z.strictObject({ id: z.string(), version: z.string(), digest: z.string() }),
      inputHash: z.string().nullable(),
      outcomeHash: z.string().nullable(),
      /** Whether the result is about units or about persons in them. */
      about: z.enum(subjectKinds),
      /** Null where it is not released. */
      package: z.strictObject({ size: z.int(), digest: z.string() }).nullable(),
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
  problems: limited,
});
const readOutcomes = endpoint({
  method: 'GET',
  path: 'api/public/publications/:id/outcomes',
  summary: 'Grades of a published result',
  tag,
  access: 'public',
  recognises: true,
  params: idParams,
  query: z.strictObject({
    ...pageQuery(['unitCode', 'unitName', 'score', 'grade', 'rank', 'change']),
    grade: z.string().max(40).optional(),
    change: z.enum(changeKinds).optional(),
    ...kindFilters,
  }),
  response: pageOf(publishedRow),
  problems: limited,
});
const readFile = endpoint({
  method: 'GET',
  path: 'api/public/publications/:id/grades',
  summary: 'A published result as a workbook or CSV, with what its release shows',
  tag,
  access: 'public',
  recognises: true,
  params: idParams,
  query: z.strictObject({ format: z.enum(spreadsheetFormats), lang: z.enum(languages).default('zh-CN') }),
  response: { files: Object.values(spreadsheetMediaTypes) },
  problems: limited,
});
const readStandings = endpoint({
  method: 'GET',
  path: 'api/public/publications/:id/standings',
  summary: 'How the units of a published result did together, by superior and by kind',
  tag,
  access: 'public',
  recognises: true,
  params: idParams,
  response: publishedStandings,
  problems: limited,
});
const readOutcome = endpoint({
  method: 'GET',
  path: 'api/public/publications/:id/outcomes/:unitId',
  summary: 'How a published grade was computed, step by step',
  tag,
  access: 'public',
  recognises: true,
  params: z.strictObject({ id, unitId: id }),
  response: z
    .strictObject({
      row: publishedRow,
      trace: z.array(traceStep),
      /** Figures from registers behind the grade, by how many records. */
      figures: z.array(countedView),
      names: z.record(z.string(), z.string()),
      /** Id of the unit directly above; null without one. */
      superiorId: z.string().nullable(),
      /** What it came to in earlier rounds of the same campaign type that are public, the latest first. */
      earlier: z.array(
        z.strictObject({
          publicationId: z.string(),
          title: z.string(),
          asOf: z.string(),
          grade: z.string().nullable(),
          gradeTitle: localizedText.nullable(),
          score: z.string().nullable(),
        }),
      ),
    })
    .meta({ id: 'PublishedExplanation' }),
  problems: limited,
});
const readPackage = endpoint({
  method: 'GET',
  path: 'api/public/publications/:id/package.zip',
  summary: 'The grade package: everything needed to recompute the result, the same bytes every time',
  tag,
  access: 'public',
  recognises: true,
  params: idParams,
  response: { files: ['application/zip'] },
  problems: limited,
});

const readStatement = endpoint({
  method: 'GET',
  path: 'api/public/publications/:id/statement',
  summary: 'What the office has signed about a published result, and later about its confirmation or withdrawal',
  tag,
  access: 'public',
  recognises: true,
  params: idParams,
  response: signedStatement.extend({ later: z.array(signedStatement) }).meta({ id: 'StatementOfRelease' }),
  problems: ['release-limited'],
});

/** What everybody may read without an account. */
@Controller()
export class PublicResultsController {
  constructor(@Inject(PublishedResultsService) private readonly results: PublishedResultsService) {}

  @Route(listPublished)
  async list(@Call() { viewer, query }: Input<typeof listPublished>): Promise<Output<typeof listPublished>> {
    const page = await this.results.list(viewer, query);
    return { ...page, items: page.items.map(({ publication, campaign }) => summaryOf(publication, campaign)) };
  }

  @Route(readPublished)
  async read(
    @Call() { viewer, params, request, reply }: Input<typeof readPublished>,
  ): Promise<Output<typeof readPublished>> {
    const {
      publication,
      content,
      standing,
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
    } = await this.results.get(params.id, readerOf(viewer, request, reply));
    const { title, description, groups, grades: gradeNames, records, distinctions = [], messages } = publication.type;
    return {
      ...summaryOf(publication, campaign),
      release: {
        revision: publication.revision,
        content,
        audience: publication.audience,
        state: standing.state,
        noticeEndsOn: publication.noticeEndsOn,
        confirmedAt: publication.confirmedAt,
        changeNote: publication.terms?.changeNote ?? null,
        objections: standing.objections,
      },
      about,
      newerId,
      notice: notice && { ...notice, units: [...notice.units], shifts: [...notice.shifts] },
      run: run.number,
      plugin: { id: run.pluginId, version: run.pluginVersion, digest: run.pluginDigest },
      inputHash: showsLevel(content, 'package') ? run.inputHash : null,
      outcomeHash: showsLevel(content, 'package') ? run.outcomeHash : null,
      package: showsLevel(content, 'package')
        ? { size: publication.packageSize, digest: publication.packageDigest }
        : null,
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
      aggregate: showsLevel(content, 'items') ? (run.aggregate ?? {}) : {},
      names: Object.fromEntries(names),
    };
  }

  @Route(readOutcomes)
  async outcomes(
    @Call() { viewer, params, query, request, reply }: Input<typeof readOutcomes>,
  ): Promise<Output<typeof readOutcomes>> {
    const { page, content } = await this.results.outcomes(params.id, readerOf(viewer, request, reply), query);
    return { ...page, items: page.items.map((graded) => toPublishedRow(graded, content)) };
  }

  @Route(readStandings)
  async standings(
    @Call() { viewer, params, request, reply }: Input<typeof readStandings>,
  ): Promise<Output<typeof readStandings>> {
    const { standings, content } = await this.results.standingsOf(params.id, readerOf(viewer, request, reply));
    return toPublishedStandings(standings, content);
  }

  @Route(readFile)
  async file(@Call() { viewer, params, query, request, reply }: Input<typeof readFile>): Promise<unknown> {
    const { format, lang } = query;
    const { title, content } = await this.results.file(params.id, readerOf(viewer, request, reply), format, lang);
    asDownload(reply, `${title}.${format}`, spreadsheetMediaTypes[format]);
    return content;
  }

  @Route(readOutcome)
  async outcome(
    @Call() { viewer, params, request, reply }: Input<typeof readOutcome>,
  ): Promise<Output<typeof readOutcome>> {
    const { graded, names, figures, earlier } = await this.results.outcome(
      params.id,
      params.unitId,
      readerOf(viewer, request, reply),
    );
    const trace = graded.outcome.trace.map(({ step, inputs, output }) => ({ step, inputs: { ...inputs }, output }));
    return {
      row: toPublishedRow(graded, 'steps'),
      trace,
      figures: figures.map(toCountedView),
      names: Object.fromEntries(names),
      superiorId: superiorIn(graded.subject.path) || null,
      earlier: earlier.map(({ publication, asOf, grade, score }) => ({
        publicationId: publication.id,
        title: publication.title,
        asOf,
        grade,
        gradeTitle: publication.type.grades.find(({ code }) => code === grade)?.title ?? null,
        score,
      })),
    };
  }

  @Route(readStatement)
  async statement(
    @Call() { viewer, params, request, reply }: Input<typeof readStatement>,
  ): Promise<Output<typeof readStatement>> {
    const [release, ...later] = await this.results.signed(params.id, readerOf(viewer, request, reply));
    return { ...toSignedView(release), later: later.map(toSignedView) };
  }

  @Route(readPackage)
  async package(@Call() { viewer, params, request, reply }: Input<typeof readPackage>): Promise<unknown> {
    const { publication, content } = await this.results.package(params.id, readerOf(viewer, request, reply));
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
