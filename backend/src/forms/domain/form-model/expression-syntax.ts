import { withoutValues } from '@pingyi/form-definitions/vocabulary';
import { ConditionsParser } from './expression-parser.js';

/**
 * Functions that an expression may call. Left out are those that need the whole survey model (`displayValue`,
 * `propertyValue`, `isContainerReady`, `getComment`) and any that a page may have registered itself (X4).
 */
export const allowedFunctions: ReadonlySet<string> = new Set([
  'iif',
  'sum',
  'avg',
  'min',
  'max',
  'count',
  'round',
  'trunc',
  'substring',
  'sumInArray',
  'avgInArray',
  'countInArray',
  'minInArray',
  'maxInArray',
  'today',
  'currentDate',
  'currentYear',
  'age',
  'getDate',
  'getYear',
  'year',
  'month',
  'day',
  'weekday',
  'dateAdd',
  'dateDiff',
  'diffDays',
]);

/** Length cap of one expression, characters. */
export const longestExpression = 2000;
const deepestNesting = 16;

/** What an expression mentions. */
export interface ExpressionFacts {
  /** Names between braces as written, without the `#` that switches conversion off. */
  readonly variables: readonly string[];
  readonly functions: readonly string[];
  /** A call such as `sumInArray({a}, 'b', {c} > 1)`, whose third argument is an expression of its own. */
  readonly nestedExpression: boolean;
}

export type ExpressionReading =
  | { readonly ok: true; readonly facts: ExpressionFacts }
  | { readonly ok: false; readonly code: 'expression-too-long' | 'broken-expression' };

interface Operand {
  getType(): string;
  setVariables(variables: string[]): void;
  addOperandsToList(list: Operand[]): void;
}

/** Parses an expression without running it. Length and nesting are capped first: the parser is recursive. */
export function readExpression(text: string): ExpressionReading {
  if (text.length > longestExpression || nestingOf(text) > deepestNesting) {
    return { ok: false, code: 'expression-too-long' };
  }
  const operand = new ConditionsParser().parseExpression(text) as Operand | null | undefined;
  if (!operand) return { ok: false, code: 'broken-expression' };
  const variables: string[] = [];
  operand.setVariables(variables);
  const operands: Operand[] = [];
  operand.addOperandsToList(operands);
  const calls = operands.filter((item) => item.getType() === 'function') as (Operand & FunctionCall)[];
  return {
    ok: true,
    facts: {
      variables: [...new Set(variables)],
      functions: [...new Set(calls.map((call) => call.functionName))],
      nestedExpression: calls.some((call) => call.functionName.endsWith('InArray') && call.paramValues.length > 2),
    },
  };
}

interface FunctionCall {
  readonly functionName: string;
  readonly paramValues: readonly unknown[];
}

function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of withoutValues(text)) {
    if (character === '(' || character === '[' || character === '!') depth += 1;
    else if (character === ')' || character === ']') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
