import { withOperands, type Expression } from '../model/expression.js';
import { descendants, repeatingParent, type OutlineNode } from '../model/form-outline.js';

/** The names by which expressions know rankings, in lower case: `order`, and `panel.order` within panels. */
export const rankingsIn = (survey: OutlineNode): ReadonlySet<string> =>
  new Set(
    [...descendants(survey)].flatMap((node) => {
      if (node.type !== 'ranking' || node.name === undefined) return [];
      const name = node.name.toLowerCase();
      return repeatingParent(node) === undefined ? [name] : [`panel.${name}`];
    }),
  );

/** An expression that compares rankings in order; other lists are equal whatever their order. */
export function inOrder(expression: Expression, rankings: ReadonlySet<string>): Expression {
  if (rankings.size === 0) return expression;
  const isRanking = (operand: Expression): boolean =>
    operand.kind === 'name' && rankings.has(operand.path.map(({ name }) => name.toLowerCase()).join('.'));
  return withOperands(expression, (operand) =>
    operand.kind === 'binary' &&
    (operand.operator === 'equal' || operand.operator === 'notequal') &&
    (isRanking(operand.left) || isRanking(operand.right))
      ? { ...operand, inOrder: true }
      : operand,
  );
}
