import {
  literalText,
  type ComparisonOperator,
  type ConditionSyntax,
  type Operand,
} from '@pingyi/form-definitions/vocabulary';

/** One row of the condition builder: a question, an operator, a value. */
export interface Comparison {
  readonly kind: 'comparison';
  /** Name of a question or variable; empty as long as none is chosen. */
  readonly name: string;
  readonly operator: ComparisonOperator;
  /** Null where the operator needs none, or nothing is chosen yet. */
  readonly operand: Operand | null;
}

/** Rows of which all or any must hold; groups stand inside groups. */
export interface ConditionGroup {
  readonly kind: 'group';
  readonly join: 'and' | 'or';
  readonly terms: readonly ConditionTerm[];
}

export type ConditionTerm = Comparison | ConditionGroup;

export const needsValue = (operator: ComparisonOperator): boolean => operator !== 'empty' && operator !== 'notempty';
export const takesSeveral = (operator: ComparisonOperator): boolean =>
  operator === 'anyof' || operator === 'allof' || operator === 'noneof';

export const emptyComparison: Comparison = { kind: 'comparison', name: '', operator: 'equal', operand: null };

/** A condition as rows; `undefined` when only its text can say it. */
export function conditionOf(syntax: ConditionSyntax): ConditionGroup | undefined {
  const term = termOf(syntax);
  return term?.kind === 'comparison' ? { kind: 'group', join: 'and', terms: [term] } : term;
}

function termOf(syntax: ConditionSyntax): ConditionTerm | undefined {
  if (syntax.kind === 'other') return undefined;
  if (syntax.kind === 'comparison')
    return { kind: 'comparison', name: syntax.name, operator: syntax.operator, operand: syntax.operand };
  const [left, right] = [termOf(syntax.left), termOf(syntax.right)];
  if (!left || !right) return undefined;
  // `a and b and c` is one group of three, however it was bracketed.
  const flat = [left, right].flatMap((term): readonly ConditionTerm[] =>
    term.kind === 'group' && term.join === syntax.kind ? term.terms : [term],
  );
  return { kind: 'group', join: syntax.kind, terms: flat };
}

const symbols: Readonly<Record<ComparisonOperator, string>> = {
  equal: '=',
  notequal: '<>',
  greater: '>',
  greaterorequal: '>=',
  less: '<',
  lessorequal: '<=',
  contains: 'contains',
  notcontains: 'notcontains',
  anyof: 'anyof',
  allof: 'allof',
  noneof: 'noneof',
  empty: 'empty',
  notempty: 'notempty',
};

/** Rows that lack a question or a value do not count yet. */
export const isComplete = (term: ConditionTerm): boolean =>
  term.kind === 'group'
    ? term.terms.some(isComplete)
    : term.name !== '' && (!needsValue(term.operator) || (term.operand !== null && !isBlank(term.operand)));

const isBlank = (operand: Operand): boolean =>
  'values' in operand ? operand.values.length === 0 : 'value' in operand ? operand.value === '' : operand.name === '';

/** The text of a condition as SurveyJS reads it; empty when no row is complete. */
export function conditionText(group: ConditionGroup): string {
  return group.terms
    .filter(isComplete)
    .map((term) => (term.kind === 'comparison' ? comparisonText(term) : bracketed(term)))
    .join(` ${group.join} `);
}

const bracketed = (group: ConditionGroup): string => {
  const text = conditionText(group);
  return group.terms.filter(isComplete).length > 1 ? `(${text})` : text;
};

function comparisonText({ name, operator, operand }: Comparison): string {
  const subject = `{${name}} ${symbols[operator]}`;
  if (operand === null || !needsValue(operator)) return subject;
  if ('name' in operand) return `${subject} {${operand.name}}`;
  return `${subject} ${'values' in operand ? `[${operand.values.map(literalText).join(', ')}]` : literalText(operand.value)}`;
}
