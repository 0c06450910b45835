import { z } from 'zod';
import { day, localizedText } from '../common/http/paging.js';
import { unitTypes } from '../organisations/index.js';
import { figureRule } from '../plugin-host/index.js';
import { isAmount } from './domain/amounts.js';

/** A decimal number of four places at most, written as text. */
export const amount = z.string().refine(isAmount, { params: { code: 'invalid-decimal' } });
export const calendarYear = z.int().min(1949).max(2200);

/** What an office says of an indicator. */
export const indicatorContent = z.strictObject({
  title: localizedText,
  /** What its numbers are, such as 元 or 个; of a part, what is counted. */
  measure: localizedText,
  /** A number, or a part of a whole in percent. */
  kind: z.enum(['number', 'share']),
  /** Whether more is better, or less. */
  direction: z.enum(['up', 'down']),
  /** Whether the target is about the value (of a share its percentage), or about its growth on the year before, in percent. */
  targetOf: z.enum(['value', 'growth']),
  /** Null where nothing is asked for. */
  target: amount.nullable(),
  /** The day until which it is to be reached; null for every year. */
  targetDay: day.nullable(),
  /** Percent of the units that should reach it; null where nothing is said. */
  shareOfUnits: z.int().min(1).max(100).nullable(),
  /** None named means all. */
  unitTypes: z.array(z.enum(unitTypes)).max(unitTypes.length),
  /** How it can be counted from a register; null for what is only typed or imported. */
  rule: figureRule.nullable(),
  /** Nothing new is noted. */
  ended: z.boolean(),
});
export type IndicatorContent = z.output<typeof indicatorContent>;
