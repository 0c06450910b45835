import { isDate } from '../exact/dates.js';
import type { InputErrors } from './input-errors.js';
import type { CampaignInput, ParsedInput } from './parsed-input.js';

/** What a type with a public notice is told of it: holidays may be entered, the rest comes from the calendar of the office and from the stages. */
export interface NoticeContext {
  /** Day of posting. */
  readonly published: string | null;
  readonly holidays: ReadonlySet<string>;
  /** Weekend days that are worked in the stead of a holiday. */
  readonly workdays: ReadonlySet<string>;
  readonly objectionsUpheld: ReadonlySet<string>;
}

/** Reads it from the context; faults go into `errors`. */
export function noticeContextOf({ context }: Pick<CampaignInput, 'context'>, errors?: InputErrors): NoticeContext {
  const published = context['published'] ?? null;
  if (published !== null && !isDate(published)) errors?.add('E_DATE', 'context', 'published');
  const daysOf = (key: string): ReadonlySet<string> =>
    new Set(textsOf(context[key], key, (value) => (isDate(value) ? null : 'E_DATE'), errors));
  return {
    published: isDate(published) ? published : null,
    holidays: daysOf('holidays'),
    workdays: daysOf('workdays'),
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

/** An objection names a subject. */
export function checkObjections(input: ParsedInput, errors: InputErrors): void {
  const known = new Set<unknown>(input.subjects.map(({ id }) => id));
  const { objectionsUpheld } = input.context;
  if (!Array.isArray(objectionsUpheld)) return;
  (objectionsUpheld as readonly unknown[]).forEach((id, index) => {
    if (typeof id === 'string' && !known.has(id)) errors.add('E_FORMAT', 'context', 'objectionsUpheld', index);
  });
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
