import type { ComparisonOperator } from '@pingyi/form-definitions/vocabulary';
import type { SubjectKind } from './subjects';

const always = ['notempty', 'empty'] as const;
const equality = ['equal', 'notequal'] as const;
const order = ['greater', 'greaterorequal', 'less', 'lessorequal'] as const;

const byKind: Readonly<Record<SubjectKind, readonly ComparisonOperator[]>> = {
  choice: [...equality, 'anyof', 'noneof', ...always],
  choices: ['contains', 'notcontains', 'anyof', 'allof', 'noneof', ...always],
  number: [...equality, ...order, ...always],
  date: [...equality, ...order, ...always],
  text: [...equality, 'contains', 'notcontains', ...always],
  boolean: [...equality, ...always],
  other: [...always, ...equality],
};

/** The comparisons that make sense for a kind of value, the most usual first. */
export const operatorsFor = (kind: SubjectKind): readonly ComparisonOperator[] => byKind[kind];
