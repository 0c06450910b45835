import { z } from 'zod';
import { day, id } from '../common/http/paging.js';
import { longestPeriod } from './domain/record-period.js';
import type { RecordFilter } from './record-list.service.js';

/** Key of the period of a record. */
export const recordPeriod = z.string().max(longestPeriod);

/** What a list of records and its file can be narrowed by, beside words. */
export const recordFilters = {
  state: z.string().max(40).optional(),
  period: recordPeriod.optional(),
  unitId: id.optional(),
  personId: id.optional(),
  under: id.optional(),
  overdue: z.literal('yes').optional(),
  dueFrom: day.optional(),
  dueTo: day.optional(),
  question: z.string().min(1).max(64).optional(),
  value: z.string().max(100).optional(),
};
const filters = z.object({ ...recordFilters, q: z.string().optional() });

export function toRecordFilter({ question, value, overdue, ...rest }: z.output<typeof filters>): RecordFilter {
  const answer = question === undefined || value === undefined ? undefined : { question, value };
  return {
    q: rest.q,
    state: rest.state,
    period: rest.period,
    unitId: rest.unitId,
    personId: rest.personId,
    under: rest.under,
    overdue: overdue === 'yes',
    dueFrom: rest.dueFrom,
    dueTo: rest.dueTo,
    answer,
  };
}
