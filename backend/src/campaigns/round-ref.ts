import { z } from 'zod';
import type { Campaign } from './campaign.entity.js';
import { campaignStates } from './domain/lifecycle.js';

/** A round as others speak of it. */
export const roundRef = z
  .strictObject({ id: z.string(), name: z.string(), asOf: z.string(), state: z.enum(campaignStates) })
  .meta({ id: 'RoundRef' });

export const toRoundRef = ({ id, name, asOf, state }: Campaign): z.input<typeof roundRef> => ({
  id,
  name,
  asOf,
  state,
});
