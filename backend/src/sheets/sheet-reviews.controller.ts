import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { day, id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { unitRef } from '../organisations/index.js';
import { SheetHistoryService } from './sheet-history.service.js';
import { SheetReturnsService } from './sheet-returns.service.js';
import { returnView, sheetView, toReturnView, toSheetView, toSubjectRef } from './sheet-views.js';
import { SheetsService } from './sheets.service.js';

const tag = 'sheets';
/** More items than a form has, and more sheets than a person looks through, are no review. */
const mostItems = 200;
const mostSheets = 200;
const comment = z.string().trim().max(1000);
const answer = z.unknown().meta({ description: 'As the answer stands in the sheet; null = none' });

const readSelfAssessment = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/self-assessments/:unitId',
  summary: 'The self-assessment of a unit as it was handed in last, for whoever assesses it',
  tag,
  access: 'sheets.read',
  params: z.strictObject({ id, unitId: id }),
  response: z.strictObject({ sheet: sheetView.nullable() }),
});
const listHistory = endpoint({
  method: 'GET',
  path: 'api/sheets/:id/submissions',
  summary: 'What was handed in, sent back and mended, newest first',
  tag,
  access: 'sheets.read',
  params: idParams,
  query: z.strictObject(pageQuery(['at'])).omit({ q: true, sort: true }),
  response: pageOf(
    z
      .strictObject({
        id: z.string(),
        at: z.string(),
        by: z.string(),
        total: z.string(),
        /** Total of the submission before; null for the first one. */
        totalBefore: z.string().nullable(),
        changes: z.array(z.strictObject({ question: z.string(), before: answer, after: answer })),
        returned: returnView.nullable(),
      })
      .meta({ id: 'SheetSubmission' }),
  ),
});
const returnSheet = endpoint({
  method: 'POST',
  path: 'api/sheets/:id/returns',
  summary: 'Send a sheet back with what is to be mended; nothing else of it can be changed',
  tag,
  access: 'sheets.assess',
  params: idParams,
  ifMatch: true,
  body: z.strictObject({
    items: z.array(z.strictObject({ question: z.string().min(1).max(200), comment: comment.min(1) })).max(mostItems),
    comment,
    dueOn: day.nullable(),
  }),
  response: sheetView,
  status: 201,
  problems: ['immutable', 'revision-stale', 'own-unit', 'own-sheet', 'sheet-not-submitted'],
});
const returnSheets = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/sheet-returns',
  summary: 'Send several sheets back for one reason; says of each what became of it',
  tag,
  access: 'sheets.assess',
  params: idParams,
  body: z.strictObject({
    sheetIds: z.array(id).min(1).max(mostSheets),
    comment: comment.min(1),
    dueOn: day.nullable(),
  }),
  response: z
    .strictObject({
      items: z.array(
        z.strictObject({
          sheetId: z.string(),
          /** Null for a sheet that the caller does not reach. */
          unit: unitRef.nullable(),
          /** Code of the refusal; null = it went back. */
          refusedBecause: z.string().nullable(),
        }),
      ),
    })
    .meta({ id: 'SheetReturnOutcomes' }),
});

/** What superiors do with sheets that were handed in: compare, send back, read what was mended. */
@Controller()
export class SheetReviewsController {
  constructor(
    @Inject(SheetsService) private readonly sheets: SheetsService,
    @Inject(SheetReturnsService) private readonly returns: SheetReturnsService,
    @Inject(SheetHistoryService) private readonly histories: SheetHistoryService,
  ) {}

  @Route(readSelfAssessment)
  async selfAssessment(
    @Call() { viewer, params }: Input<typeof readSelfAssessment>,
  ): Promise<Output<typeof readSelfAssessment>> {
    const found = await this.sheets.selfAssessment(viewer, params.id, params.unitId);
    return { sheet: found && toSheetView(found) };
  }

  @Route(listHistory)
  async history(@Call() { viewer, params, query }: Input<typeof listHistory>): Promise<Output<typeof listHistory>> {
    const page = await this.histories.list(viewer, params.id, query);
    const items = page.items.map(({ submission, totalBefore, changes, returned }) => ({
      id: submission.id,
      at: submission.at,
      by: submission.byName,
      total: submission.total,
      totalBefore,
      changes: [...changes],
      returned: returned && toReturnView(returned),
    }));
    return { ...page, items };
  }

  @Route(returnSheet)
  async giveBack(
    @Call() { viewer, params, ifMatch, body }: Input<typeof returnSheet>,
  ): Promise<Output<typeof returnSheet>> {
    await this.returns.give(viewer, params.id, ifMatch, body);
    return toSheetView(await this.sheets.read(viewer, params.id));
  }

  @Route(returnSheets)
  async giveSeveralBack(
    @Call() { viewer, params, body, reply }: Input<typeof returnSheets>,
  ): Promise<Output<typeof returnSheets>> {
    reply.status(200);
    const outcomes = await this.returns.giveSeveral(viewer, params.id, body.sheetIds, body);
    const items = outcomes.map(({ sheetId, place, refusedBecause }) => ({
      sheetId,
      unit: place && toSubjectRef(place.subject),
      refusedBecause,
    }));
    return { items };
  }
}
