import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { day, id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { asDownload, languages, madeInTurn, spreadsheetFormats, spreadsheetMediaTypes } from '../documents/index.js';
import type { CrossTable, Figure } from './domain/figures.js';
import { ResultExport } from './result-export.js';
import type { ResultSorting } from './result-parts.js';
import { figureOrders, ResultsService } from './results.service.js';

const tag = 'results';

const groupKey = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);
const questionKey = z.string().min(1).max(160);
const breakdownName = z.string().min(1).max(60);
const text = z.record(z.string(), z.string());
/** In percent, or as a mean, with two decimals. */
const decimal = z.string().regex(/^-?\d+\.\d\d$/);
const filters = { under: id.optional(), unitType: z.string().max(40).optional(), unitId: id.optional() };
const sorting = z
  .union([z.enum(['all', 'unit', 'superior', 'type', 'group', 'round']), z.string().regex(/^breakdown:.{1,60}$/)])
  .transform((by) => by as ResultSorting)
  .meta({ type: 'string' });

const question = z
  .strictObject({
    question: z.string(),
    title: text,
    of: text.nullable(),
    kind: z.enum(['one', 'several', 'given']),
    options: z.array(z.strictObject({ code: z.string(), title: text })),
    breakdown: z.string().nullable(),
  })
  .meta({ id: 'ResultQuestion' });

const figureFields = {
  key: z.string(),
  name: z.string().nullable(),
  /** Units that are in it, and units of which nothing is shown. */
  units: z.int(),
  withheld: z.int(),
  ballots: z.int().nullable(),
  answered: z.int(),
  valid: z.int(),
  index: decimal.nullable(),
  rate: decimal.nullable(),
  mean: decimal.nullable(),
  options: z.record(z.string(), z.strictObject({ count: z.int(), share: decimal })),
  rank: z.int().nullable(),
};
const figure = z.strictObject(figureFields).meta({ id: 'ResultFigure' });

const readOverview = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/results',
  summary: 'What ballots were asked, and what results can be taken apart by',
  tag,
  access: 'ledger.read',
  params: idParams,
  response: z.strictObject({
    run: z.int().nullable(),
    told: z.boolean(),
    groups: z.array(z.strictObject({ key: z.string(), questions: z.array(question), mostlyOnPaper: z.int() })),
    superiors: z.array(z.strictObject({ id, name: z.string() })),
    unitTypes: z.array(z.string()),
  }),
});
const readItems = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/results/items',
  summary: 'Every question of a group, the lowest first',
  tag,
  access: 'ledger.read',
  params: idParams,
  query: z.strictObject({ group: groupKey, ...filters }),
  response: z.strictObject({ items: z.array(figure) }),
});
const readDistribution = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/results/distribution',
  summary: 'The answers to one question, by units, superiors, kinds, groups, rounds or categories',
  tag,
  access: 'ledger.read',
  params: idParams,
  query: z.strictObject({
    ...pageQuery(figureOrders),
    group: groupKey,
    question: questionKey,
    by: sorting,
    ...filters,
  }),
  response: pageOf(figure).extend({ whole: figure }),
});
const readCross = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/results/cross',
  summary: 'A question against the categories of a breakdown, with shares of rows and columns',
  tag,
  access: 'ledger.read',
  params: idParams,
  query: z.strictObject({ group: groupKey, question: questionKey, breakdown: breakdownName, ...filters }),
  response: z.strictObject({
    rows: z.array(
      z.strictObject({
        ...figureFields,
        cells: z.record(z.string(), z.strictObject({ count: z.int(), rowShare: decimal, columnShare: decimal })),
      }),
    ),
    columns: z.record(z.string(), z.int()),
  }),
});
const readDays = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/results/days',
  summary: 'How many ballots came on which day',
  tag,
  access: 'ledger.read',
  params: idParams,
  query: z.strictObject({ group: groupKey, under: id.optional() }),
  response: z.strictObject({
    items: z.array(z.strictObject({ day, ballots: z.int() })),
    withheld: z.int(),
  }),
});
const exportResults = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/results/export',
  summary: 'Answers as a table: of one question or of all',
  tag,
  access: 'ledger.read',
  params: idParams,
  query: z.strictObject({
    format: z.enum(spreadsheetFormats),
    lang: z.enum(languages).default('zh-CN'),
    group: groupKey,
    question: questionKey.optional(),
    by: sorting,
    ...filters,
  }),
  response: { files: Object.values(spreadsheetMediaTypes) },
});

const toFigure = (view: Figure): z.input<typeof figure> => ({ ...view, options: { ...view.options } });

const toRow = (row: CrossTable['rows'][number]) => ({ ...toFigure(row), cells: { ...row.cells } });

/** Results of ballots, question by question; what is told of whom is decided when a run is stored. */
@Controller()
export class ResultsController {
  constructor(
    @Inject(ResultsService) private readonly results: ResultsService,
    @Inject(ResultExport) private readonly exports: ResultExport,
  ) {}

  @Route(readOverview)
  async overview(@Call() { viewer, params }: Input<typeof readOverview>): Promise<Output<typeof readOverview>> {
    const { run, told, groups, superiors, unitTypes } = await this.results.overview(viewer, params.id);
    return {
      run,
      told,
      superiors: [...superiors],
      unitTypes: [...unitTypes],
      groups: groups.map(({ key, questions, mostlyOnPaper }) => ({
        key,
        mostlyOnPaper,
        questions: questions.map((one) => ({
          ...one,
          title: { ...one.title },
          of: one.of && { ...one.of },
          options: one.options.map(({ code, title }) => ({ code, title: { ...title } })),
        })),
      })),
    };
  }

  @Route(readItems)
  async items(@Call() { viewer, params, query }: Input<typeof readItems>): Promise<Output<typeof readItems>> {
    return { items: (await this.results.items(viewer, params.id, query)).map(toFigure) };
  }

  @Route(readDistribution)
  async distribution(
    @Call() { viewer, params, query }: Input<typeof readDistribution>,
  ): Promise<Output<typeof readDistribution>> {
    const page = await this.results.distribution(viewer, params.id, query);
    return { ...page, items: page.items.map(toFigure), whole: toFigure(page.whole) };
  }

  @Route(readCross)
  async cross(@Call() { viewer, params, query }: Input<typeof readCross>): Promise<Output<typeof readCross>> {
    const { rows, columns } = await this.results.cross(viewer, params.id, query);
    return { rows: rows.map(toRow), columns: { ...columns } };
  }

  @Route(readDays)
  async days(@Call() { viewer, params, query }: Input<typeof readDays>): Promise<Output<typeof readDays>> {
    const { items, withheld } = await this.results.days(viewer, params.id, query);
    return { items: items.map((one) => ({ ...one })), withheld };
  }

  @Route(exportResults)
  async export(@Call() { viewer, params, query, reply }: Input<typeof exportResults>): Promise<unknown> {
    const file = await madeInTurn(
      () => this.exports.write(viewer, params.id, query),
      (made) => made,
    );
    asDownload(reply, `results.${query.format}`, spreadsheetMediaTypes[query.format]);
    return file;
  }
}
