import { Inject, Injectable } from '@nestjs/common';
import { isInScope, type Viewer } from '../access/index.js';
import { countDaysAtDoors } from '../ballots/index.js';
import { findRaters, findSubjectsInTable, openingOf, type Campaign } from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { Database } from '../database/database.js';
import { WaitingFacts } from '../facts/index.js';
import { ParticipationService, type UnitRow } from '../participation/index.js';
import type { OnDay } from './domain/day-steps.js';
import type { DeskUnit, GroupStanding, SheetStanding } from './domain/desk-unit.js';
import { missesAtPace, paceWindow, type PaceWindow } from './domain/forecast.js';
import { addStandings, noSheets, standingOf } from './domain/sheet-standing.js';
import { sheetsDue } from './domain/sheets-due.js';
import { ToldDays } from './domain/told-days.js';

/** A campaign as somebody sees it at one moment. */
export interface DeskPicture {
  readonly today: string;
  /** In no order. */
  readonly units: readonly DeskUnit[];
  /** Ballots by day, of superiors all of whose units the reader reaches. */
  readonly ballotDays: readonly OnDay[];
  /** From what is reckoned who misses; null where nothing is said. */
  readonly window: PaceWindow | null;
}

interface UnitSheets {
  readonly standing: SheetStanding;
  readonly lastDay: string | null;
}

/** Reads how every unit of a campaign stands, in one statement for each kind of thing; participation says what of ballots may be told. */
@Injectable()
export class DeskReading {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ParticipationService) private readonly participation: ParticipationService,
    @Inject(WaitingFacts) private readonly facts: WaitingFacts,
  ) {}

  read(viewer: Viewer, campaign: Campaign): Promise<DeskPicture> {
    return this.database.atLength(() => this.picture(viewer, campaign));
  }

  private async picture(viewer: Viewer, campaign: Campaign): Promise<DeskPicture> {
    const doors = await countDaysAtDoors(this.database, campaign.id);
    const subjects = await findSubjectsInTable(this.database, campaign.id);
    const rows = await this.participation.of(campaign, subjects, doors);
    const told = new ToldDays(doors, rows, campaign.disclosureFloor);
    const mine = new Set(rows.flatMap(({ subject }) => (isInScope(viewer, subject) ? subject.unitId : [])));
    const ballotDays = told.ofSuperiors(({ unitId }) => mine.has(unitId));
    const today = this.clock.today();
    const window = paceWindow(today, ballotDays[0]?.day ?? null, lastDayOfBallots(campaign, today));
    const sheetsOf = await this.sheets(campaign);
    const waiting = viewer.permissions.has('facts.read') ? await this.facts.countAbout(campaign.id) : null;
    const units = rows.flatMap((row): DeskUnit | [] => {
      const { subject } = row;
      if (!mine.has(subject.unitId)) return [];
      const ballots = row.ballots.map((group) => ({ ...group, days: told.at(group) }));
      const { standing, lastDay } = sheetsOf(row);
      return {
        subject,
        ballots,
        sheets: standing,
        waiting: waiting && (waiting.get(subject.unitId) ?? 0),
        lastDay: ballots.reduce((last, { days }) => later(last, days.at(-1)?.day ?? null), lastDay),
        misses: window && ballots.some((group) => misses(group, window)),
      };
    });
    return { today, units, ballotDays, window };
  }

  private async sheets(campaign: Campaign): Promise<(row: UnitRow) => UnitSheets> {
    const groups = campaign.groups.filter(({ kind }) => kind === 'sheet');
    const raters = await findRaters(this.database.dataSource.manager, campaign.id);
    const dayOf = this.daysByTime();
    return ({ subject, sheets }) => {
      let [standing, lastAt]: [SheetStanding, string | null] = [noSheets, null];
      for (const [at, group] of groups.entries()) {
        const counts = sheets[at];
        if (!counts) continue;
        standing = addStandings(standing, standingOf(sheetsDue(group, subject.unitId, raters), counts));
        lastAt = later(lastAt, counts.lastAt);
      }
      return { standing, lastDay: lastAt && dayOf(lastAt) };
    };
  }

  /** The days of instants, each worked out once for those that share it: no day begins within a minute. */
  private daysByTime(): (instant: string) => string {
    const known = new Map<string, string>();
    return (instant) => {
      const time = instant.slice(0, untilMinute);
      let day = known.get(time);
      if (day === undefined) known.set(time, (day = this.clock.calendar.dayOf(new Date(instant))));
      return day;
    };
  }
}

const untilMinute = '2012-04-30T08:15'.length;

/** Of two days or instants; null is before all. */
const later = (one: string | null, other: string | null): string | null =>
  other !== null && (one === null || other > one) ? other : one;

/** The last day on which any group takes ballots; null where none is set, or none are taken now. */
function lastDayOfBallots(campaign: Campaign, today: string): string | null {
  const group = campaign.groups.find(({ kind }) => kind === 'ballot');
  const opening = group && openingOf(campaign, group, today);
  return opening?.state === 'open' ? opening.closesOn : null;
}

function misses({ required, received, enough, days }: GroupStanding, window: PaceWindow): boolean {
  if (required?.of !== 'ballots' || enough) return false;
  return missesAtPace({ received: received ?? 0, required: required.count, days }, window);
}
