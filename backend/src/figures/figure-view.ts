import { z } from 'zod';
import { localizedText } from '../common/http/paging.js';
import { figureOrigins } from './figure-counters.js';
import type { Figure } from './figure.entity.js';

/** What was counted, from where and over which time. */
export const figureFields = {
  item: z.string(),
  value: z.string(),
  base: z.int().nullable(),
  origin: z.enum(figureOrigins),
  /** Code of the register, or of the indicator. */
  register: z.string(),
  /** What it was called when this was counted. */
  registerTitle: localizedText,
  firstDay: z.string(),
  lastDay: z.string(),
  /** How many records it was counted from. */
  records: z.int(),
};

/** What is said of a figure beside a grade. */
export const countedView = z
  .strictObject({ ...figureFields, verifiedAt: z.string().nullable() })
  .meta({ id: 'CountedFigure' });

/** With the first records by their ids, for those who may see records. */
export const figureBehind = countedView
  .extend({ recordIds: z.array(z.string()), verifiedBy: z.string().nullable() })
  .meta({ id: 'FigureBehind' });

export const toFigureFields = (figure: Figure) => ({
  item: figure.item,
  value: figure.value,
  base: figure.base,
  origin: figure.origin,
  register: figure.register,
  registerTitle: figure.registerTitle,
  firstDay: figure.firstDay,
  lastDay: figure.lastDay,
  records: figure.records,
});

export const toCountedView = (figure: Figure): z.input<typeof countedView> => ({
  ...toFigureFields(figure),
  verifiedAt: figure.decidedAt,
});

export const toFigureBehind = (figure: Figure): z.input<typeof figureBehind> => ({
  ...toCountedView(figure),
  recordIds: [...figure.recordIds],
  verifiedBy: figure.decidedByName,
});
