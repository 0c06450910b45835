import { decimalText, toMillionths } from '@pingyi/form-definitions/vocabulary';
import type { QuestionInfo } from './question-info.js';

/** Points given to one item of a sheet. */
export interface ItemScore {
  /** Item id: the role without `item:`, or the question name. */
  readonly item: string;
  readonly question: string;
  /** Maximum, as a decimal string. */
  readonly points: string;
  /** Points given, as a decimal string such as `"9.5"`; null when the item has no answer. */
  readonly score: string | null;
}

/** A filled-in sheet as grading reads it. */
export interface SheetScores {
  /** Exact sum of the items, as a decimal string such as `"92.5"`; an item without an answer adds nothing. */
  readonly total: string;
  /** Sum of the maxima. */
  readonly points: string;
  readonly items: readonly ItemScore[];
}

/**
 * Adds up the questions that carry points. The sum is made of integers, so that it is the same everywhere; what a
 * browser sent as its total plays no part.
 *
 * @returns undefined for a form without points.
 */
export function scoreSheet(
  questions: readonly QuestionInfo[],
  answers: Readonly<Record<string, unknown>>,
  calculated: Readonly<Record<string, unknown>>,
): SheetScores | undefined {
  const scored = questions.filter((question) => question.points !== undefined);
  if (scored.length === 0) return undefined;
  let total = 0n;
  let maximum = 0n;
  const items = scored.map(({ name, role, type, points = 0 }): ItemScore => {
    const value = (type === 'expression' ? calculated : answers)[name];
    const given = typeof value === 'number' && Number.isFinite(value) ? toMillionths(value) : undefined;
    total += given ?? 0n;
    maximum += toMillionths(points);
    return {
      item: role?.startsWith('item:') === true ? role.slice('item:'.length) : name,
      question: name,
      points: decimalText(toMillionths(points)),
      score: given === undefined ? null : decimalText(given),
    };
  });
  return { total: decimalText(total), points: decimalText(maximum), items };
}
