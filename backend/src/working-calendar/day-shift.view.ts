import { z } from 'zod';
import { calendarDayKinds } from './calendar-day.entity.js';

/** Days in a row that shift the end of a notice: a holiday, or a weekend day that is worked. */
export const dayShift = z
  .strictObject({
    kind: z.enum(calendarDayKinds),
    /** As the office calls it; empty for a day that a campaign lists by itself. */
    name: z.string(),
    from: z.string(),
    to: z.string(),
  })
  .meta({ id: 'DayShift' });
