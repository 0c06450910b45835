import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { answersLimit } from '../common/http/limits.js';
import { id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { unitRef } from '../organisations/index.js';
import { SheetTasksService } from './sheet-tasks.service.js';
import { sheetStates } from './sheet.entity.js';
import {
  campaignRef,
  deadlineFields,
  enteredForView,
  lateView,
  sheetView,
  taskState,
  toCampaignRef,
  toSheetView,
  toSubjectRef,
} from './sheet-views.js';
import { SheetsService } from './sheets.service.js';

const tag = 'sheets';
const place = z.strictObject({ id, group: z.string().max(40), unitId: id });

const listTasks = endpoint({
  method: 'GET',
  path: 'api/my/tasks',
  summary: 'Sheets that the caller is to fill in',
  tag,
  access: 'signed-in',
  query: z.strictObject({ ...pageQuery(['unitCode']), waiting: z.literal('yes').optional() }),
  response: pageOf(
    z
      .strictObject({
        campaign: campaignRef,
        group: z.string(),
        unit: unitRef,
        state: taskState,
        total: z.string().nullable(),
        closesOn: z.string().nullable(),
        ...deadlineFields,
        late: lateView.nullable(),
        editable: z.boolean(),
      })
      .meta({ id: 'SheetTask' }),
  ),
});
const openSheet = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/sheets/:group/:unitId',
  summary: 'Open one’s own sheet for a unit',
  tag,
  access: 'signed-in',
  params: place,
  response: sheetView,
  problems: ['own-unit', 'own-sheet'],
});
const saveSheet = endpoint({
  method: 'PUT',
  path: 'api/campaigns/:id/sheets/:group/:unitId',
  summary: 'Save a draft or hand the sheet in',
  tag,
  access: 'signed-in',
  params: place,
  ifMatch: true,
  body: z.strictObject({ answers: z.record(z.string(), z.unknown()), action: z.enum(['save', 'submit']) }),
  bodyLimit: answersLimit,
  response: sheetView,
  problems: ['immutable', 'revision-stale', 'own-unit', 'own-sheet'],
});
const readSheet = endpoint({
  method: 'GET',
  path: 'api/sheets/:id',
  summary: 'Read any sheet within one’s reach',
  tag,
  access: 'sheets.read',
  params: idParams,
  response: sheetView,
});
const listSheets = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/sheets',
  summary: 'Sheets of a campaign',
  tag,
  access: 'sheets.read',
  params: idParams,
  query: z.strictObject({
    ...pageQuery(['unitCode']),
    group: z.string().max(40).optional(),
    state: z.enum(sheetStates).optional(),
    under: id.optional(),
  }),
  response: pageOf(
    z
      .strictObject({
        id: z.string(),
        group: z.string(),
        unit: unitRef,
        rater: z.strictObject({ displayName: z.string() }),
        state: z.enum(sheetStates),
        /** Until when a returned one is to be handed in again. */
        dueOn: z.string().nullable(),
        total: z.string().nullable(),
        submittedAt: z.string().nullable(),
        late: lateView.nullable(),
        enteredFor: enteredForView.nullable(),
        revision: z.int(),
      })
      .meta({ id: 'SheetSummary' }),
  ),
});

@Controller()
export class SheetsController {
  constructor(
    @Inject(SheetsService) private readonly sheets: SheetsService,
    @Inject(SheetTasksService) private readonly sheetTasks: SheetTasksService,
  ) {}

  @Route(listTasks)
  async tasks(@Call() { viewer, query }: Input<typeof listTasks>): Promise<Output<typeof listTasks>> {
    const page = await this.sheetTasks.list(viewer, { ...query, waiting: query.waiting === 'yes' });
    const items = page.items.map(({ campaign, subject, group, sheet, closesOn, deadline, late, editable }) => ({
      campaign: toCampaignRef(campaign),
      group: group.key,
      unit: toSubjectRef(subject),
      state: sheet?.state ?? ('not-started' as const),
      total: sheet?.total ?? null,
      closesOn,
      ...deadline,
      late,
      editable,
    }));
    return { ...page, items };
  }

  @Route(openSheet)
  async open(@Call() { viewer, params, reply }: Input<typeof openSheet>): Promise<Output<typeof openSheet>> {
    const context = await this.sheets.open(viewer, params.id, params.group, params.unitId);
    reply.header('etag', `"${context.sheet?.revision ?? 0}"`);
    return toSheetView(context);
  }

  @Route(saveSheet)
  async save(@Call() { viewer, params, ifMatch, body }: Input<typeof saveSheet>): Promise<Output<typeof saveSheet>> {
    const at = { campaignId: params.id, group: params.group, unitId: params.unitId };
    return toSheetView(await this.sheets.save(viewer, at, ifMatch, body.answers, body.action));
  }

  @Route(readSheet)
  async read(@Call() { viewer, params }: Input<typeof readSheet>): Promise<Output<typeof readSheet>> {
    return toSheetView(await this.sheets.read(viewer, params.id));
  }

  @Route(listSheets)
  async list(@Call() { viewer, params, query }: Input<typeof listSheets>): Promise<Output<typeof listSheets>> {
    const page = await this.sheets.list(viewer, params.id, query);
    const items = page.items.map(({ sheet, subject, late, enteredFor }) => ({
      id: sheet.id,
      group: sheet.groupKey,
      unit: toSubjectRef(subject),
      rater: { displayName: sheet.raterName },
      state: sheet.state,
      dueOn: sheet.dueOn,
      total: sheet.total,
      submittedAt: sheet.submittedAt,
      late,
      enteredFor,
      revision: sheet.revision,
    }));
    return { ...page, items };
  }
}
