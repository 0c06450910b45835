import {
  isCount,
  isDate,
  isRecord,
  member,
  type CampaignInput,
  type InputErrors,
  type ParsedInput,
  type Subject,
} from '@pingyi/plugin-sdk';
import { unitGrades } from './titles.js';

export interface CommendationContext {
  /** Places by field. */
  readonly quota: ReadonlyMap<string, number>;
  /** Day of posting. */
  readonly published: string | null;
  readonly holidays: ReadonlySet<string>;
  readonly objectionsUpheld: ReadonlySet<string>;
}

/** Reads the context; faults go into `errors`. */
export function contextOf({ context }: CampaignInput, errors?: InputErrors): CommendationContext {
  const published = context['published'] ?? null;
  if (published !== null && !isDate(published)) errors?.add('E_DATE', 'context', 'published');
  return {
    quota: quotaOf(context['quota'], errors),
    published: isDate(published) ? published : null,
    holidays: new Set(textsOf(context['holidays'], 'holidays', (value) => (isDate(value) ? null : 'E_DATE'), errors)),
    objectionsUpheld: new Set(
      textsOf(
        context['objectionsUpheld'],
        'objectionsUpheld',
        (value) => (typeof value === 'string' ? null : 'E_FORMAT'),
        errors,
      ),
    ),
  };
}

/** Reads a whole input's context; an objection names a candidate. */
export function checkContext(input: ParsedInput, errors: InputErrors): void {
  contextOf(input, errors);
  const known = new Set<unknown>(input.subjects.map(({ id }) => id));
  const { objectionsUpheld } = input.context;
  if (!Array.isArray(objectionsUpheld)) return;
  (objectionsUpheld as readonly unknown[]).forEach((id, index) => {
    if (typeof id === 'string' && !known.has(id)) errors.add('E_FORMAT', 'context', 'objectionsUpheld', index);
  });
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

function textsOf(
  given: unknown,
  key: string,
  faultOf: (value: unknown) => 'E_DATE' | 'E_FORMAT' | null,
  errors: InputErrors | undefined,
): string[] {
  if (given === undefined || given === null) return [];
  if (!Array.isArray(given)) return (errors?.add('E_FORMAT', 'context', key), []);
  return (given as readonly unknown[]).flatMap((value, index) => {
    const fault = faultOf(value);
    if (fault) errors?.add(fault, 'context', key, index);
    return typeof value === 'string' && !fault ? [value] : [];
  });
}

/** The grade of the candidate's unit in classification; `null` if it has none. */
export function unitGradeOf({ values, index }: Subject, errors?: InputErrors): string | null {
  const grade = member(values, 'unitGrade') ?? null;
  if (grade === null) return null;
  const known = unitGrades.find((entry) => entry === grade);
  if (!known) errors?.add('E_GRADE_UNKNOWN', 'subjects', index, 'values', 'unitGrade');
  return known ?? null;
}
