import {
  checkObjections,
  isCount,
  isRecord,
  member,
  noticeContextOf,
  type CampaignInput,
  type InputErrors,
  type NoticeContext,
  type ParsedInput,
  type Subject,
} from '@pingyi/plugin-sdk';
import { unitGrades } from './titles.js';

export interface CommendationContext extends NoticeContext {
  /** Places by field. */
  readonly quota: ReadonlyMap<string, number>;
}

/** Reads the context; faults go into `errors`. */
export const contextOf = (campaign: CampaignInput, errors?: InputErrors): CommendationContext => ({
  quota: quotaOf(campaign.context['quota'], errors),
  ...noticeContextOf(campaign, errors),
});

/** Reads a whole input's context; an objection names a candidate. */
export function checkContext(input: ParsedInput, errors: InputErrors): void {
  contextOf(input, errors);
  checkObjections(input, errors);
}

function quotaOf(given: unknown, errors: InputErrors | undefined): ReadonlyMap<string, number> {
  const quota = new Map<string, number>();
  if (given === undefined || given === null) return quota;
  if (!isRecord(given)) return (errors?.add('E_FORMAT', 'context', 'quota'), quota);
  for (const field of Object.keys(given)) {
    const places = member(given, field);
    if (isCount(places)) quota.set(field, places);
    else errors?.add('E_COUNT', 'context', 'quota', field);
  }
  return quota;
}

/** The grade of the candidate's unit in classification; `null` if it has none. */
export function unitGradeOf({ values, index }: Subject, errors?: InputErrors): string | null {
  const grade = member(values, 'unitGrade') ?? null;
  if (grade === null) return null;
  const known = unitGrades.find((entry) => entry === grade);
  if (!known) errors?.add('E_GRADE_UNKNOWN', 'subjects', index, 'values', 'unitGrade');
  return known ?? null;
}
