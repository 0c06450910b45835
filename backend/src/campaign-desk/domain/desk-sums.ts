import { takenPart, type DeskUnit, type SheetStanding } from './desk-unit.js';

/** Some units of a campaign together. */
export interface DeskSums {
  readonly units: number;
  /** Units of which every group has enough, and units of which anything is asked. */
  readonly reached: number;
  readonly asked: number;
  /** Ballots, as far as they are shown. */
  readonly received: number;
  /** Those who must take part, and how many of them have, never more. A ballot that rates several units is one. */
  readonly need: number;
  readonly have: number;
  readonly sheets: SheetStanding;
  /** Null for who may not read facts. */
  readonly waiting: number | null;
  readonly lastDay: string | null;
}

/** Sums of units. Counts that are withheld are no part of any sum. */
export class DeskSum {
  private units = 0;
  private reached = 0;
  private asked = 0;
  private received = 0;
  private need = 0;
  private have = 0;
  private waiting: number | null = null;
  private lastDay: string | null = null;
  private readonly sheets = { handedIn: 0, begun: 0, notBegun: 0, revising: 0, returned: 0 };
  /** Doors that several units share, by group: what the unit that needs most of them adds. */
  private readonly shared = new Map<string, { received: number; need: number; have: number }>();

  add({ subject, ballots, sheets, waiting, lastDay }: DeskUnit): this {
    this.units++;
    let [asked, enough] = [false, true];
    for (const group of ballots) {
      if (group.required !== null) {
        asked = true;
        enough &&= group.enough;
      }
      const adds = { received: group.received ?? 0, need: group.required?.count ?? 0, have: takenPart(group) };
      if (group.door === subject.unitId) this.addBallots(adds);
      else this.addShared(`${group.key} ${group.door}`, adds);
    }
    if (asked) this.asked++;
    if (asked && enough) this.reached++;
    this.sheets.handedIn += sheets.handedIn;
    this.sheets.begun += sheets.begun;
    this.sheets.notBegun += sheets.notBegun;
    this.sheets.revising += sheets.revising;
    this.sheets.returned += sheets.returned;
    if (waiting !== null) this.waiting = (this.waiting ?? 0) + waiting;
    if (lastDay !== null && (this.lastDay === null || lastDay > this.lastDay)) this.lastDay = lastDay;
    return this;
  }

  get sums(): DeskSums {
    const { units, reached, asked, received, need, have, waiting, lastDay } = this;
    return { units, reached, asked, received, need, have, sheets: { ...this.sheets }, waiting, lastDay };
  }

  private addBallots({ received, need, have }: { received: number; need: number; have: number }): void {
    this.received += received;
    this.need += need;
    this.have += have;
  }

  private addShared(door: string, adds: { received: number; need: number; have: number }): void {
    const before = this.shared.get(door);
    if (before && before.need >= adds.need) return;
    this.shared.set(door, adds);
    this.addBallots({
      received: adds.received - (before?.received ?? 0),
      need: adds.need - (before?.need ?? 0),
      have: adds.have - (before?.have ?? 0),
    });
  }
}

export const sumsOf = (units: Iterable<DeskUnit>): DeskSums => {
  const sum = new DeskSum();
  for (const unit of units) sum.add(unit);
  return sum.sums;
};
