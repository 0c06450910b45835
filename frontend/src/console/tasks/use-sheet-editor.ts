import { useEffect, useState, useSyncExternalStore } from 'react';
import type { SheetView } from '../../api/models';
import type { ProblemError } from '../../api/problem';
import { useSheetStore, type SheetAddress } from '../../api/sheets';
import { useSaving } from '../../saving/use-saving';
import { pointsOfSheet, type SheetPoints, type SurveyModel } from '../../survey';
import { SheetDraft, type OthersChanges } from './sheet-draft';

export interface SheetEditor {
  readonly draft: SheetDraft;
  readonly points: SheetPoints;
  readonly others: OthersChanges;
}

/** @param onChecked what the server said against a draft; nothing when it took it */
export function useSheetEditor(
  survey: SurveyModel,
  sheet: SheetView,
  address: SheetAddress,
  onChecked: (error: ProblemError | undefined) => void,
): SheetEditor {
  const store = useSheetStore(address);
  const [draft] = useState(() => new SheetDraft(survey, sheet, { ...store, onChecked }));
  const [points, setPoints] = useState(() => pointsOfSheet(survey));
  const others = useSyncExternalStore(draft.subscribe, draft.others);
  useSaving(draft.saver, draft.isUndecided);
  useEffect(() => {
    const changed = (): void => {
      setPoints(pointsOfSheet(survey));
      draft.changed();
    };
    survey.onValueChanged.add(changed);
    return () => survey.onValueChanged.remove(changed);
  }, [survey, draft]);
  const reading = survey.readOnly;
  useEffect(() => {
    if (reading) return undefined;
    const seen = (): void => {
      if (document.visibilityState === 'visible') void draft.look();
    };
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, [draft, reading]);
  return { draft, points, others };
}
