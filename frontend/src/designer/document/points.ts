import { nodeOf, type FormDocument, type NodeId } from './form-document';

const hundred = 100;
const centsOf = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.round(value * hundred) : 0;

/** Sums of each document, worked out once: every section shows its own. */
const sums = new WeakMap<FormDocument, ReadonlyMap<NodeId, number>>();

function sumsOf(document: FormDocument): ReadonlyMap<NodeId, number> {
  const known = sums.get(document);
  if (known) return known;
  const cents = new Map<NodeId, number>();
  const add = (id: NodeId): number => {
    const { properties, children } = nodeOf(document, id);
    const sum = children.reduce((total, child) => total + add(child), centsOf(properties['points']));
    cents.set(id, sum);
    return sum;
  };
  add(document.root);
  sums.set(document, cents);
  return cents;
}

/** Maximum points of an element and everything inside it, exact to the hundredth. */
export const pointsInside = (document: FormDocument, id: NodeId): number => (sumsOf(document).get(id) ?? 0) / hundred;
