import { descendantsOf, nodeOf, type FormDocument, type NodeId } from './form-document';

const hundred = 100;
const centsOf = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? Math.round(value * hundred) : 0);

/** Maximum points of everything inside an element, exact to the hundredth. */
export function pointsInside(document: FormDocument, id: NodeId): number {
  let cents = centsOf(nodeOf(document, id).properties['points']);
  for (const node of descendantsOf(document, id)) cents += centsOf(node.properties['points']);
  return cents / hundred;
}

export interface SectionPoints {
  readonly id: NodeId;
  readonly points: number;
}

/** Points of the form and of each of its pages and panels that have any. */
export function pointsOf(document: FormDocument): { readonly total: number; readonly sections: readonly SectionPoints[] } {
  const sections = [...descendantsOf(document)]
    .filter(({ kind }) => kind === 'page' || kind === 'panel')
    .map(({ id }) => ({ id, points: pointsInside(document, id) }))
    .filter(({ points }) => points > 0);
  return { total: pointsInside(document, document.root), sections };
}
