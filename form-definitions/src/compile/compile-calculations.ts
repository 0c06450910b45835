import type { CalculationData } from '../engine/compiled-form.js';
import { factsOf } from '../model/expression-facts.js';
import { parseExpression } from '../model/expression-parser.js';
import { expressionsOf } from '../model/form-expressions.js';
import type { OutlineNode } from '../model/form-outline.js';
import { numberOf, optional } from '../model/json-object.js';
import { candidatesOf } from '../model/question-names.js';
import { inOrder } from './ordered-names.js';
import type { Rankings } from './read-conditions.js';

interface Draft extends CalculationData {
  readonly mentions: readonly string[];
}

/**
 * The calculated values and calculated questions of a form in an order in which each comes after those it uses. Since cycles are refused
 * when a form is checked, one pass gives the final values.
 */
export function compileCalculations(survey: OutlineNode, rankings: Rankings): CalculationData[] {
  const drafts: Draft[] = [];
  for (const { owner, property, calculated, text } of expressionsOf(survey)) {
    const isQuestion = owner?.type === 'expression' && property === 'expression';
    const name = isQuestion ? owner.name : calculated;
    const expression = parseExpression(text);
    if (name === undefined || expression === undefined) continue;
    const precision = isQuestion ? numberOf(owner.json, 'precision') : undefined;
    drafts.push({
      name,
      mentions: factsOf(expression).variables.flatMap(candidatesOf),
      expression: inOrder(expression, rankings),
      ...optional('precision', precision !== undefined && precision >= 0 && precision <= 20 ? precision : undefined),
    });
  }
  return inTurn(drafts).map(({ mentions: _mentions, ...calculation }) => calculation);
}

function inTurn(drafts: readonly Draft[]): Draft[] {
  const byName = new Map(drafts.map((draft) => [draft.name.toLowerCase(), draft]));
  const ordered = new Set<Draft>();
  const visiting = new Set<Draft>();
  const visit = (draft: Draft): void => {
    if (ordered.has(draft) || visiting.has(draft)) return;
    visiting.add(draft);
    for (const mention of draft.mentions) {
      const needed = byName.get(mention);
      if (needed) visit(needed);
    }
    ordered.add(draft);
  };
  drafts.forEach(visit);
  return [...ordered];
}
