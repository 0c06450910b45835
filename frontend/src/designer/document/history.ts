/** States before and after the present one; undoing goes as far back as the session began. */
export interface History<S> {
  readonly past: readonly S[];
  readonly present: S;
  readonly future: readonly S[];
  /** What the last change was about; further changes about the same thing, such as typing on, are one step. */
  readonly about: string | undefined;
}

export const startHistory = <S>(present: S): History<S> => ({ past: [], present, future: [], about: undefined });

/** Adds a step. A change about the same thing as the last one replaces it; one that changes nothing is none. */
export function remember<S>(history: History<S>, next: S, about?: string): History<S> {
  if (next === history.present) return history;
  const same = about !== undefined && about === history.about;
  return { past: same ? history.past : [...history.past, history.present], present: next, future: [], about };
}

export function undo<S>(history: History<S>): History<S> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
    about: undefined,
  };
}

export function redo<S>(history: History<S>): History<S> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, about: undefined };
}

/** Ends the current step: what follows is undone apart from it. */
export const seal = <S>(history: History<S>): History<S> =>
  history.about === undefined ? history : { ...history, about: undefined };
