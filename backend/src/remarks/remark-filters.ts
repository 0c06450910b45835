import { z } from 'zod';
import type { SelectQueryBuilder } from 'typeorm';
import { id } from '../common/http/paging.js';
import { keepHolding } from '../database/text-search.js';
import { keepDoors } from './remark-access.js';
import { remarkMarks, type Remark } from './remark.entity.js';

/** By where a remark comes from. */
export const remarkPlaces = {
  unitId: id.optional(),
  /** A unit, with all below it. */
  under: id.optional(),
  group: z.string().min(1).max(40).optional(),
  question: z.string().min(1).max(200).optional(),
};
/** By where it comes from and what it says. */
export const remarkFilters = {
  ...remarkPlaces,
  mark: z.enum([...remarkMarks, 'none']).optional(),
  topic: id.optional(),
  q: z.string().min(1).max(100).optional(),
};
const placeFilter = z.strictObject(remarkPlaces);
const wholeFilter = z.strictObject(remarkFilters);
export type RemarkPlaceFilter = z.output<typeof placeFilter>;
export type RemarkFilter = z.output<typeof wholeFilter>;

export function narrowToPlace(
  rows: SelectQueryBuilder<Remark>,
  { unitId, under, group, question }: RemarkPlaceFilter,
): SelectQueryBuilder<Remark> {
  if (unitId) rows.andWhere('remark.unitId = :unitId', { unitId });
  if (under) keepDoors(rows, 'door.path LIKE :under', { under: `%/${under}/%` });
  if (group) rows.andWhere('remark.groupKey = :group', { group });
  if (question) rows.andWhere('remark.question = :question', { question });
  return rows;
}

export function narrow(rows: SelectQueryBuilder<Remark>, filter: RemarkFilter): SelectQueryBuilder<Remark> {
  const { mark, topic, q } = filter;
  narrowToPlace(rows, filter);
  if (mark === 'none') rows.andWhere('remark.mark IS NULL');
  else if (mark) rows.andWhere('remark.mark = :mark', { mark });
  if (topic)
    rows.andWhere('remark.id IN (SELECT hit.remark_id FROM remark_topic_hit hit WHERE hit.topic_id = :topic)', {
      topic,
    });
  keepHolding(rows, 'remark.text', q);
  return rows;
}
