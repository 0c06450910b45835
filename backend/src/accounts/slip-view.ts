import { z } from 'zod';

/** A slip that is told once. */
export const slipView = z
  .strictObject({
    code: z.string(),
    /** Where the owner uses it. */
    url: z.string(),
    expiresAt: z.string(),
  })
  .meta({ id: 'ResetSlip' });
