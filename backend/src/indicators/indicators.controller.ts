import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, localizedText, pageOf, pageQuery } from '../common/http/paging.js';
import { toUnitRef, unitRef, unitTypes } from '../organisations/index.js';
import { calendarYear, indicatorContent } from './indicator-content.js';
import { IndicatorTable, type Cell } from './indicator-table.service.js';
import { valueSources } from './indicator-value.entity.js';
import type { Indicator } from './indicator.entity.js';
import { Indicators } from './indicators.service.js';

const tag = 'indicators';
export const indicatorCode = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/);
const codeParams = z.strictObject({ code: indicatorCode });
const yearInQuery = z.coerce.number().pipe(calendarYear);

/** By what a table is narrowed. */
export const tableFilter = {
  q: z.string().min(1).max(100).optional(),
  under: id.optional(),
  type: z.enum(unitTypes).optional(),
  firstYear: yearInQuery.optional(),
  lastYear: yearInQuery.optional(),
  only: z.enum(['missing', 'not-met', 'met']).optional(),
};

const indicatorView = indicatorContent
  .extend({
    id: z.string(),
    code: z.string(),
    revision: z.int(),
    changedAt: z.string(),
    changedBy: z.string(),
  })
  .meta({ id: 'Indicator' });

const cellView = z
  .strictObject({
    year: z.int(),
    value: z.string(),
    base: z.string().nullable(),
    /** The number, or the percentage of a share. */
    amount: z.string().nullable(),
    /** Against the year before, signed. */
    change: z.string().nullable(),
    /** Percent on the year before, signed. */
    growth: z.string().nullable(),
    verdict: z.enum(['met', 'not-met', 'running']).nullable(),
    source: z.enum(valueSources),
    counted: z.strictObject({ register: z.string(), registerTitle: localizedText, records: z.int() }).nullable(),
    notedAt: z.string(),
    notedBy: z.string(),
  })
  .meta({ id: 'IndicatorCell' });

const listIndicators = endpoint({
  method: 'GET',
  path: 'api/indicators',
  summary: 'Indicators that are followed over units and years',
  tag,
  access: 'registers.read',
  response: z.strictObject({ items: z.array(indicatorView) }),
});
const readTable = endpoint({
  method: 'GET',
  path: 'api/indicators/:code/table',
  summary:
    'Values over units and years against the target: units without a value first, then those that do not reach it',
  tag,
  access: 'registers.read',
  params: codeParams,
  query: z.strictObject({ ...pageQuery(['code']), ...tableFilter }).omit({ sort: true }),
  response: pageOf(z.strictObject({ unit: unitRef, cells: z.array(cellView) }).meta({ id: 'IndicatorRow' })).extend({
    indicator: indicatorView,
    years: z.array(z.int()),
    summary: z.array(
      z
        .strictObject({
          year: z.int(),
          units: z.int(),
          noted: z.int(),
          met: z.int(),
          /** Percent of all units that reach the target. */
          share: z.string().nullable(),
          reached: z.boolean().nullable(),
        })
        .meta({ id: 'IndicatorYear' }),
    ),
  }),
});
const createIndicator = endpoint({
  method: 'POST',
  path: 'api/indicators',
  summary: 'Define an indicator',
  tag,
  access: 'registers.manage',
  body: indicatorContent.extend({ code: indicatorCode }),
  response: indicatorView,
  status: 201,
  problems: ['indicator-code-taken'],
});
const changeIndicator = endpoint({
  method: 'PATCH',
  path: 'api/indicators/:code',
  summary: 'Change an indicator; what was noted stays',
  tag,
  access: 'registers.manage',
  params: codeParams,
  ifMatch: true,
  body: indicatorContent.partial(),
  response: indicatorView,
  problems: ['revision-stale', 'indicator-in-use'],
});

@Controller()
export class IndicatorsController {
  constructor(
    @Inject(Indicators) private readonly indicators: Indicators,
    @Inject(IndicatorTable) private readonly table: IndicatorTable,
  ) {}

  @Route(listIndicators)
  async list(): Promise<Output<typeof listIndicators>> {
    return { items: (await this.indicators.list()).map(toIndicatorView) };
  }

  @Route(readTable)
  async read(@Call() { viewer, params, query }: Input<typeof readTable>): Promise<Output<typeof readTable>> {
    const { indicator, years, summary, page } = await this.table.page(viewer, params.code, query);
    return {
      ...page,
      items: page.items.map(({ unit, cells }) => ({ unit: toUnitRef(unit), cells: cells.map(toCellView) })),
      indicator: toIndicatorView(indicator),
      years: [...years],
      summary: summary.map((year) => ({ ...year })),
    };
  }

  @Route(createIndicator)
  async create(@Call() { viewer, body }: Input<typeof createIndicator>): Promise<Output<typeof createIndicator>> {
    const { code, ...content } = body;
    return toIndicatorView(await this.indicators.create(viewer, code, content));
  }

  @Route(changeIndicator)
  async change(
    @Call() { viewer, params, ifMatch, body }: Input<typeof changeIndicator>,
  ): Promise<Output<typeof changeIndicator>> {
    const change = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
    return toIndicatorView(await this.indicators.change(viewer, params.code, ifMatch, change));
  }
}

const toIndicatorView = ({ changedByName, ...indicator }: Indicator): z.input<typeof indicatorView> => ({
  ...indicator,
  changedBy: changedByName,
});

const toCellView = (cell: Cell): z.input<typeof cellView> => ({
  year: cell.year,
  value: cell.value,
  base: cell.base,
  amount: cell.amount,
  change: cell.change,
  growth: cell.growth,
  verdict: cell.verdict,
  source: cell.source,
  counted: cell.counted && { ...cell.counted },
  notedAt: cell.notedAt,
  notedBy: cell.notedByName,
});
