import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { nodeOf, type FormNode, type NodeId } from '../document/form-document';
import { documentIn, type DesignerActions, type DesignerState, type DesignerStore } from './designer-store';

export interface DesignerHandle {
  readonly store: DesignerStore;
  readonly actions: DesignerActions;
  /** Stores what is not stored yet; false when that failed. */
  readonly saveNow: () => Promise<boolean>;
}

export const DesignerContext = createContext<DesignerHandle | null>(null);

function useHandle(): DesignerHandle {
  const handle = useContext(DesignerContext);
  if (!handle) throw new Error('outside of a designer');
  return handle;
}

/** A part of the state; the component is drawn again only when that part changes. */
export const useDesigner = <T>(part: (state: DesignerState) => T): T => useStore(useHandle().store, part);

export const useActions = (): DesignerActions => useHandle().actions;
export const useSaveNow = (): (() => Promise<boolean>) => useHandle().saveNow;
export const useDesignerStore = (): DesignerStore => useHandle().store;

export const useNode = (id: NodeId): FormNode => useDesigner((state) => nodeOf(documentIn(state), id));

/** One member of an element; whoever shows only that is not drawn again for the others. */
export const useMember = (id: NodeId, member: string): unknown =>
  useDesigner((state) => nodeOf(documentIn(state), id).properties[member]);
