import { pointerTo } from '@pingyi/form-definitions/vocabulary';
import { IsNull, type EntityManager } from 'typeorm';
import { ValidationFailedError } from '../common/problem/problem.error.js';
import { changedAnswers, changedBeyond, openedQuestions } from './domain/returned-items.js';
import type { SheetInContext } from './sheet-contexts.js';
import { SheetReturn } from './sheet-return.entity.js';
import type { Sheet } from './sheet.entity.js';

/** What a sheet went back for, while it waits to be mended. */
export const findStandingReturn = async (
  manager: EntityManager,
  sheet: Pick<Sheet, 'id' | 'state'> | null,
): Promise<SheetReturn | null> =>
  sheet?.state === 'returned' ? manager.findOneBy(SheetReturn, { sheetId: sheet.id, answeredAt: IsNull() }) : null;

/** The sheet was handed in again. */
export async function answerReturn(tx: EntityManager, sheetId: string, at: string): Promise<void> {
  await tx.update(SheetReturn, { sheetId, answeredAt: IsNull() }, { answeredAt: at });
}

/** The questions that can be changed of a returned sheet; null = all of them. */
export const openedBy = (
  definition: Record<string, unknown>,
  { items }: Pick<SheetReturn, 'items'>,
): ReadonlySet<string> | null =>
  items.length === 0
    ? null
    : openedQuestions(
        definition,
        items.map(({ question }) => question),
      );

/** What was not returned stands as it was handed in. @throws {ValidationFailedError} 422 */
export function refuseBeyondReturn(
  { definition, sheet }: Pick<SheetInContext, 'definition' | 'sheet'>,
  returned: SheetReturn,
  answers: Record<string, unknown>,
): void {
  const opened = openedBy(definition, returned);
  if (opened === null) return;
  const beyond = changedBeyond(changedAnswers(sheet?.answers ?? {}, answers), opened);
  if (beyond.length > 0)
    throw new ValidationFailedError(
      beyond.map(({ question }) => ({ pointer: pointerTo('answers', question), code: 'not-returned' })),
    );
}
