import { useCallback, useEffect, useRef, useState } from 'react';
import type { SheetView } from '../../api/models';
import { ProblemError } from '../../api/problem';
import { useSaveSheet, type SheetAddress } from '../../api/sheets';
import { answersOf, pointsOfSheet, type SheetPoints, type SurveyModel } from '../../survey';

export type SaveState = 'untouched' | 'unsaved' | 'saving' | 'saved' | 'failed' | 'rejected' | 'overtaken';

export interface SheetEditor {
  readonly points: SheetPoints;
  readonly saveState: SaveState;
  readonly savedAt: Date | undefined;
  /** Whether changes are kept as a draft by themselves. */
  readonly autosaves: boolean;
  hasUnsaved(): boolean;
  saveNow(): Promise<boolean>;
  submit(): Promise<SheetView>;
}

const pause = 1_500;
const pauseAfterFailure = 5_000;

/** Keeps a sheet saved as a draft while it is being filled in, one request at a time. */
export function useSheetEditor(survey: SurveyModel, sheet: SheetView, address: SheetAddress): SheetEditor {
  const { mutateAsync } = useSaveSheet(address);
  const [points, setPoints] = useState(() => pointsOfSheet(survey));
  const [saveState, setSaveState] = useState<SaveState>('untouched');
  const [savedAt, setSavedAt] = useState<Date>();
  const revision = useRef(sheet.revision);
  /** Counts changes; what is stored is behind as long as it is less. */
  const changes = useRef(0);
  const stored = useRef(0);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const hasUnsaved = useCallback((): boolean => stored.current < changes.current, []);

  /** In a row: two that begin when the same one ends would both send its revision, and the sheet would overtake itself. */
  const inTurn = useCallback(<T>(act: () => Promise<T>): Promise<T> => {
    clearTimeout(timer.current);
    const done = last.current.then(act);
    last.current = done.catch(() => undefined);
    return done;
  }, []);

  const send = useCallback(
    async (action: 'save' | 'submit'): Promise<SheetView> => {
      const sent = changes.current;
      const saved = await mutateAsync({ revision: revision.current, answers: answersOf(survey), action });
      revision.current = saved.revision;
      stored.current = sent;
      return saved;
    },
    [mutateAsync, survey],
  );

  const saveNow = useCallback(
    (): Promise<boolean> =>
      inTurn(async () => {
        if (!hasUnsaved()) return true;
        setSaveState('saving');
        try {
          await send('save');
          setSavedAt(new Date());
          setSaveState(hasUnsaved() ? 'unsaved' : 'saved');
          return true;
        } catch (error) {
          const code = error instanceof ProblemError ? error.code : '';
          const state = code === 'revision-stale' ? 'overtaken' : code === 'validation-failed' ? 'rejected' : 'failed';
          setSaveState(state);
          return false;
        }
      }),
    [hasUnsaved, inTurn, send],
  );

  // A draft saved over a submitted sheet would take the submission back without anybody meaning it.
  const autosaves = sheet.editable && sheet.state !== 'submitted';

  useEffect(() => {
    if (!sheet.editable) return undefined;
    const later = (): void => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void saveNow(), pause);
    };
    const changed = (): void => {
      changes.current += 1;
      setPoints(pointsOfSheet(survey));
      setSaveState((state) => (state === 'overtaken' ? state : 'unsaved'));
      if (autosaves) later();
    };
    // Leaving with unsaved answers asks back; a page that goes to the background saves.
    const leaving = (event: BeforeUnloadEvent): void => {
      if (hasUnsaved()) event.preventDefault();
    };
    const hidden = (): void => {
      if (autosaves && document.visibilityState === 'hidden') void saveNow();
    };
    survey.onValueChanged.add(changed);
    window.addEventListener('beforeunload', leaving);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      survey.onValueChanged.remove(changed);
      window.removeEventListener('beforeunload', leaving);
      document.removeEventListener('visibilitychange', hidden);
      if (autosaves) void saveNow();
    };
  }, [survey, sheet.editable, autosaves, saveNow, hasUnsaved]);

  useEffect(() => {
    // A broken network comes back; somebody else's version does not go away, nor does what is out of range.
    if (saveState !== 'failed' || !autosaves) return undefined;
    const retry = setTimeout(() => void saveNow(), pauseAfterFailure);
    return () => clearTimeout(retry);
  }, [saveState, autosaves, saveNow]);

  const submit = useCallback(
    (): Promise<SheetView> =>
      inTurn(async () => {
        try {
          const submitted = await send('submit');
          // From here on there is no draft to save: one sent on leaving the page would take the submission back.
          stored.current = changes.current;
          return submitted;
        } catch (error) {
          if (error instanceof ProblemError && error.code === 'revision-stale') setSaveState('overtaken');
          throw error;
        }
      }),
    [inTurn, send],
  );

  return { points, saveState, savedAt, autosaves, hasUnsaved, saveNow, submit };
}
