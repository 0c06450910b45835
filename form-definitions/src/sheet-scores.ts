import { choicesIn, optionsOf, type Choice, type ChoiceValue } from './choice-list.js';
import { optionScoredTypes, type QuestionType } from './element-types.js';
import { decimalText, toMillionths } from './exact-points.js';
import { elementsOfForm } from './form-elements.js';
import { isJsonObject, numberOf, textOf, type JsonObject } from './model/json-object.js';

/** A question that carries points, and how its answer scores. */
export interface ScoredItem {
  /** Item id: the role without `item:`, or the question name. */
  readonly item: string;
  readonly question: string;
  readonly type: QuestionType;
  /** Maximum, in millionths. */
  readonly maximum: bigint;
  /** Without an answer the item leaves the sheet. */
  readonly notApplicable: boolean;
  /** Points of each option or column, in millionths; undefined where the answer is the number of points itself. */
  readonly options: ReadonlyMap<ChoiceValue, bigint> | undefined;
}

/** Points given to one item of a sheet. */
export interface ItemScore {
  readonly item: string;
  readonly question: string;
  /** Maximum, as a decimal string. */
  readonly points: string;
  /** Points given, as a decimal string such as `"9.5"`; null when the item has no answer. */
  readonly score: string | null;
  /** False for an item that left the sheet. */
  readonly applicable: boolean;
}

/** A filled-in sheet as grading reads it. */
export interface SheetScores {
  /** Exact sum of the items, as a decimal string such as `"92.5"`; an item without an answer adds nothing. */
  readonly total: string;
  /** Sum of the maxima, 100 on a scored sheet. */
  readonly points: string;
  readonly items: readonly ItemScore[];
}

type Answers = Readonly<Record<string, unknown>>;

/** The questions of a form that carry points, in the order of the form. */
export function scoredItemsOf(definition: unknown): ScoredItem[] {
  if (!isJsonObject(definition)) return [];
  return [...elementsOfForm(definition)].flatMap(({ json, kind, inRows }): ScoredItem[] => {
    const [points, name, role] = [numberOf(json, 'points'), textOf(json, 'name'), textOf(json, 'role')];
    if (kind !== 'question' || inRows || points === undefined || name === undefined) return [];
    const type = textOf(json, 'type') as QuestionType;
    return [
      {
        item: role?.startsWith('item:') === true ? role.slice('item:'.length) : name,
        question: name,
        type,
        maximum: toMillionths(points),
        notApplicable: json['notApplicable'] === true,
        options: scoringOptions(json, type),
      },
    ];
  });
}

/** The options of a question by their points; undefined when none has any. */
function scoringOptions(json: JsonObject, type: QuestionType): ReadonlyMap<ChoiceValue, bigint> | undefined {
  const options = scoringChoices(json, type);
  if (!options.some(({ points }) => points !== undefined)) return undefined;
  return new Map(options.map(({ value, points = 0 }) => [value, toMillionths(points)]));
}

/** The choices of a question, or the columns of a matrix: what may carry points. */
export const scoringChoices = (json: JsonObject, type: string | undefined): Choice[] =>
  !optionScoredTypes.includes(type as QuestionType)
    ? []
    : type === 'matrix'
      ? choicesIn(json, 'columns')
      : optionsOf(json);

/**
 * Adds up a sheet: a number scores itself, an option its points, several options their sum, a matrix the sum over its rows.
 * Items that may not apply and have no answer (they are hidden, were left out, or answered with `none`) leave the sheet; the
 * total is then r2(M·given/applicable) with M the sum of all maxima, which is 100 on a scored sheet, and 0 if nothing
 * applies. All of it is integer arithmetic, so that server, browser and any recomputation agree; what a browser sent as its
 * total plays no part.
 *
 * @param calculated results of calculated questions by name
 * @returns undefined for a form without points.
 */
export function scoreSheet(
  items: readonly ScoredItem[],
  answers: Answers,
  calculated: Answers,
): SheetScores | undefined {
  if (items.length === 0) return undefined;
  let [given, applicable, maximum] = [0n, 0n, 0n];
  const scores = items.map((item): ItemScore => {
    const answer = (item.type === 'expression' ? calculated : answers)[item.question];
    const score = scoreOf(item, answer);
    const applies = score !== undefined || !item.notApplicable;
    maximum += item.maximum;
    if (applies) applicable += item.maximum;
    given += score ?? 0n;
    return {
      item: item.item,
      question: item.question,
      points: decimalText(item.maximum),
      score: score === undefined ? null : decimalText(score),
      applicable: applies,
    };
  });
  const total = applicable === maximum ? given : applicable === 0n ? 0n : roundedShare(maximum, given, applicable);
  return { total: decimalText(total), points: decimalText(maximum), items: scores };
}

function scoreOf({ options, notApplicable }: ScoredItem, answer: unknown): bigint | undefined {
  if (options === undefined)
    return typeof answer === 'number' && Number.isFinite(answer) ? toMillionths(answer) : undefined;
  const chosen = Array.isArray(answer)
    ? (answer as unknown[])
    : isJsonObject(answer)
      ? Object.values(answer)
      : [answer];
  const given = chosen.filter((value) => value !== undefined && value !== null && value !== '');
  if (given.length === 0 || (notApplicable && given.every((value) => value === 'none'))) return undefined;
  return given.reduce<bigint>((sum, value) => sum + (options.get(value as ChoiceValue) ?? 0n), 0n);
}

const hundredth = 10_000n;

/** `whole * part / of` in millionths, rounded half up to hundredths (N2). */
const roundedShare = (whole: bigint, part: bigint, of: bigint): bigint =>
  ((2n * whole * part + of * hundredth) / (2n * of * hundredth)) * hundredth;
