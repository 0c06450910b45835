import { z } from 'zod';
import { roles } from '../access/index.js';
import { id } from '../common/http/paging.js';
import { audiences, contentLevels } from './domain/release-terms.js';

const longestNotice = 60;
const mostUnits = 2_000;

/** How many objections a release has met, by what became of them. */
export const objectionCounts = z
  .strictObject({ received: z.int(), upheld: z.int(), rejected: z.int() })
  .meta({ id: 'ObjectionCounts' });

const circle = z.strictObject({
  unitIds: z.array(id).max(mostUnits),
  roles: z.array(z.enum(roles)),
  withCode: z.boolean(),
});

/** On which terms a result is released; one that is not public says to whom. */
export const releaseTerms = z
  .strictObject({
    content: z.enum(contentLevels),
    audience: z.enum(audiences),
    circle: circle.nullable(),
    /** Working days. */
    noticeDays: z.int().min(0).max(longestNotice),
    /** Of a revision: what changed, and why. */
    changeNote: z.string().trim().min(2).max(500).nullable(),
  })
  .refine(
    ({ audience, circle: of }) =>
      audience === 'public' ? of === null : of !== null && (of.withCode || of.unitIds.length + of.roles.length > 0),
    { path: ['circle'], message: 'required' },
  )
  .meta({ id: 'ReleaseTerms' });
