import { z } from 'zod';
import { id } from '../common/http/paging.js';
import { unitTypes } from '../organisations/index.js';

/** Which rows of a ledger are wanted. */
export const outcomeFilters = {
  q: z.string().min(1).max(100).optional(),
  grade: z.string().max(40).optional(),
  status: z.string().max(40).optional(),
  unitType: z.enum(unitTypes).optional(),
  under: id.optional(),
};
