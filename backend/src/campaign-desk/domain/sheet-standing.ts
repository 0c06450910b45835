import type { SheetStanding } from './desk-unit.js';

/** Sheets of one group about one unit. */
export interface CountedSheets {
  readonly submitted: number;
  readonly drafts: number;
  readonly revising: number;
  readonly returned: number;
}

/** Where sheets that are due stand. Assessors may write more than are due; nobody owes those. */
export function standingOf(due: number, { submitted, drafts, revising, returned }: CountedSheets): SheetStanding {
  const handedIn = Math.min(submitted, due);
  const begun = Math.min(drafts, due - handedIn);
  return { handedIn, begun, notBegun: due - handedIn - begun, revising, returned };
}

export const noSheets: SheetStanding = { handedIn: 0, begun: 0, notBegun: 0, revising: 0, returned: 0 };

export const addStandings = (one: SheetStanding, other: SheetStanding): SheetStanding => ({
  handedIn: one.handedIn + other.handedIn,
  begun: one.begun + other.begun,
  notBegun: one.notBegun + other.notBegun,
  revising: one.revising + other.revising,
  returned: one.returned + other.returned,
});
