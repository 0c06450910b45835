import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  staleTexts,
  withoutConfirmed,
  type ConfirmedText,
  type FormManifest,
  type StaleText,
} from '@pingyi/form-definitions/vocabulary';
import { definitionOf, type FormDocument, type NodeId } from '../document/form-document';
import { redo, remember, seal, startHistory, undo, type History } from '../document/history';
import type { TextLocale } from '../document/localised-text';
import { withTotal } from '../document/total';
import { followPointer } from '../document/pointers';

/** A fault that the server's linter found in the draft. */
export interface FormFinding {
  readonly code: string;
  /** JSON pointer into the definition. */
  readonly pointer: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** What is edited and undone together. */
export interface Draft {
  readonly document: FormDocument;
  readonly manifest: FormManifest;
  /** Translations that were found right for their base text. */
  readonly confirmedTexts?: readonly ConfirmedText[];
}

/** A form as the server has it, and which of its translations are older than their base text. */
export interface StoredTexts {
  readonly definition: unknown;
  readonly staleTexts: readonly StaleText[];
}

/** A text that is being typed on the canvas: of which element, and which of its texts. */
export interface TypedText {
  readonly id: NodeId;
  /** `title`, `description`, or a list and an index such as `choices.2`. */
  readonly field: string;
}

export const designerTabs = ['design', 'logic', 'languages', 'preview', 'source'] as const;
export type DesignerTab = (typeof designerTabs)[number];

export interface DesignerState {
  readonly tab: DesignerTab;
  readonly history: History<Draft>;
  readonly stored: StoredTexts;
  /** Selected elements; the last one is shown in the property panel. */
  readonly selection: readonly NodeId[];
  readonly typing: TypedText | null;
  /** Language in which texts are shown and typed on the canvas. */
  readonly locale: TextLocale;
  readonly readOnly: boolean;
  /** Names of the questions that the form has from its base. */
  readonly base: ReadonlySet<string>;
  readonly findings: readonly FormFinding[];
  /** Elements that a finding points at, with the worst of them. */
  readonly faulty: ReadonlyMap<NodeId, FormFinding['severity']>;
}

export type DesignerStore = StoreApi<DesignerState>;

/** @param base names of the questions that the form has from its base */
export const createDesignerStore = (
  draft: Draft,
  readOnly: boolean,
  base: readonly string[] = [],
  stale: readonly StaleText[] = [],
): DesignerStore =>
  createStore<DesignerState>(() => ({
    tab: 'design',
    history: startHistory(draft),
    stored: { definition: definitionOf(draft.document), staleTexts: stale },
    selection: [],
    typing: null,
    locale: 'default',
    readOnly,
    base: new Set(base),
    findings: [],
    faulty: new Map(),
  }));

export const draftOf = (state: DesignerState): Draft => state.history.present;
export const documentIn = (state: DesignerState): FormDocument => state.history.present.document;

/** Translations that are older than their base text, as the server will find when the draft is saved. */
export function staleTextsIn({ stored, history }: Pick<DesignerState, 'stored' | 'history'>): readonly StaleText[] {
  const { document, confirmedTexts = [] } = history.present;
  const definition = definitionOf(document);
  return withoutConfirmed(staleTexts(stored.definition, definition, stored.staleTexts), definition, confirmedTexts);
}

/** Base questions of a copied form are neither dropped nor reworded (S4.3, I20); those that the copy added are its own. */
export function isLocked(state: DesignerState, id: NodeId): boolean {
  const name = documentIn(state).nodes[id]?.properties['name'];
  return typeof name === 'string' && state.base.has(name);
}

/** Everything a person can do to the form, each a step of the history. */
export class DesignerActions {
  constructor(private readonly store: DesignerStore) {}

  /** @param about changes about the same thing, such as typing in one field, are undone as one */
  change(change: (document: FormDocument) => FormDocument, about?: string): void {
    this.store.setState((state) => {
      if (state.readOnly) return state;
      const draft = draftOf(state);
      const document = withTotal(draft.document, change(draft.document));
      return document === draft.document
        ? state
        : {
            history: remember(state.history, { ...draft, document }, about),
            selection: stillThere(document, state.selection),
          };
    });
  }

  changeManifest(changes: Partial<FormManifest>, about?: string): void {
    this.store.setState((state) => {
      const draft = draftOf(state);
      return state.readOnly
        ? state
        : { history: remember(state.history, { ...draft, manifest: { ...draft.manifest, ...changes } }, about) };
    });
  }

  /** A translation is right for the base text that there is now, although it is older. */
  confirmText(confirmed: ConfirmedText): void {
    this.store.setState((state) => {
      const draft = draftOf(state);
      const confirmedTexts = [...(draft.confirmedTexts ?? []), confirmed];
      return state.readOnly ? state : { history: remember(state.history, { ...draft, confirmedTexts }) };
    });
  }

  /** Changes the document and selects what came of it, in one step. */
  changeAndSelect(
    change: (document: FormDocument) => { readonly document: FormDocument; readonly ids: readonly NodeId[] },
  ): readonly NodeId[] {
    const state = this.store.getState();
    if (state.readOnly) return [];
    const draft = draftOf(state);
    const { document: changed, ids } = change(draft.document);
    const document = withTotal(draft.document, changed);
    this.store.setState({ history: remember(state.history, { ...draft, document }), selection: ids, typing: null });
    return ids;
  }

  select(ids: readonly NodeId[]): void {
    this.store.setState((state) => ({ selection: ids, typing: null, history: seal(state.history) }));
  }

  type(typing: TypedText | null): void {
    this.store.setState((state) => {
      const known = typing === null || state.selection.at(-1) === typing.id;
      return {
        typing: state.readOnly ? null : typing,
        history: seal(state.history),
        selection: known ? state.selection : [typing.id],
      };
    });
  }

  showTab(tab: DesignerTab): void {
    this.store.setState({ tab, typing: null });
  }

  showOnCanvas(id: NodeId): void {
    this.store.setState((state) => ({ tab: 'design', selection: [id], typing: null, history: seal(state.history) }));
  }

  showLocale(locale: TextLocale): void {
    this.store.setState({ locale });
  }

  setReadOnly(readOnly: boolean): void {
    this.store.setState({ readOnly });
  }

  /** Files findings about a document with the elements they point at. */
  showFindings(document: FormDocument, findings: readonly FormFinding[]): void {
    const faulty = new Map<NodeId, FormFinding['severity']>();
    for (const { pointer, severity } of findings) {
      const { id } = followPointer(document, pointer);
      if (faulty.get(id) !== 'error') faulty.set(id, severity);
    }
    this.store.setState({ findings, faulty });
  }

  undo(): void {
    this.travel(undo);
  }

  redo(): void {
    this.travel(redo);
  }

  private travel(step: (history: History<Draft>) => History<Draft>): void {
    this.store.setState((state) => {
      if (state.readOnly) return state;
      const history = step(state.history);
      return { history, selection: stillThere(history.present.document, state.selection), typing: null };
    });
  }
}

const stillThere = (document: FormDocument, ids: readonly NodeId[]): readonly NodeId[] => {
  const kept = ids.filter((id) => document.nodes[id]);
  return kept.length === ids.length ? ids : kept;
};
