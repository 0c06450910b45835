import { canBeLiteral, literalText } from '@pingyi/form-definitions/vocabulary';
import { dateFunctions } from './xpath-kinds.js';
import { XPathError, type XPathNode } from './xpath-syntax.js';
import type { ExpressionPlace } from './xpath-place.js';

/** The question that a node stands for, if it is one. */
export const nameIn = (node: XPathNode, place: ExpressionPlace): string | undefined =>
  node.kind === 'reference' ? node.name : node.kind === 'self' ? place.self : undefined;

/** `today()` and `date('2026-06-01')` are there whatever has been answered. */
export const isAlwaysThere = (node: XPathNode): boolean =>
  node.kind === 'text' ||
  (node.kind === 'call' &&
    (node.name === 'today' || node.name === 'now' || (dateFunctions.has(node.name) && node.args.every(isAlwaysThere))));

/** A text, also one that is made a date: `'2012-06-01'`, `date('2012-06-01')`. */
export const literalIn = (node: XPathNode): string | undefined =>
  node.kind === 'text'
    ? node.value
    : node.kind === 'call' && node.name === 'date' && node.args.length === 1
      ? literalIn(node.args[0]!)
      : undefined;

export const isNumeric = (node: XPathNode): node is XPathNode & { readonly kind: 'text' } =>
  node.kind === 'text' && /^-?\d+(?:\.\d+)?$/.test(node.value);

export const isEmptyText = (node: XPathNode): boolean => node.kind === 'text' && node.value === '';

export const quoted = (text: string): string => {
  if (!canBeLiteral(text)) throw new XPathError('broken-expression');
  return literalText(text);
};

export const only = (args: readonly XPathNode[]): XPathNode => {
  const [arg] = args;
  if (arg === undefined || args.length !== 1) throw new XPathError('broken-expression');
  return arg;
};
