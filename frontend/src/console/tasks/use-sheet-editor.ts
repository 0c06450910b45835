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
  saveNow(): Promise<boolean>;
  submit(): Promise<SheetView>;
}

const pause = 1_500;

/** Keeps a sheet saved as a draft while it is being filled in, one request at a time. */
export function useSheetEditor(survey: SurveyModel, sheet: SheetView, address: SheetAddress): SheetEditor {
  const { mutateAsync } = useSaveSheet(address);
  const [points, setPoints] = useState(() => pointsOfSheet(survey));
  const [saveState, setSaveState] = useState<SaveState>('untouched');
  const [savedAt, setSavedAt] = useState<Date>();
  const revision = useRef(sheet.revision);
  const dirty = useRef(false);
  const running = useRef<Promise<boolean>>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const saveNow = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    await running.current;
    if (!dirty.current) return true;
    const save = async (): Promise<boolean> => {
      dirty.current = false;
      setSaveState('saving');
      try {
        const saved = await mutateAsync({ revision: revision.current, answers: answersOf(survey), action: 'save' });
        revision.current = saved.revision;
        setSavedAt(new Date());
        setSaveState(dirty.current ? 'unsaved' : 'saved');
        return true;
      } catch (error) {
        dirty.current = true;
        const code = error instanceof ProblemError ? error.code : '';
        setSaveState(code === 'revision-stale' ? 'overtaken' : code === 'validation-failed' ? 'rejected' : 'failed');
        return false;
      }
    };
    running.current = save();
    return running.current;
  }, [mutateAsync, survey]);

  useEffect(() => {
    if (!sheet.editable) return undefined;
    // A draft saved over a submitted sheet would take the submission back without anybody meaning it.
    const autosaves = sheet.state !== 'submitted';
    const changed = (): void => {
      setPoints(pointsOfSheet(survey));
      dirty.current = true;
      setSaveState((state) => (state === 'overtaken' ? state : 'unsaved'));
      clearTimeout(timer.current);
      if (autosaves) timer.current = setTimeout(() => void saveNow(), pause);
    };
    // Leaving with unsaved answers asks back; a page that goes to the background saves.
    const leaving = (event: BeforeUnloadEvent): void => {
      if (dirty.current) event.preventDefault();
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
  }, [survey, sheet.editable, sheet.state, saveNow]);

  const submit = useCallback(async () => {
    clearTimeout(timer.current);
    await running.current;
    // From here on there is no draft to save: one sent on leaving the page would take the submission back.
    dirty.current = false;
    try {
      const submitted = await mutateAsync({ revision: revision.current, answers: answersOf(survey), action: 'submit' });
      revision.current = submitted.revision;
      return submitted;
    } catch (error) {
      dirty.current = true;
      if (error instanceof ProblemError && error.code === 'revision-stale') setSaveState('overtaken');
      throw error;
    }
  }, [mutateAsync, survey]);

  return { points, saveState, savedAt, saveNow, submit };
}
