import { isCount, isRecord, member, type InputErrors, type Subject } from '@pingyi/plugin-sdk';

export interface SpotCheck {
  readonly checked: number;
  readonly failed: number;
}

/** Whether the unit applied; it did unless the values say otherwise. */
export function hasApplied({ values, index }: Subject, errors?: InputErrors): boolean {
  const applied = member(values, 'applied') ?? true;
  if (typeof applied !== 'boolean') errors?.add('E_FORMAT', 'subjects', index, 'values', 'applied');
  return applied !== false;
}

/** What the spot checks of its villages found; `null` without any. */
export function spotCheckOf({ values, index }: Subject, errors?: InputErrors): SpotCheck | null {
  const spotCheck = member(values, 'spotCheck');
  if (spotCheck === undefined || spotCheck === null) return null;
  const place = ['subjects', index, 'values', 'spotCheck'] as const;
  if (!isRecord(spotCheck)) return (errors?.add('E_FORMAT', ...place), null);
  const [checked, failed] = [member(spotCheck, 'checked'), member(spotCheck, 'failed')];
  if (!isCount(checked)) errors?.add('E_COUNT', ...place, 'checked');
  if (!isCount(failed) || (isCount(checked) && failed > checked)) errors?.add('E_COUNT', ...place, 'failed');
  return isCount(checked) && isCount(failed) ? { checked, failed } : null;
}
