/** A published commitment of a unit; its code stays the same when the text is corrected. */
export interface Commitment {
  readonly code: string;
  readonly text: string;
}

/** Head counts of one group for one unit; what is not given comes from the register. */
export interface Panel {
  readonly roster?: number | undefined;
  /** Who was present at the meeting (quorum). */
  readonly attended?: number | undefined;
  /** Paper ballots handed out; printed cards are counted by themselves. */
  readonly issued?: number | undefined;
}

interface HeadCounts {
  readonly roster: number | null;
  readonly partyMembers: number | null;
  readonly panels: Readonly<Record<string, Panel>> | null;
}

/** How many people a group of a unit has, from which the required sample is reckoned (N7); null = unknown. */
export function rosterOf(
  subject: HeadCounts,
  group: { readonly key: string; readonly roster?: string | undefined },
): number | null {
  const entered = subject.panels?.[group.key]?.roster;
  if (entered !== undefined) return entered;
  if (group.roster === 'entered') return null;
  return group.roster === 'party-members' ? subject.partyMembers : subject.roster;
}

interface ListedUnit {
  readonly unitId: string;
  readonly unitName: string;
  readonly secretary: string | null;
  readonly commitments: readonly Commitment[] | null;
}

/** The rows that forms take from the units which they are about, by the name of the variable. */
export const unitLists = (
  ...units: readonly ListedUnit[]
): { readonly commitments: readonly Row[]; readonly secretaries: readonly Row[] } => ({
  commitments: units.flatMap(({ commitments }) => (commitments ?? []).map(({ code, text }) => ({ value: code, text }))),
  secretaries: units.map(({ unitId, unitName, secretary }) => ({
    value: unitId,
    text: secretary ? `${secretary}（${unitName}）` : unitName,
  })),
});

interface Row {
  readonly value: string;
  readonly text: string;
}

/** Whether the context of a campaign gives a department the right to veto (S3.3). */
export function mayVeto(context: Readonly<Record<string, unknown>> | null, unitId: string | null): boolean {
  const departments = context?.['departments'];
  if (!Array.isArray(departments) || unitId === null) return false;
  return departments.some((entry: unknown) => {
    const { id, mayVeto: has } = (typeof entry === 'object' && entry !== null ? entry : {}) as {
      id?: unknown;
      mayVeto?: unknown;
    };
    return id === unitId && has === true;
  });
}

interface SheetOfGroup {
  readonly groupKey: string;
  /** What the last submission says for the values of its unit. */
  readonly values: Readonly<Record<string, unknown>> | null;
}

/**
 * What sheets and the office say of a unit: later groups over earlier ones, the office over all. A unit that has not
 * handed in the application of the campaign has not applied.
 */
export function valuesOf(
  groups: readonly { readonly key: string; readonly isRecord?: boolean | undefined }[],
  sheets: readonly SheetOfGroup[],
  entered: Readonly<Record<string, unknown>> | null,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { key, isRecord } of groups) {
    const filled = sheets.filter(({ groupKey }) => groupKey === key);
    if (isRecord && filled.length === 0) values['applied'] = false;
    for (const sheet of filled) Object.assign(values, sheet.values);
  }
  return { ...values, ...entered };
}
