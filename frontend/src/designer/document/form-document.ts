import { childSlotOf, childTypeOf } from './element-slots';

export type NodeId = string;

/** A member of a definition that nobody has looked into yet. */
export type Json = Readonly<Record<string, unknown>>;

/** What a node is: a `column` is a cell question of a matrix, an `item` one input of a multiple text. */
export type NodeKind = 'survey' | 'page' | 'panel' | 'question' | 'column' | 'item';

/** One element of a form while it is edited. */
export interface FormNode {
  /** Key within this editing session; never stored. */
  readonly id: NodeId;
  readonly kind: NodeKind;
  /** SurveyJS class: `survey`, `page`, `panel`, a question type, `matrixdropdowncolumn` or `multipletextitem`. */
  readonly type: string;
  /** Members as the definition has them, without the list of children. */
  readonly properties: Json;
  readonly parent: NodeId | null;
  readonly children: readonly NodeId[];
}

/** A form as a flat table of nodes: one change leaves all other nodes the same objects, so that they are not drawn again. */
export interface FormDocument {
  readonly root: NodeId;
  readonly nodes: Readonly<Record<NodeId, FormNode>>;
  readonly nextId: number;
}

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a SurveyJS definition. A form without pages gets one; everything else stays as it is. */
export function documentOf(definition: Json): FormDocument {
  const builder = new DocumentBuilder(1, {});
  const { pages, elements, questions, ...properties } = definition;
  const loose = [...listOf(elements), ...listOf(questions)];
  const allPages = [
    ...listOf(pages),
    ...(loose.length > 0 || listOf(pages).length === 0 ? [{ name: 'page1', elements: loose }] : []),
  ];
  const root = builder.add({ ...properties, pages: allPages }, 'survey', null);
  return builder.document(root);
}

/** The SurveyJS definition of a document. */
export const definitionOf = (document: FormDocument): Json => elementOf(document, document.root);

/** One node with everything below it, as it stands in a definition. */
export function elementOf(document: FormDocument, id: NodeId): Json {
  const node = nodeOf(document, id);
  const slot = childSlotOf(node.type);
  if (slot === undefined) return node.properties;
  if (node.children.length === 0 && node.kind === 'question') return node.properties;
  return { ...node.properties, [slot]: node.children.map((child) => elementOf(document, child)) };
}

/** @throws for an id that is not in the document, which is a fault of the designer */
export function nodeOf(document: FormDocument, id: NodeId): FormNode {
  const node = document.nodes[id];
  if (!node) throw new Error(`no element ${id}`);
  return node;
}

/** All nodes below a node in the order of the form, parents first. */
export function* descendantsOf(document: FormDocument, id: NodeId = document.root): Generator<FormNode> {
  for (const child of nodeOf(document, id).children) {
    const node = nodeOf(document, child);
    yield node;
    yield* descendantsOf(document, child);
  }
}

export const nameOf = (node: FormNode): string =>
  typeof node.properties['name'] === 'string' ? node.properties['name'] : '';

/** Adds nodes to a table under construction. */
export class DocumentBuilder {
  private readonly nodes: Record<NodeId, FormNode>;

  constructor(
    private nextId: number,
    nodes: Readonly<Record<NodeId, FormNode>>,
  ) {
    this.nodes = { ...nodes };
  }

  /** Adds an element of a definition with everything below it. */
  add(json: Json, type: string, parent: NodeId | null): NodeId {
    const id = `n${this.nextId++}`;
    const slot = childSlotOf(type);
    const { [slot ?? '']: inner, questions, ...rest } = json;
    const properties =
      slot === undefined ? json : slot === 'elements' || questions === undefined ? rest : { ...rest, questions };
    const given = slot === undefined ? [] : [...listOf(inner), ...(slot === 'elements' ? listOf(questions) : [])];
    const children = given.filter(isJson).map((child) => this.add(child, childTypeOf(type, child), id));
    this.nodes[id] = { id, kind: kindOf(type), type, properties, parent, children };
    return id;
  }

  document(root: NodeId): FormDocument {
    return { root, nodes: this.nodes, nextId: this.nextId };
  }
}

function kindOf(type: string): NodeKind {
  if (type === 'survey' || type === 'page' || type === 'panel') return type;
  if (type === 'matrixdropdowncolumn') return 'column';
  return type === 'multipletextitem' ? 'item' : 'question';
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** A plain text under a member of a definition; empty where there is none. */
export const plainText = (json: Json, member: string): string => (typeof json[member] === 'string' ? json[member] : '');
