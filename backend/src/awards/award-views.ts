import { z } from 'zod';
import { localizedText } from '../common/http/paging.js';
import { unitRef } from '../organisations/index.js';
import { candidateReasonCodes, type CandidateReason } from './domain/candidate-reasons.js';
import { awardStates } from './domain/award-state.js';
import type { CandidateStanding } from './candidate-standings.js';
import type { CandidateTitles } from './candidate-titles.js';

const reasonView = z
  .strictObject({
    code: z.enum(candidateReasonCodes),
    /** Code of the grade, kind of the fact, or code of the register. */
    what: z.string(),
    /** What that is called. */
    title: localizedText,
    day: z.string().nullable(),
    /** Name of the campaign that gave the grade. */
    campaign: z.string().nullable(),
    members: z.int().nullable(),
    least: z.int().nullable(),
  })
  .meta({ id: 'CandidateReason' });

/** What is known of somebody who could be nominated. */
export const standingView = z
  .strictObject({
    eligible: z.boolean(),
    reasons: z.array(reasonView),
    /** The newest grade of the unit, and the campaign that gave it; null where none is known. */
    grade: z
      .strictObject({
        grade: z.string(),
        title: localizedText,
        campaign: z.string().nullable(),
        asOf: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'CandidateStanding' });

export const toReasons = (reasons: readonly CandidateReason[], titles: CandidateTitles) =>
  reasons.map((reason) => ({ ...reason, title: titles.of(reason) }));

export const toStanding = (
  { grade, reasons }: CandidateStanding,
  titles: CandidateTitles,
): z.input<typeof standingView> => ({
  eligible: reasons.length === 0,
  reasons: toReasons(reasons, titles),
  grade: grade && {
    grade: grade.grade,
    title: titles.ofGrade(grade.grade),
    campaign: grade.campaign?.name ?? null,
    asOf: grade.campaign?.asOf ?? null,
  },
});

export const candidateReason = reasonView;

/** Somebody who competes, and how that stands. */
export const awardRow = z
  .strictObject({
    unit: unitRef,
    /** The superior of the unit. */
    belongsTo: z.string(),
    isPerson: z.boolean(),
    field: z.string().nullable(),
    standing: standingView,
    rank: z.int().nullable(),
    score: z.string().nullable(),
    state: z.enum(awardStates),
    isSubstitute: z.boolean(),
    /** The first to follow if a place becomes free. */
    isNext: z.boolean(),
    /** What is awarded, as a certificate bears it; null without an award. */
    award: z.string().nullable(),
    /** Why there is no award, in words. */
    reasons: z.array(z.string()),
    notice: z
      .strictObject({ stage: z.string(), postedOn: z.string(), endsOn: z.string(), isRunning: z.boolean() })
      .nullable(),
    objectionsWaiting: z.int(),
    certificate: z.int().nullable(),
    /** Record of the library. */
    caseRecord: z.string().nullable(),
  })
  .meta({ id: 'AwardRow' });
