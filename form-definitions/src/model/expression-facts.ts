import { nameText, partsOf, type Expression } from './expression.js';

/** What an expression mentions. */
export interface ExpressionFacts {
  /** Names between braces as written, without the `#` that switches conversion off. */
  readonly variables: readonly string[];
  readonly functions: readonly string[];
  /** A call such as `sumInArray({a}, 'b', {c} > 1)`, whose third argument is an expression of its own. */
  readonly nestedExpression: boolean;
}

export function factsOf(expression: Expression): ExpressionFacts {
  const variables = new Set<string>();
  const functions = new Set<string>();
  let nestedExpression = false;
  for (const part of partsOf(expression)) {
    if (part.kind === 'name') variables.add(nameText(part));
    if (part.kind !== 'call') continue;
    functions.add(part.function);
    nestedExpression ||= part.function.endsWith('InArray') && part.arguments.length > 2;
  }
  return { variables: [...variables], functions: [...functions], nestedExpression };
}
