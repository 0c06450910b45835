import type { XPathNode } from './xpath-syntax.js';

/** Of what kind the value of an expression is, as far as that matters for reckoning with it; a moment is a day with a time. */
export type AnswerKind = 'day' | 'moment' | 'number' | 'text' | 'other';

/** What the kind of an expression depends on. */
export interface KindPlace {
  readonly self: string | undefined;
  find(name: string): { readonly kind: AnswerKind } | undefined;
}

const callKinds: Readonly<Record<string, AnswerKind>> = {
  today: 'day',
  now: 'moment',
  concat: 'text',
  string: 'text',
  int: 'number',
  round: 'number',
  sum: 'number',
  min: 'number',
  max: 'number',
  count: 'number',
  'count-selected': 'number',
  'string-length': 'number',
};

/** Functions that hand a date on as it is. */
export const dateFunctions: ReadonlySet<string> = new Set(['date', 'date-time', 'decimal-date-time']);

export const isDated = (kind: AnswerKind): boolean => kind === 'day' || kind === 'moment';

export function kindOf(node: XPathNode, place: KindPlace): AnswerKind {
  switch (node.kind) {
    case 'text':
      return 'text';
    case 'number':
    case 'negative':
      return 'number';
    case 'self':
    case 'reference': {
      const name = node.kind === 'self' ? place.self : node.name;
      return (name !== undefined && place.find(name)?.kind) || 'other';
    }
    case 'binary':
      return sumKind(node.operator, kindOf(node.left, place), kindOf(node.right, place));
    case 'call':
      return callKind(node.name, node.args, place);
  }
}

/** A day and a number of days make a day, two days a number of days. */
function sumKind(operator: string, left: AnswerKind, right: AnswerKind): AnswerKind {
  if (operator === '+' && isDated(left) !== isDated(right)) return isDated(left) ? left : right;
  if (operator === '-' && isDated(left) && !isDated(right)) return left;
  return /^(?:[-+*]|div|mod)$/.test(operator) ? 'number' : 'other';
}

function callKind(name: string, args: readonly XPathNode[], place: KindPlace): AnswerKind {
  const of = (index: number): AnswerKind => (args[index] === undefined ? 'other' : kindOf(args[index], place));
  if (name === 'if' || name === 'coalesce')
    return (
      args
        .slice(name === 'if' ? 1 : 0)
        .map((arg) => kindOf(arg, place))
        .find(isDated) ?? 'other'
    );
  if (name === 'date' && args[0]?.kind === 'text') return 'day';
  if (name === 'number') return isDated(of(0)) ? of(0) : 'number';
  if (dateFunctions.has(name)) return of(0);
  return Object.hasOwn(callKinds, name) ? callKinds[name]! : 'other';
}
