import { z } from 'zod';

/** A ballot group at a unit: counts, never who; `received` is null below the floor, `required` where nothing is asked for. */
export const ballotParticipation = z.strictObject({
  key: z.string(),
  roster: z.int().nullable(),
  issued: z.int(),
  attended: z.int().nullable(),
  received: z.int().nullable(),
  required: z.strictObject({ of: z.enum(['ballots', 'attendance']), count: z.int() }).nullable(),
  /** How much of it came on paper; null where none did, or it is not shown. */
  paper: z.strictObject({ percent: z.int().nullable(), majority: z.boolean() }).nullable(),
  /** How much of it was filled in on a device of the office. */
  assisted: z.strictObject({ percent: z.int().nullable(), majority: z.boolean() }).nullable(),
  /** Whether that is met as grading sees it: ballots that rate nothing are received, and do not count. */
  enough: z.boolean(),
});
