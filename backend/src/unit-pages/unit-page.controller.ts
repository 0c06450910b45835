import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { idParams, localizedText, pageOf, pageQuery, pageWindow, pageWithin } from '../common/http/paging.js';
import { asDownload, languages } from '../documents/index.js';
import { UnitGrades } from './unit-grades.service.js';
import { UnitPagePrint } from './unit-page-print.service.js';
import { UnitTimelines } from './unit-timeline.service.js';

const tag = 'unit pages';
const score = z.string().nullable();
const campaignRef = z.strictObject({ id: z.string(), name: z.string(), asOf: z.string() });

const gradeView = z
  .strictObject({
    campaignType: z.string(),
    year: z.int(),
    grade: z.string().nullable(),
    score,
    change: z.int().nullable(),
    status: z.string(),
    /** Null for an earlier grade that was imported. */
    campaign: campaignRef.nullable(),
    /** Where everybody can read it; null while it is not public. */
    publicationId: z.string().nullable(),
  })
  .meta({ id: 'GradeOfYear' });
const dimensionsView = z
  .strictObject({
    campaign: campaignRef.extend({ campaignType: z.string() }),
    dimensions: z.array(
      z.strictObject({
        /** Null for the total. */
        group: z.string().nullable(),
        score,
        /** Of the units of the same kind; null where too few have a score. */
        median: score,
        count: z.int().nullable(),
      }),
    ),
  })
  .meta({ id: 'UnitDimensions' });
const entryView = z
  .strictObject({
    subject: z.string(),
    title: localizedText.nullable(),
    at: z.string(),
    text: z.string(),
    state: localizedText.nullable(),
    ended: z.boolean(),
    dueOn: z.string().nullable(),
    overdue: z.boolean(),
    recordId: z.string().nullable(),
  })
  .meta({ id: 'TimelineEntry' });

const listGrades = endpoint({
  method: 'GET',
  path: 'api/units/:id/grades',
  summary: 'Grades of a unit over the years, the latest first',
  tag,
  access: 'units.read',
  params: idParams,
  query: z.strictObject({ page: pageQuery(['year']).page, pageSize: pageQuery(['year']).pageSize }),
  response: pageOf(gradeView),
});
const readDimensions = endpoint({
  method: 'GET',
  path: 'api/units/:id/dimensions',
  summary: 'Scores of a unit in its newest results, group by group, beside the median of its kind',
  tag,
  access: 'units.read',
  params: idParams,
  response: z.strictObject({ results: z.array(dimensionsView) }),
});
const readTimeline = endpoint({
  method: 'GET',
  path: 'api/units/:id/timeline',
  summary: 'Records of every register and facts about a unit, the latest first, with how many there are by subject',
  tag,
  access: 'units.read',
  params: idParams,
  query: z.strictObject({
    page: pageQuery(['at']).page,
    pageSize: pageQuery(['at']).pageSize,
    subject: z.string().max(60).optional(),
    /** What has not come to its end alone. */
    open: z.literal('yes').optional(),
  }),
  response: pageOf(entryView).extend({
    subjects: z.array(
      z.strictObject({
        subject: z.string(),
        title: localizedText.nullable(),
        count: z.int(),
        open: z.int(),
        overdue: z.int(),
      }),
    ),
  }),
});
const printPage = endpoint({
  method: 'GET',
  path: 'api/units/:id/page.pdf',
  summary: 'The page of a unit on paper, two pages at most',
  tag,
  access: 'units.read',
  params: idParams,
  query: z.strictObject({ lang: z.enum(languages).default('zh-CN') }),
  response: { files: ['application/pdf'] },
});

/** All about one unit: for its own accounts and for those above it. */
@Controller()
export class UnitPageController {
  constructor(
    @Inject(UnitGrades) private readonly grades: UnitGrades,
    @Inject(UnitTimelines) private readonly timelines: UnitTimelines,
    @Inject(UnitPagePrint) private readonly prints: UnitPagePrint,
  ) {}

  @Route(listGrades)
  async list(@Call() { viewer, params, query }: Input<typeof listGrades>): Promise<Output<typeof listGrades>> {
    const page = pageWithin(pageWindow(query, 'year'), await this.grades.of(viewer, params.id));
    return {
      ...page,
      items: page.items.map(({ campaign, ...grade }) => ({ ...grade, campaign: campaign && toCampaignRef(campaign) })),
    };
  }

  @Route(readDimensions)
  async dimensions(@Call() { viewer, params }: Input<typeof readDimensions>): Promise<Output<typeof readDimensions>> {
    const results = await this.grades.dimensions(viewer, params.id);
    return {
      results: results.map(({ campaign, dimensions }) => ({
        campaign: { ...toCampaignRef(campaign), campaignType: campaign.campaignType },
        dimensions: dimensions.map((dimension) => ({ ...dimension })),
      })),
    };
  }

  @Route(readTimeline)
  async timeline(@Call() { viewer, params, query }: Input<typeof readTimeline>): Promise<Output<typeof readTimeline>> {
    const { entries, subjects } = await this.timelines.of(viewer, params.id, {
      subject: query.subject,
      open: query.open === 'yes',
    });
    const page = pageWithin(pageWindow(query, 'at'), entries);
    return {
      ...page,
      items: page.items.map((entry) => ({ ...entry })),
      subjects: subjects.map((subject) => ({ ...subject })),
    };
  }

  @Route(printPage)
  async print(@Call() { viewer, params, query, reply }: Input<typeof printPage>): Promise<unknown> {
    const file = await this.prints.of(viewer, params.id, query.lang);
    asDownload(reply, 'unit.pdf', 'application/pdf');
    return file;
  }
}

const toCampaignRef = ({ id, name, asOf }: z.output<typeof campaignRef>) => ({ id, name, asOf });
