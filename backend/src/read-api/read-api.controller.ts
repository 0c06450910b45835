import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { CampaignsService, campaignStates, findRoundNumbers } from '../campaigns/index.js';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { OrganisationsService, unitTypes } from '../organisations/index.js';
import { ReleaseList } from '../publication/index.js';
import { CampaignResults, runChoices } from './campaign-results.js';
import {
  readCampaign,
  readRelease,
  readResult,
  readUnit,
  toReadCampaign,
  toReadRelease,
  toReadResult,
  toReadUnit,
} from './read-views.js';

const tag = 'integration';
const tokenProblems = ['token-invalid', 'token-expired', 'token-revoked', 'token-scope', 'too-many-attempts'];

const readUnits = endpoint({
  method: 'GET',
  path: 'api/integration/organisations',
  summary: 'Organisations within reach, by their codes',
  tag,
  access: 'units.read',
  tokenScopes: ['organisations:read'],
  query: z
    .strictObject({ ...pageQuery(['code']), type: z.enum(unitTypes).optional(), under: id.optional() })
    .omit({ q: true }),
  response: pageOf(readUnit),
  problems: tokenProblems,
});
const readCampaigns = endpoint({
  method: 'GET',
  path: 'api/integration/campaigns',
  summary: 'Campaigns with units within reach, the newest first',
  tag,
  access: 'campaigns.read',
  tokenScopes: ['results:read', 'releases:read'],
  query: z
    .strictObject({ ...pageQuery(['createdAt', 'asOf']), state: z.enum(campaignStates).optional() })
    .omit({ q: true }),
  response: pageOf(readCampaign),
  problems: tokenProblems,
});
const readResults = endpoint({
  method: 'GET',
  path: 'api/integration/campaigns/:id/results',
  summary: 'Grades, scores and distinctions of a campaign: of its newest run, or of the one that was released last',
  tag,
  access: 'ledger.read',
  tokenScopes: ['results:read'],
  params: idParams,
  query: z
    .strictObject({ ...pageQuery(['unitCode', 'score', 'rank']), run: z.enum(runChoices).default('newest') })
    .omit({ q: true }),
  response: pageOf(readResult)
    .extend({
      run: z.strictObject({
        id: z.string(),
        number: z.int(),
        outcomeHash: z.string().nullable(),
        finishedAt: z.string().nullable(),
      }),
      /** The release of this run that stands; null if there is none. */
      releaseId: z.string().nullable(),
    })
    .meta({ id: 'ReadResults' }),
  problems: [...tokenProblems, 'about-persons'],
});
const readReleases = endpoint({
  method: 'GET',
  path: 'api/integration/releases',
  summary: 'Public releases and those of campaigns of the territory, with their terms, the newest first',
  tag,
  access: 'campaigns.read',
  tokenScopes: ['releases:read'],
  query: z.strictObject(pageQuery(['publishedAt'])).omit({ q: true }),
  response: pageOf(readRelease),
  problems: tokenProblems,
});

/** What other systems read with an access token; accounts may ask the same. */
@Controller()
export class ReadApiController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OrganisationsService) private readonly organisations: OrganisationsService,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(CampaignResults) private readonly results: CampaignResults,
    @Inject(ReleaseList) private readonly releases: ReleaseList,
  ) {}

  @Route(readUnits)
  async units(@Call() { viewer, query }: Input<typeof readUnits>): Promise<Output<typeof readUnits>> {
    const page = await this.organisations.list(viewer, query);
    return { ...page, items: page.items.map(toReadUnit) };
  }

  @Route(readCampaigns)
  async list(@Call() { viewer, query }: Input<typeof readCampaigns>): Promise<Output<typeof readCampaigns>> {
    const page = await this.campaigns.list(viewer, query);
    const found = page.items.map(({ campaign }) => campaign);
    const rounds = await findRoundNumbers(this.database.dataSource.manager, found);
    return { ...page, items: found.map((campaign) => toReadCampaign(campaign, rounds.get(campaign.id) ?? 1)) };
  }

  @Route(readResults)
  async outcomes(@Call() { viewer, params, query }: Input<typeof readResults>): Promise<Output<typeof readResults>> {
    const { run: choice, ...wanted } = query;
    const { run, releaseId, distinctions, items, ...page } = await this.results.page(viewer, params.id, choice, wanted);
    return {
      ...page,
      items: items.map((graded) => toReadResult(graded, distinctions)),
      run: { id: run.id, number: run.number, outcomeHash: run.outcomeHash, finishedAt: run.finishedAt },
      releaseId,
    };
  }

  @Route(readReleases)
  async released(@Call() { viewer, query }: Input<typeof readReleases>): Promise<Output<typeof readReleases>> {
    const page = await this.releases.of(viewer, query);
    return { ...page, items: page.items.map(toReadRelease) };
  }
}
