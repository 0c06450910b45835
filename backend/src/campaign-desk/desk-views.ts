import { z } from 'zod';
import { day } from '../common/http/paging.js';
import { unitRef } from '../organisations/index.js';
import { ballotParticipation } from '../participation/index.js';
import type { DeskOverview, GroupClosing, NamedNode } from './campaign-desk.service.js';
import type { OnDay } from './domain/day-steps.js';
import { deskStates } from './domain/desk-states.js';
import type { DeskSums } from './domain/desk-sums.js';
import { shareDone, takenPart, type DeskUnit } from './domain/desk-unit.js';

const count = z.int().min(0);

/** Each that is due is in one of the first three. */
const sheets = z
  .strictObject({
    handedIn: count,
    begun: count,
    notBegun: count,
    /** Of those that were handed in, how many are being written anew. */
    revising: count,
    /** Of those that were handed in, how many went back and wait to be mended. */
    returned: count,
  })
  .meta({ id: 'DeskSheets' });

const sums = z
  .strictObject({
    units: count,
    /** Units of which every group has enough, of those of which anything is asked. */
    reached: count,
    asked: count,
    /** Ballots, as far as participation shows them. */
    received: count,
    /** Those who must take part, and how many of them have, never more. */
    need: count,
    have: count,
    sheets,
    /** Facts and figures that wait for a second person; null for who may not read facts. */
    waiting: count.nullable(),
    /** The last day that is told of ballots, or on which a sheet was handed in. */
    lastDay: day.nullable(),
  })
  .meta({ id: 'DeskSums' });

const onDays = z.array(z.strictObject({ day, count }));

export const overviewView = z
  .strictObject({
    today: day,
    /** When each group hands in, in the order of the campaign. */
    closings: z.array(
      z.strictObject({
        key: z.string(),
        kind: z.enum(['sheet', 'ballot']),
        state: z.enum(['not-open', 'open', 'closed']),
        closesOn: day.nullable(),
        /** Days after today until the last one; null where none is set or it is over. */
        daysLeft: count.nullable(),
      }),
    ),
    sums,
    /** How many units are in each state; idle = nothing for seven days. */
    states: z.strictObject(
      Object.fromEntries(deskStates.map((state) => [state, count])) as Record<
        (typeof deskStates)[number],
        typeof count
      >,
    ),
    /** What may be expected if as many ballots come each day as in the last days; null where nothing can be said. */
    forecast: z
      .strictObject({
        /** Days whose ballots are counted. */
        days: count,
        came: count,
        daysLeft: count,
        /** Units of which some group will have too few. */
        misses: count,
      })
      .nullable(),
    /** Ballots by day, of superiors all of whose units the reader reaches; a day on which few came is told with a later one. */
    ballotDays: onDays,
    /** Sheets by the day on which they were handed in last. */
    sheetDays: onDays,
    unitTypes: z.array(z.string()),
  })
  .meta({ id: 'DeskOverview' });

export const unitView = z
  .strictObject({
    unit: unitRef,
    type: z.string(),
    parentName: z.string(),
    /** By ballot group of the campaign; `received` is null below the floor, `required` where nothing is asked for. */
    ballots: z.array(ballotParticipation),
    need: count,
    have: count,
    /** How much is done of what is asked, from 0 to 1; null where nothing is asked. */
    share: z.number().nullable(),
    sheets,
    waiting: count.nullable(),
    lastDay: day.nullable(),
    /** Whether it will have too few ballots at this pace; null where nothing can be said. */
    misses: z.boolean().nullable(),
  })
  .meta({ id: 'DeskUnit' });

export const nodeView = z
  .strictObject({
    unit: unitRef,
    /** Units of the campaign below it. */
    below: count,
    /** Of it and all below it. */
    sums,
  })
  .meta({ id: 'DeskNode' });

const toDays = (days: readonly OnDay[]) => days.map((one) => ({ ...one }));

const toSums = (view: DeskSums): z.input<typeof sums> => ({ ...view, sheets: { ...view.sheets } });

const toClosing = ({ group: { key, kind }, state, closesOn, daysLeft }: GroupClosing) => ({
  key,
  kind,
  state,
  closesOn,
  daysLeft,
});

export const toOverview = (view: DeskOverview): z.input<typeof overviewView> => ({
  today: view.today,
  closings: view.closings.map(toClosing),
  sums: toSums(view.sums),
  states: { ...view.states },
  forecast: view.forecast && {
    days: view.forecast.days,
    came: view.forecast.came,
    daysLeft: view.forecast.daysLeft,
    misses: view.forecast.misses,
  },
  ballotDays: toDays(view.ballotDays),
  sheetDays: toDays(view.sheetDays),
  unitTypes: [...view.unitTypes],
});

export function toUnitView(unit: DeskUnit): z.input<typeof unitView> {
  const { subject, ballots, sheets: standing, waiting, lastDay, misses } = unit;
  return {
    unit: { id: subject.unitId, code: subject.unitCode, name: subject.unitName },
    type: subject.unitType,
    parentName: subject.parentName,
    ballots: ballots.map(({ key, roster, issued, attended, received, required, paper, assisted, enough }) => ({
      key,
      roster,
      issued,
      attended,
      received,
      required,
      paper,
      assisted,
      enough,
    })),
    need: ballots.reduce((sum, { required }) => sum + (required?.count ?? 0), 0),
    have: ballots.reduce((sum, group) => sum + takenPart(group), 0),
    share: shareDone(unit),
    sheets: { ...standing },
    waiting,
    lastDay,
    misses,
  };
}

export const toNodeView = ({ unitId, code, name, below, sums: view }: NamedNode): z.input<typeof nodeView> => ({
  unit: { id: unitId, code, name },
  below,
  sums: toSums(view),
});
