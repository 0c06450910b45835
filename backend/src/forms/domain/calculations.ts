import { factsOf, numberOf, readExpression } from '@pingyi/form-definitions/vocabulary';
import { compileExpression } from './answer-rules/compiled-expression.js';
import type { AnswerScope } from './answer-rules/answer-scope.js';
import type { AnswerValues } from './answer-rules/field.js';
import { expressionsOf } from './form-model/form-expressions.js';
import type { OutlineNode } from './form-model/form-outline.js';
import { rootOf } from './form-linter/known-names.js';

/** A value the server works out from the answers. */
export interface Calculation {
  readonly name: string;
  run(scope: AnswerScope): unknown;
}

interface Draft extends Calculation {
  readonly mentions: readonly string[];
}

/**
 * The calculated values and calculated questions of a form in an order in which each comes after those it uses. Since
 * cycles are refused when a form is checked, one pass gives the final values.
 */
export function compileCalculations(survey: OutlineNode): Calculation[] {
  const drafts: Draft[] = [];
  for (const { owner, property, calculated, text } of expressionsOf(survey)) {
    const isQuestion = owner?.type === 'expression' && property === 'expression';
    const name = isQuestion ? owner.name : calculated;
    const reading = readExpression(text);
    if (name === undefined || !reading.ok) continue;
    const precision = isQuestion ? numberOf(owner.json, 'precision') : undefined;
    const evaluate = compileExpression(text);
    drafts.push({
      name,
      mentions: factsOf(reading.expression).variables.map(rootOf),
      run: (scope) => rounded(evaluate(scope), precision),
    });
  }
  return inOrder(drafts);
}

/** Works out all calculations and files the results under their names. */
export function runCalculations(
  calculations: readonly Calculation[],
  values: AnswerValues,
  scope: AnswerScope,
): Record<string, unknown> {
  const results: Record<string, unknown> = {};
  for (const calculation of calculations) {
    const value = calculation.run(scope);
    values.set(calculation.name.toLowerCase(), value);
    if (value !== undefined) results[calculation.name] = value instanceof Date ? value.toISOString() : value;
  }
  return results;
}

const rounded = (value: unknown, precision: number | undefined): unknown =>
  typeof value === 'number' && precision !== undefined && precision >= 0 && precision <= 20
    ? Number(value.toFixed(precision))
    : value;

function inOrder(drafts: readonly Draft[]): Draft[] {
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
