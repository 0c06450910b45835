import { z } from 'zod';
import { campaignStates, type Campaign } from '../campaigns/index.js';
import type { GradedSubject } from '../grading/index.js';
import { toUnitRef, unitRef, type OrgUnit } from '../organisations/index.js';
import { audiences, contentLevels, releaseStates, type ListedRelease } from '../publication/index.js';

// What other systems are told, field by field: nothing is added by accident, and none of it is about a person.

export const readUnit = z
  .strictObject({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    type: z.string(),
    level: z.string(),
    /** The superior in the territorial line; null for a topmost unit. */
    parent: unitRef.nullable(),
    /** The superior in the line of guidance; null without one. */
    guide: unitRef.nullable(),
    /** Days of the office; null = without end. */
    validFrom: z.string().nullable(),
    validTo: z.string().nullable(),
  })
  .meta({ id: 'ReadUnit' });

interface UnitWithSuperiors {
  readonly unit: OrgUnit;
  readonly parent: OrgUnit | null;
  readonly guide: OrgUnit | null;
}

export const toReadUnit = ({ unit, parent, guide }: UnitWithSuperiors): z.input<typeof readUnit> => ({
  ...toUnitRef(unit),
  type: unit.type,
  level: unit.level,
  parent: parent && toUnitRef(parent),
  guide: guide && toUnitRef(guide),
  validFrom: unit.validFrom,
  validTo: unit.validTo,
});

export const readCampaign = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    type: z.string(),
    state: z.enum(campaignStates),
    /** Stage of its type after the result; null before the first one. */
    stage: z.string().nullable(),
    /** Its reference day. */
    asOf: z.string(),
    /** Which round of its chain, from 1. */
    round: z.int(),
    priorCampaignId: z.string().nullable(),
  })
  .meta({ id: 'ReadCampaign' });

export const toReadCampaign = (
  { id, name, campaignType, state, stage, asOf, priorCampaignId }: Campaign,
  round: number,
): z.input<typeof readCampaign> => ({ id, name, type: campaignType, state, stage, asOf, round, priorCampaignId });

export const readResult = z
  .strictObject({
    unit: unitRef,
    unitType: z.string(),
    status: z.string(),
    grade: z.string().nullable(),
    /** Exact decimal text. */
    score: z.string().nullable(),
    rank: z.int().nullable(),
    /** Ranks of grades against the round before; positive is better. */
    change: z.int().nullable(),
    /** Codes of what was decided about the unit beside its grade. */
    distinctions: z.array(z.string()),
  })
  .meta({ id: 'ReadResult' });

/** @param distinctions of the campaign type: their codes by the flag of an outcome */
export const toReadResult = (
  { subject, outcome }: GradedSubject,
  distinctions: ReadonlyMap<string, string>,
): z.input<typeof readResult> => ({
  unit: { id: subject.unitId, code: subject.unitCode, name: subject.unitName },
  unitType: subject.unitType,
  status: outcome.status,
  grade: outcome.grade,
  score: outcome.score,
  rank: outcome.rank,
  change: outcome.change,
  distinctions: outcome.flags.flatMap(({ code }) => distinctions.get(code) ?? []),
});

export const readRelease = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    campaign: z.strictObject({ id: z.string(), name: z.string(), asOf: z.string() }).nullable(),
    run: z.strictObject({ id: z.string(), number: z.int(), outcomeHash: z.string().nullable() }),
    /** Counts the releases of the campaign from 1. */
    revision: z.int(),
    state: z.enum(releaseStates),
    terms: z.strictObject({
      content: z.enum(contentLevels),
      audience: z.enum(audiences),
      noticeDays: z.int(),
      changeNote: z.string().nullable(),
    }),
    publishedAt: z.string(),
    /** Last day on which objections are heard; null without a notice. */
    noticeEndsOn: z.string().nullable(),
    confirmedAt: z.string().nullable(),
    withdrawnAt: z.string().nullable(),
  })
  .meta({ id: 'ReadRelease' });

export const toReadRelease = ({
  publication,
  campaign,
  run,
  terms,
  standing,
}: ListedRelease): z.input<typeof readRelease> => ({
  id: publication.id,
  title: publication.title,
  campaign: campaign && { id: campaign.id, name: campaign.name, asOf: campaign.asOf },
  run: { id: run.id, number: run.number, outcomeHash: run.outcomeHash },
  revision: publication.revision,
  state: standing.state,
  terms: {
    content: terms.content,
    audience: terms.audience,
    noticeDays: terms.noticeDays,
    changeNote: terms.changeNote,
  },
  publishedAt: publication.publishedAt,
  noticeEndsOn: publication.noticeEndsOn,
  confirmedAt: publication.confirmedAt,
  withdrawnAt: publication.withdrawnAt,
});
