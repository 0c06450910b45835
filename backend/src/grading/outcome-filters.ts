import { z } from 'zod';
import { id } from '../common/http/paging.js';
import { actionGroups } from './domain/action-groups.js';
import { unitTypes } from '../organisations/index.js';

/** How a unit stands against its prior grade. */
export const changeKinds = ['up', 'same', 'down'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Which rows of a ledger are wanted. */
export const outcomeFilters = {
  q: z.string().min(1).max(100).optional(),
  grade: z.string().max(40).optional(),
  status: z.string().max(40).optional(),
  change: z.enum(changeKinds).optional(),
  actionGroup: z.enum(actionGroups).optional(),
  unitType: z.enum(unitTypes).optional(),
  /** Code of a flag, such as that of a distinction. */
  flag: z.string().max(60).optional(),
  under: id.optional(),
};
