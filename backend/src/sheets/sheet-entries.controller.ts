import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { answersLimit } from '../common/http/limits.js';
import { day, id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { asDownload } from '../documents/index.js';
import { unitRef } from '../organisations/index.js';
import { SheetEntries, type EntryForm } from './sheet-entries.service.js';
import { sheetEntryStates, type SheetEntry } from './sheet-entry.entity.js';
import { campaignRef, toCampaignRef, toSubjectRef } from './sheet-views.js';

const tag = 'sheets';
const answers = z.record(z.string(), z.unknown());
const whoMayNot = ['operator-of-unit'] as const;

const entryFields = {
  id: z.string(),
  group: z.string(),
  unit: unitRef,
  state: z.enum(sheetEntryStates),
  total: z.string(),
  /** The day on which the paper was handed in. */
  receivedOn: z.string(),
  enteredBy: z.string(),
  enteredAt: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  /** Why it was refused. */
  reason: z.string().nullable(),
  /** Whether the caller has typed it in, and somebody else has to compare it. */
  isOwn: z.boolean(),
};
const entrySummary = z.strictObject(entryFields).meta({ id: 'SheetEntrySummary' });
const formView = z
  .strictObject({
    campaign: campaignRef,
    group: z.string(),
    unit: unitRef,
    definition: z.record(z.string(), z.unknown()),
    variables: z.record(z.string(), z.unknown()),
    maxTotal: z.string(),
  })
  .meta({ id: 'SheetEntryForm' });

const listEntries = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/sheet-entries',
  summary: 'Sheets that were handed in on paper and typed in for their units',
  tag,
  access: 'paper.enter',
  params: idParams,
  query: z.strictObject({ ...pageQuery(['unitCode']), state: z.enum(sheetEntryStates).optional() }).omit({ q: true }),
  response: pageOf(entrySummary),
});
const readForm = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/sheet-entries/:group/:unitId/form',
  summary: 'The form into which the sheet of a unit is typed',
  tag,
  access: 'paper.enter',
  params: z.strictObject({ id, group: z.string().max(40), unitId: id }),
  response: formView,
  problems: whoMayNot,
});
const enterSheet = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/sheet-entries',
  summary: 'Type in a sheet that a unit handed in on paper, with its scan',
  tag,
  access: 'paper.enter',
  params: idParams,
  body: z.strictObject({ group: z.string().max(40), unitId: id, answers, scanId: id, receivedOn: day }),
  bodyLimit: answersLimit,
  response: z.strictObject({ id: z.string() }),
  status: 201,
  problems: [...whoMayNot, 'sheet-handed-in', 'sheet-entry-waits', 'immutable'],
});
const readEntry = endpoint({
  method: 'GET',
  path: 'api/sheet-entries/:id',
  summary: 'What was typed in, to be compared with its scan',
  tag,
  access: 'paper.enter',
  params: idParams,
  response: z
    .strictObject({
      entry: entrySummary,
      form: formView,
      answers,
      scan: z.strictObject({ name: z.string(), mediaType: z.string() }),
    })
    .meta({ id: 'SheetEntryView' }),
  problems: whoMayNot,
});
const readScan = endpoint({
  method: 'GET',
  path: 'api/sheet-entries/:id/scan',
  summary: 'The picture of the signed paper',
  tag,
  access: 'paper.enter',
  params: idParams,
  response: { files: ['application/octet-stream'] },
  problems: whoMayNot,
});
const decideEntry = endpoint({
  method: 'POST',
  path: 'api/sheet-entries/:id/decision',
  summary: 'Say as a second person that it is as on the paper, which hands it in for the unit, or why not',
  tag,
  access: 'paper.enter',
  params: idParams,
  body: z.union([
    z.strictObject({ decision: z.literal('accepted') }),
    z.strictObject({ decision: z.literal('refused'), reason: z.string().trim().min(1).max(500) }),
  ]),
  problems: [
    ...whoMayNot,
    'four-eyes-required',
    'confirmation-by-reset-account',
    'sheet-entry-decided',
    'sheet-handed-in',
    'immutable',
  ],
});

@Controller()
export class SheetEntriesController {
  constructor(@Inject(SheetEntries) private readonly entries: SheetEntries) {}

  @Route(listEntries)
  async list(@Call() { viewer, params, query }: Input<typeof listEntries>): Promise<Output<typeof listEntries>> {
    const page = await this.entries.list(viewer, params.id, query);
    return { ...page, items: page.items.map(({ entry, subject }) => toSummary(viewer.accountId, entry, subject)) };
  }

  @Route(readForm)
  async form(@Call() { viewer, params }: Input<typeof readForm>): Promise<Output<typeof readForm>> {
    return toForm(await this.entries.form(viewer, params.id, params.group, params.unitId));
  }

  @Route(enterSheet)
  async enter(@Call() { viewer, params, body }: Input<typeof enterSheet>): Promise<Output<typeof enterSheet>> {
    const { id: made } = await this.entries.enter(viewer, params.id, body);
    return { id: made };
  }

  @Route(readEntry)
  async read(@Call() { viewer, params }: Input<typeof readEntry>): Promise<Output<typeof readEntry>> {
    const { entry, form, scan } = await this.entries.readWithScan(viewer, params.id);
    return {
      entry: toSummary(viewer.accountId, entry, form.subject),
      form: toForm(form),
      answers: entry.answers,
      scan: { name: scan.name, mediaType: scan.mediaType },
    };
  }

  @Route(readScan)
  async scan(@Call() { viewer, params, reply }: Input<typeof readScan>): Promise<unknown> {
    const { file, content } = await this.entries.scan(viewer, params.id);
    asDownload(reply, file.name, file.mediaType);
    return content;
  }

  @Route(decideEntry)
  async decide(@Call() { viewer, params, body }: Input<typeof decideEntry>): Promise<void> {
    await this.entries.decide(viewer, params.id, body.decision === 'refused' ? body.reason : null);
  }
}

const toSummary = (
  accountId: string,
  { groupKey, decidedByName, enteredByName, enteredById, id: entryId, ...entry }: SheetEntry,
  subject: EntryForm['subject'],
): z.input<typeof entrySummary> => ({
  id: entryId,
  group: groupKey,
  unit: toSubjectRef(subject),
  state: entry.state,
  total: entry.total,
  receivedOn: entry.receivedOn,
  enteredBy: enteredByName,
  enteredAt: entry.enteredAt,
  decidedBy: decidedByName,
  decidedAt: entry.decidedAt,
  reason: entry.reason,
  isOwn: enteredById === accountId,
});

const toForm = ({
  campaign,
  group,
  subject,
  definition,
  variables,
  maxTotal,
}: EntryForm): z.input<typeof formView> => ({
  campaign: toCampaignRef(campaign),
  group: group.key,
  unit: toSubjectRef(subject),
  definition,
  variables: { ...variables },
  maxTotal,
});
