/** A unit for which no sheet is printed, and the code that says why. */
export interface RefusedSheet {
  readonly unitId: string;
  readonly code: 'not-found' | 'sheet-handed-in';
}

/**
 * Of the units for which sheets are asked, those that get none: they are not in the campaign, or theirs was handed in already.
 * @param asked null = all of the campaign
 */
export function refusedSheets(
  asked: readonly string[] | null,
  subjects: readonly { readonly unitId: string }[],
  handedIn: ReadonlySet<string>,
): RefusedSheet[] {
  const known = new Set(subjects.map(({ unitId }) => unitId));
  return [...new Set(asked ?? known)].flatMap((unitId): RefusedSheet[] => {
    if (!known.has(unitId)) return [{ unitId, code: 'not-found' }];
    return handedIn.has(unitId) ? [{ unitId, code: 'sheet-handed-in' }] : [];
  });
}
