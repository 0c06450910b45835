import { z } from 'zod';
import { roles } from '../access/index.js';
import { day } from '../common/http/paging.js';
import { toUnitRef, unitRef } from '../organisations/unit-ref.js';
import type { PostInContext } from './account-posts.js';
import { postKinds } from './domain/posts.js';

/** Days of a post in a request. */
export const term = { from: day, until: day.nullable() };

export const postView = z
  .strictObject({
    id: z.string(),
    role: z.enum(roles),
    unit: unitRef.nullable(),
    kind: z.enum(postKinds),
    from: z.string(),
    until: z.string().nullable(),
    givenBy: z.string(),
    holder: z.strictObject({ id: z.string(), username: z.string(), displayName: z.string() }),
  })
  .meta({ id: 'AccountPost' });

export const toPostView = ({ post, unit, holder }: PostInContext): z.input<typeof postView> => ({
  id: post.id,
  role: post.role,
  unit: unit && toUnitRef(unit),
  kind: post.kind,
  from: post.fromDay,
  until: post.toDay,
  givenBy: post.givenByName,
  holder: { id: holder.id, username: holder.username, displayName: holder.displayName },
});
