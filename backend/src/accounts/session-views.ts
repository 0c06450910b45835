import { z } from 'zod';
import { roles } from '../access/index.js';
import { unitRef } from '../organisations/unit-ref.js';
import { postKinds } from './domain/posts.js';

/** Who is signed in, and in which post. */
export const sessionView = z
  .strictObject({
    account: z.strictObject({
      id: z.string(),
      username: z.string(),
      displayName: z.string(),
      role: z.enum(roles),
      unit: unitRef.nullable(),
      mustChangePassword: z.boolean(),
      mustSetUpSecondFactor: z.boolean(),
      mustReadNotices: z.boolean(),
    }),
    /** The posts of the account that are in force, the first one with the id null; role and unit above are those of the one it acts in. */
    posts: z.array(
      z.strictObject({
        id: z.string().nullable(),
        role: z.enum(roles),
        unit: unitRef.nullable(),
        kind: z.enum(['first', ...postKinds]),
        until: z.string().nullable(),
        /** Who lends it. */
        givenBy: z.string().nullable(),
        acting: z.boolean(),
      }),
    ),
    permissions: z.array(z.string()),
  })
  .meta({ id: 'Session' });

export const ownSession = z
  .strictObject({
    id: z.string(),
    createdAt: z.string(),
    /** To the hour. */
    lastUsedAt: z.string(),
    isThis: z.boolean(),
  })
  .meta({ id: 'OwnSession' });
