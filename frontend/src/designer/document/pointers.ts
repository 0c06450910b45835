import { childSlotOf } from './element-slots';
import { nodeOf, type FormDocument, type NodeId } from './form-document';

const segmentsOf = (pointer: string): string[] =>
  pointer
    .replace(/^#\/?/, '')
    .split('/')
    .filter((segment) => segment !== '');

/** What a JSON pointer of a finding leads to: an element, and the member of it that is meant. */
export interface PointedAt {
  readonly id: NodeId;
  /** First segment behind the element, such as `visibleIf` or `choices`; undefined for the element itself. */
  readonly property: string | undefined;
}

/** Follows a pointer such as `#/pages/0/elements/2/visibleIf` into a document. */
export function followPointer(document: FormDocument, pointer: string): PointedAt {
  let id = document.root;
  const segments = segmentsOf(pointer);
  for (let at = 0; at < segments.length; at += 2) {
    const node = nodeOf(document, id);
    const child = segments[at] === childSlotOf(node.type) ? node.children[Number(segments[at + 1])] : undefined;
    if (child === undefined) return { id, property: segments[at] };
    id = child;
  }
  return { id, property: undefined };
}
