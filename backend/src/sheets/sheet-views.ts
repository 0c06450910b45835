import { z } from 'zod';
import { unitRef } from '../organisations/index.js';
import type { SheetInContext } from './sheet-contexts.js';
import { lateStages } from './domain/lateness.js';
import type { SheetReturn } from './sheet-return.entity.js';
import { sheetStates } from './sheet.entity.js';
import { openedBy } from './standing-return.js';

export const campaignRef = z.strictObject({ id: z.string(), name: z.string(), state: z.string() });
export const taskState = z.enum(['not-started', ...sheetStates]);

/** How late something was handed in; null = in time. */
export const lateView = z
  .strictObject({
    stage: z.enum(lateStages),
    dueOn: z.string(),
    days: z.int().min(1),
  })
  .meta({ id: 'SheetLateness' });
/** Typed in for its unit from a paper: by whom, and who has compared it; null = the unit itself. */
export const enteredForView = z
  .strictObject({ id: z.string(), enteredBy: z.string(), verifiedBy: z.string(), receivedOn: z.string() })
  .meta({ id: 'SheetEnteredFor' });
/** By when a sheet is to be handed in. */
export const deadlineFields = {
  /** Before any extension; of one that went back the day that the return names. */
  dueOn: z.string().nullable(),
  /** Days to it where the sheet is owed, below nought once it is over. */
  daysLeft: z.int().nullable(),
};

export const returnView = z
  .strictObject({
    /** Empty = the whole sheet. */
    items: z.array(z.strictObject({ question: z.string(), comment: z.string() })),
    comment: z.string(),
    dueOn: z.string().nullable(),
    by: z.string(),
    at: z.string(),
    answeredAt: z.string().nullable(),
  })
  .meta({ id: 'SheetReturn' });

export const sheetView = z
  .strictObject({
    /** Null until it is first saved. */
    id: z.string().nullable(),
    campaign: campaignRef,
    group: z.string(),
    unit: unitRef,
    formVersionId: z.string(),
    definition: z.record(z.string(), z.unknown()),
    variables: z.record(z.string(), z.unknown()),
    state: taskState,
    answers: z.record(z.string(), z.unknown()),
    total: z.string().nullable(),
    maxTotal: z.string(),
    revision: z.int(),
    editable: z.boolean(),
    reason: z.enum(['not-open', 'closed', 'not-own']).nullable(),
    rater: z.strictObject({ displayName: z.string() }).nullable(),
    submittedAt: z.string().nullable(),
    ...deadlineFields,
    late: lateView.nullable(),
    enteredFor: enteredForView.nullable(),
    /** What it went back for, while it waits to be mended. */
    returned: returnView.nullable(),
    /** The only questions that can be changed of a returned sheet; null = all. */
    openQuestions: z.array(z.string()).nullable(),
  })
  .meta({ id: 'Sheet' });

export const toReturnView = ({
  items,
  comment,
  dueOn,
  byName,
  at,
  answeredAt,
}: SheetReturn): z.input<typeof returnView> => ({ items, comment, dueOn, by: byName, at, answeredAt });

function opened(definition: Record<string, unknown>, returned: SheetReturn | null): string[] | null {
  const questions = returned && openedBy(definition, returned);
  return questions && [...questions];
}

export const toCampaignRef = ({ id: campaignId, name, state: campaignState }: SheetInContext['campaign']) => ({
  id: campaignId,
  name,
  state: campaignState,
});
export const toSubjectRef = ({ unitId, unitCode, unitName }: SheetInContext['subject']) => ({
  id: unitId,
  code: unitCode,
  name: unitName,
});

export const toSheetView = ({
  campaign,
  subject,
  group,
  sheet,
  definition,
  maxTotal,
  variables,
  closedBecause,
  returned,
  deadline,
  late,
  enteredFor,
}: SheetInContext): z.input<typeof sheetView> => ({
  id: sheet?.id ?? null,
  campaign: toCampaignRef(campaign),
  group: group.key,
  unit: toSubjectRef(subject),
  formVersionId: group.formVersionId,
  definition,
  variables: { ...variables },
  state: sheet?.state ?? 'not-started',
  answers: sheet?.answers ?? {},
  total: sheet?.total ?? null,
  maxTotal,
  revision: sheet?.revision ?? 0,
  editable: closedBecause === null,
  reason: closedBecause,
  rater: sheet && { displayName: sheet.raterName },
  submittedAt: sheet?.submittedAt ?? null,
  ...deadline,
  late,
  enteredFor,
  returned: returned && toReturnView(returned),
  openQuestions: opened(definition, returned),
});
