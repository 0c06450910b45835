import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { sheetStates } from './sheet.entity.js';
import { campaignRef, lateView, toCampaignRef } from './sheet-views.js';
import { UnitSheets } from './unit-sheets.service.js';

const { page, pageSize } = pageQuery(['submittedAt']);

const listSheets = endpoint({
  method: 'GET',
  path: 'api/units/:id/sheets',
  summary: 'Sheets about a unit, in all campaigns, the latest first',
  tag: 'sheets',
  access: 'sheets.read',
  params: idParams,
  query: z.strictObject({ page, pageSize }),
  response: pageOf(
    z
      .strictObject({
        id: z.string(),
        campaign: campaignRef,
        group: z.string(),
        rater: z.strictObject({ displayName: z.string() }),
        state: z.enum(sheetStates),
        total: z.string().nullable(),
        submittedAt: z.string().nullable(),
        late: lateView.nullable(),
      })
      .meta({ id: 'SheetAboutUnit' }),
  ),
});

@Controller()
export class UnitSheetsController {
  constructor(@Inject(UnitSheets) private readonly sheets: UnitSheets) {}

  @Route(listSheets)
  async list(@Call() { viewer, params, query }: Input<typeof listSheets>): Promise<Output<typeof listSheets>> {
    const found = await this.sheets.list(viewer, params.id, query);
    const items = found.items.map(({ sheet, campaign, late }) => ({
      id: sheet.id,
      campaign: toCampaignRef(campaign),
      group: sheet.groupKey,
      rater: { displayName: sheet.raterName },
      state: sheet.state,
      total: sheet.total,
      submittedAt: sheet.submittedAt,
      late,
    }));
    return { ...found, items };
  }
}
