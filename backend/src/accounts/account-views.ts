import { z } from 'zod';
import { roles } from '../access/index.js';
import { id } from '../common/http/paging.js';
import { toUnitRef, unitRef } from '../organisations/unit-ref.js';
import type { AccountWithUnit } from './account-list.js';
import { longestName } from './domain/account-table.js';
import { telephoneOf } from './domain/telephone.js';
import { usernamePattern } from './domain/username.js';

export const username = z.string().regex(usernamePattern);
export const displayName = z.string().trim().min(1).max(longestName);
/** However it is written; kept in one form. */
export const telephone = z
  .string()
  .max(40)
  .transform((text, context) => {
    const kept = telephoneOf(text);
    if (kept !== null) return kept;
    context.addIssue({ code: 'custom', params: { code: 'telephone-invalid' } });
    return z.NEVER;
  });

/** What narrows a list of accounts, beside words. */
export const accountFilters = {
  role: z.enum(roles).optional(),
  under: id.optional(),
  state: z.enum(['enabled', 'disabled']).optional(),
  signedIn: z.enum(['ever', 'never']).optional(),
};

export const accountView = z
  .strictObject({
    id: z.string(),
    username: z.string(),
    displayName: z.string(),
    role: z.enum(roles),
    unit: unitRef.nullable(),
    telephone: z.string().nullable(),
    disabled: z.boolean(),
    hasSecondFactor: z.boolean(),
    createdAt: z.string(),
    lastSignInAt: z.string().nullable(),
    revision: z.int(),
  })
  .meta({ id: 'Account' });

export const toAccountView = ({ account, unit, hasSecondFactor }: AccountWithUnit): z.input<typeof accountView> => ({
  id: account.id,
  username: account.username,
  displayName: account.displayName,
  role: account.role,
  unit: unit && toUnitRef(unit),
  telephone: account.telephone,
  disabled: account.disabled,
  hasSecondFactor,
  createdAt: account.createdAt,
  lastSignInAt: account.lastSignInAt,
  revision: account.revision,
});
