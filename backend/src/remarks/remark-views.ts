import { z } from 'zod';
import { localizedText, pageOf } from '../common/http/paging.js';
import { unitRef } from '../organisations/index.js';
import type { RemarkInList } from './remark-list.service.js';
import { remarkMarks } from './remark.entity.js';

export const remarkMark = z.enum(remarkMarks);

export const remarkView = z
  .strictObject({
    id: z.string(),
    unit: unitRef,
    township: z.strictObject({ id: z.string(), name: z.string() }),
    group: z.string(),
    question: z.strictObject({ name: z.string(), title: localizedText }),
    /** With masks, such as `⟦phone⟧`, where people were named. */
    text: z.string(),
    mark: remarkMark.nullable(),
    markedBy: z.string().nullable(),
    topics: z.array(z.string()),
    /** The record of rectification that was made of it. */
    recordId: z.string().nullable(),
    revision: z.int(),
  })
  .meta({ id: 'Remark' });

/** Also whether the caller marks them. */
export const remarkPage = pageOf(remarkView).extend({ manageable: z.boolean() });

const count = z.int();
export const remarkCounts = z
  .strictObject({
    total: count,
    marks: z.record(z.enum([...remarkMarks, 'none']), count),
    topics: z.array(z.strictObject({ id: z.string(), count })),
    townships: z.array(z.strictObject({ id: z.string(), name: z.string(), count })),
    questions: z.array(z.strictObject({ name: z.string(), title: localizedText, count })),
    /** Doors with remarks, doors of which nothing is shown, and units about which ballots wait; for who manages the campaign. */
    coverage: z.strictObject({ collected: count, withheld: count, waiting: count }).nullable(),
  })
  .meta({ id: 'RemarkCounts' });

export const toRemarkView = (found: RemarkInList): z.input<typeof remarkView> => ({
  id: found.remark.id,
  unit: found.unit,
  township: found.township,
  group: found.remark.groupKey,
  question: { name: found.remark.question, title: found.questionTitle },
  text: found.remark.text,
  mark: found.remark.mark,
  markedBy: found.remark.markedByName,
  topics: [...found.topics],
  recordId: found.recordId,
  revision: found.remark.revision,
});
