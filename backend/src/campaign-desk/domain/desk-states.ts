import { dayBefore } from './forecast.js';
import type { DeskUnit } from './desk-unit.js';

/** What a list of units can be narrowed to. */
export const deskStates = ['none', 'idle', 'below', 'thin', 'sheets', 'returned', 'waiting', 'misses'] as const;
export type DeskState = (typeof deskStates)[number];

/** Of what a state depends beside the unit. */
export interface Asked {
  readonly today: string;
  /** Days after which a unit counts as idle. */
  readonly idleDays: number;
}

const holds: Readonly<Record<DeskState, (unit: DeskUnit, idleSince: string) => boolean>> = {
  /** Nothing that may be shown: no ballots, no sheet. */
  none: ({ ballots, sheets, lastDay }) =>
    lastDay === null && sheets.handedIn === 0 && ballots.every(({ received }) => (received ?? 0) === 0),
  idle: ({ lastDay }, idleSince) => lastDay === null || lastDay <= idleSince,
  below: ({ ballots }) => ballots.some(({ required, enough }) => required !== null && !enough),
  /** Of whose ballots nothing may be shown, or none have come: what is shown is the floor at least. */
  thin: ({ ballots }) => ballots.some(({ received }) => (received ?? 0) === 0),
  sheets: ({ sheets }) => sheets.begun + sheets.notBegun > 0,
  /** Sheets went back and were not handed in again. */
  returned: ({ sheets }) => sheets.returned > 0,
  waiting: ({ waiting }) => (waiting ?? 0) > 0,
  misses: ({ misses }) => misses === true,
};

/** Whether units are in a state. */
export function inState(state: DeskState, { today, idleDays }: Asked): (unit: DeskUnit) => boolean {
  const idleSince = dayBefore(today, idleDays);
  return (unit) => holds[state](unit, idleSince);
}

/** How many units are in each state. */
export const countStates = (units: readonly DeskUnit[], asked: Asked): Record<DeskState, number> =>
  Object.fromEntries(deskStates.map((state) => [state, units.filter(inState(state, asked)).length])) as Record<
    DeskState,
    number
  >;
