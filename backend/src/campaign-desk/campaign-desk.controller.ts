import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { day, id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { asDownload, languages, madeInTurn, spreadsheetFormats, spreadsheetMediaTypes } from '../documents/index.js';
import { CampaignDesk } from './campaign-desk.service.js';
import { DeskExport } from './desk-export.js';
import { nodeView, overviewView, toNodeView, toOverview, toUnitView, unitView } from './desk-views.js';
import { deskOrders } from './domain/desk-order.js';
import { deskStates } from './domain/desk-states.js';

const tag = 'campaign-desk';

const filters = {
  /** Units below this one. */
  under: id.optional(),
  unitType: z.string().max(40).optional(),
  state: z.enum(deskStates).optional(),
  /** Days without anything after which a unit is idle. */
  idleDays: z.coerce.number().int().min(1).max(365).optional(),
};

const readOverview = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/desk',
  summary: 'How far a campaign has come: sums, states of its units, days, and what may be expected',
  tag,
  access: 'campaigns.read',
  params: idParams,
  response: overviewView,
});

const listUnits = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/desk/units',
  summary: 'The units of a campaign with how they stand, furthest behind first',
  tag,
  access: 'campaigns.read',
  params: idParams,
  query: z.strictObject({ ...pageQuery(deskOrders), ...filters }),
  response: pageOf(unitView).extend({ today: day }),
});

const readTree = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/desk/tree',
  summary: 'The next level of the tree of a campaign with its sums, furthest behind first',
  tag,
  access: 'campaigns.read',
  params: idParams,
  query: z.strictObject({
    page: pageQuery(deskOrders).page,
    pageSize: pageQuery(deskOrders).pageSize,
    /** Whose next level; without it that of the lowest unit that holds them all. */
    under: id.optional(),
  }),
  response: pageOf(nodeView).extend({ today: day }),
});

const exportUnits = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/desk/export',
  summary: 'The units of a campaign as a table with whom to ask, for the office that runs it',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  query: z.strictObject({
    format: z.enum(spreadsheetFormats),
    lang: z.enum(languages).default('zh-CN'),
    q: pageQuery(deskOrders).q,
    sort: pageQuery(deskOrders).sort,
    ...filters,
  }),
  response: { files: Object.values(spreadsheetMediaTypes) },
});

@Controller()
export class CampaignDeskController {
  constructor(
    @Inject(CampaignDesk) private readonly desk: CampaignDesk,
    @Inject(DeskExport) private readonly exports: DeskExport,
  ) {}

  @Route(readOverview)
  async overview(@Call() { viewer, params }: Input<typeof readOverview>): Promise<Output<typeof readOverview>> {
    return toOverview(await this.desk.overview(viewer, params.id));
  }

  @Route(listUnits)
  async units(@Call() { viewer, params, query }: Input<typeof listUnits>): Promise<Output<typeof listUnits>> {
    const page = await this.desk.list(viewer, params.id, query);
    return { ...page, items: page.items.map(toUnitView) };
  }

  @Route(readTree)
  async tree(@Call() { viewer, params, query }: Input<typeof readTree>): Promise<Output<typeof readTree>> {
    const page = await this.desk.tree(viewer, params.id, query);
    return { ...page, items: page.items.map(toNodeView) };
  }

  @Route(exportUnits)
  async export(@Call() { viewer, params, query, reply }: Input<typeof exportUnits>): Promise<unknown> {
    const file = await madeInTurn(
      () => this.exports.write(viewer, params.id, query),
      (made) => made,
    );
    asDownload(reply, `progress.${query.format}`, spreadsheetMediaTypes[query.format]);
    return file;
  }
}
