import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { pageOf, pageQuery } from '../common/http/paging.js';
import { asDownload, languages, madeInTurn, spreadsheetFormats, spreadsheetMediaTypes } from '../documents/index.js';
import { unitTypes } from '../organisations/index.js';
import { rectificationStates, type YearlyOutcome } from './domain/yearly-outcome.js';
import { releaseChoices } from './released-campaigns.js';
import { YearlyOutcomes } from './yearly-outcomes.service.js';

const tag = 'integration';
const text = z.string().nullable();

const outcomeView = z
  .strictObject({
    year: z.int(),
    unitCode: z.string(),
    unitName: z.string(),
    unitType: z.string(),
    superior: z.string(),
    subject: z.enum(['unit', 'person']),
    leader: text,
    campaignId: z.string(),
    campaign: z.string(),
    campaignType: z.string(),
    round: z.int(),
    asOf: z.string(),
    run: z.int(),
    digest: text,
    status: z.string(),
    grade: text,
    gradeTitle: text,
    score: text,
    rank: z.int().nullable(),
    distinctions: z.array(z.string()),
    vetoes: z.array(z.string()),
    rectification: z.enum(rectificationStates),
    release: z.enum(['on-notice', 'confirmed']),
    releasedOn: z.string(),
    confirmedOn: text,
  })
  .meta({ id: 'YearlyOutcome' });

const wish = {
  /** Of the reference days of the campaigns. */
  year: z
    .string()
    .regex(/^(19|20|21)\d\d$/)
    .transform(Number)
    .meta({ type: 'integer', pattern: undefined }),
  /** Releases that are final, or also those on notice; the latter for accounts that manage campaigns. */
  include: z.enum(releaseChoices).default('confirmed'),
  /** Ids of campaign types, separated by commas; without it all. */
  types: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,59}(,[a-z][a-z0-9-]{0,59}){0,29}$/)
    .transform((list) => list.split(','))
    .meta({ type: 'string' })
    .optional(),
  unitType: z.enum(unitTypes).optional(),
  lang: z.enum(languages).default('zh-CN'),
};
const problems = ['token-invalid', 'token-expired', 'token-revoked', 'token-scope', 'too-many-attempts', 'overloaded'];

const listOutcomes = endpoint({
  method: 'GET',
  path: 'api/integration/outcomes',
  summary: 'Released results of a year by unit and campaign, for the yearly assessment',
  tag,
  access: 'ledger.read',
  tokenScopes: ['outcomes:read'],
  query: z.strictObject({ ...pageQuery(['unitCode']), ...wish }).omit({ q: true, sort: true }),
  response: pageOf(outcomeView),
  problems,
});
const exportOutcomes = endpoint({
  method: 'GET',
  path: 'api/integration/outcomes/export',
  summary: 'The same as a spreadsheet, in the words of the office',
  tag,
  access: 'ledger.read',
  tokenScopes: ['outcomes:read'],
  query: z.strictObject({ ...wish, format: z.enum(spreadsheetFormats) }),
  response: { files: Object.values(spreadsheetMediaTypes) },
  problems,
});

/** What the yearly assessment takes (S1.22). */
@Controller()
export class YearlyOutcomesController {
  constructor(@Inject(YearlyOutcomes) private readonly outcomes: YearlyOutcomes) {}

  @Route(listOutcomes)
  async list(@Call() { viewer, query }: Input<typeof listOutcomes>): Promise<Output<typeof listOutcomes>> {
    const { lang, types = [], ...wanted } = query;
    const page = await this.outcomes.page(viewer, { ...wanted, types }, lang, query);
    return { ...page, items: page.items.map(toView) };
  }

  @Route(exportOutcomes)
  async export(@Call() { viewer, query, reply }: Input<typeof exportOutcomes>): Promise<unknown> {
    const { lang, format, types = [], ...wanted } = query;
    const file = await madeInTurn(
      () => this.outcomes.write(viewer, { ...wanted, types }, format, lang),
      (made) => made,
    );
    asDownload(reply, `outcomes-${query.year}.${format}`, spreadsheetMediaTypes[format]);
    return file;
  }
}

const toView = ({ distinctions, vetoes, ...row }: YearlyOutcome): z.input<typeof outcomeView> => ({
  ...row,
  distinctions: [...distinctions],
  vetoes: [...vetoes],
});
