import { z } from 'zod';

const key = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);
const question = z.string().min(1).max(64);

const count = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('records') }),
  z.strictObject({ kind: z.literal('sum'), question, per: z.int().min(1).max(1000) }),
  z.strictObject({ kind: z.literal('share') }),
  z.strictObject({ kind: z.literal('units-below'), atLeast: z.int().min(1).max(100) }),
  z.strictObject({ kind: z.literal('coverage') }),
]);

/** How a figure is counted from a register, as campaign types propose it and offices choose it. */
export const figureRule = z.strictObject({
  register: key,
  states: z.array(key).max(20),
  of: z.enum(['unit', 'territory']),
  answer: z.strictObject({ question, values: z.array(z.string().min(1).max(100)).min(1).max(30) }).nullable(),
  count,
});

/** How a figure is taken from an indicator. */
const indicatorRule = z.strictObject({ indicator: key, takes: z.enum(['value', 'growth', 'reached']) });

/** From where a figure comes: counted from a register, or taken from an indicator. */
export const figureOrigin = z.union([figureRule, indicatorRule]);

/** The figures that a campaign type takes. */
export const figureIntake = z.strictObject({
  list: z.string().min(1).max(60),
  least: z.strictObject({ share: z.string().min(1).max(60), number: z.string().min(1).max(60) }).optional(),
  suggestions: z.array(z.union([figureRule.extend({ item: key }), indicatorRule.extend({ item: key })])).max(60),
});
