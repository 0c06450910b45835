/** How far what is typed is stored. */
export type SavingPhase =
  | 'untouched'
  | 'unsaved'
  | 'saving'
  | 'saved'
  /** The server could not be reached, or could not store it; tried again by itself. */
  | 'failed'
  /** The same, and this device has no network. */
  | 'offline'
  /** The server refuses what was typed; tried again once that is changed. */
  | 'rejected'
  /** Somebody else stored another version, and the two cannot be brought together here. */
  | 'overtaken'
  /** Nothing can be stored any more. */
  | 'closed';

export interface SavingState {
  readonly phase: SavingPhase;
  /** Changes so far, and how many of them are stored. */
  readonly changes: number;
  readonly stored: number;
  /** Time of the first change that is not stored, in ms. */
  readonly unsavedSince: number | undefined;
  /** Attempts that failed one after the other. */
  readonly failures: number;
  /** Time of the last successful save, in ms. */
  readonly savedAt: number | undefined;
}

export type SavingEvent =
  | { readonly kind: 'changed'; readonly at: number }
  | { readonly kind: 'sending' }
  /** What stood against saving is gone. */
  | { readonly kind: 'resumed' }
  /** @param upTo changes that went with what was sent */
  | { readonly kind: 'stored'; readonly upTo: number; readonly at: number }
  | { readonly kind: 'refused'; readonly phase: Refusal };

/** How an attempt ends that stored nothing. */
export type Refusal = Exclude<SavingPhase, 'untouched' | 'saving' | 'saved'>;

export const untouched: SavingState = {
  phase: 'untouched',
  changes: 0,
  stored: 0,
  unsavedSince: undefined,
  failures: 0,
  savedAt: undefined,
};

export const hasUnsaved = ({ changes, stored }: SavingState): boolean => stored < changes;

/** Whether trying again without anybody's doing could not help. */
export const isStuck = ({ phase }: SavingState): boolean => phase === 'overtaken' || phase === 'closed';

/** Phases that another change does not end. */
const outlast: ReadonlySet<SavingPhase> = new Set(['saving', 'failed', 'offline', 'overtaken', 'closed']);

export function after(state: SavingState, event: SavingEvent): SavingState {
  switch (event.kind) {
    case 'changed':
      return {
        ...state,
        changes: state.changes + 1,
        unsavedSince: state.unsavedSince ?? event.at,
        phase: outlast.has(state.phase) ? state.phase : 'unsaved',
      };
    case 'sending':
      return { ...state, phase: 'saving' };
    case 'resumed':
      return isStuck(state) ? { ...state, phase: hasUnsaved(state) ? 'unsaved' : 'saved', failures: 0 } : state;
    case 'stored': {
      const behind = event.upTo < state.changes;
      return {
        ...state,
        stored: event.upTo,
        unsavedSince: behind ? event.at : undefined,
        failures: 0,
        savedAt: event.at,
        phase: behind ? 'unsaved' : 'saved',
      };
    }
    case 'refused':
      return { ...state, phase: event.phase, failures: state.failures + 1 };
  }
}

export interface SavingPace {
  /** So long after the last key the save begins, in ms. */
  readonly pause: number;
  /** Who never pauses is saved after so long, in ms. */
  readonly longestPause: number;
  readonly firstRetry: number;
  readonly longestRetry: number;
}

export const usualPace: SavingPace = { pause: 1_200, longestPause: 10_000, firstRetry: 2_000, longestRetry: 30_000 };

/** In how many ms the next attempt begins by itself; undefined when none does. */
export function nextAttempt(state: SavingState, now: number, pace: SavingPace): number | undefined {
  switch (state.phase) {
    case 'unsaved':
      return Math.max(0, Math.min(pace.pause, (state.unsavedSince ?? now) + pace.longestPause - now));
    case 'failed':
    case 'offline':
      return Math.min(pace.longestRetry, pace.firstRetry * 2 ** (state.failures - 1));
    default:
      return undefined;
  }
}
