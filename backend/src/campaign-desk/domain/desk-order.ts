import { shareDone, type DeskUnit } from './desk-unit.js';

/** What a list of units can be ordered by. */
export const deskOrders = ['behind', 'unitCode', 'lastDay', 'sheets', 'waiting'] as const;
export type DeskOrder = (typeof deskOrders)[number];

type Key = readonly (number | string)[];

/** After every share: nothing is asked of the unit. */
const nothingAsked = 2;

/** Before every day. */
const never = '';

const keys: Readonly<Record<DeskOrder, (unit: DeskUnit) => Key>> = {
  /** Who has the least of what is asked; among those who has most sheets to hand in, and for whom nothing has come for longest. */
  behind: (unit) => [
    shareDone(unit) ?? nothingAsked,
    -(unit.sheets.begun + unit.sheets.notBegun),
    unit.lastDay ?? never,
  ],
  unitCode: () => [],
  lastDay: ({ lastDay }) => [lastDay ?? never],
  sheets: ({ sheets }) => [sheets.begun + sheets.notBegun],
  waiting: ({ waiting }) => [waiting ?? 0],
};

/** In an order, units that are equal by their codes. */
export function ordered(units: readonly DeskUnit[], order: DeskOrder, direction: 'ASC' | 'DESC'): DeskUnit[] {
  const factor = direction === 'ASC' ? 1 : -1;
  const byCode = order === 'unitCode' ? factor : 1;
  return units
    .map((unit) => ({ unit, key: keys[order](unit) }))
    .sort(
      (one, other) =>
        factor * compared(one.key, other.key) ||
        byCode * (one.unit.subject.unitCode < other.unit.subject.unitCode ? -1 : 1),
    )
    .map(({ unit }) => unit);
}

function compared(one: Key, other: Key): number {
  for (const [at, value] of one.entries()) {
    const against = other[at];
    if (against !== undefined && value !== against) return value < against ? -1 : 1;
  }
  return 0;
}
