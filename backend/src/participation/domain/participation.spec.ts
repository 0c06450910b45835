import { describe, expect, it } from 'vitest';
import type { Requirement } from './required-sample.js';
import { isEnough, participationTotals, withoutDoors, type ParticipationAtDoors } from './participation.js';

const groups = [
  { key: 'members', kind: 'ballot' },
  { key: 'masses', kind: 'ballot' },
  { key: 'hearing', kind: 'sheet' },
] as const;

const ballots = (count: number) => ({ of: 'ballots' as const, count });

const group = (
  key: string,
  door: string,
  roster: number,
  issued: number,
  received: number | null,
  required: Requirement | null,
) => {
  const seen = { attended: null, received, required };
  return { key, door, roster, issued, paper: null, assisted: null, ...seen, enough: isEnough(seen, received ?? 0) };
};

let units = 0;
const unit = (
  members: number | null,
  masses: number | null,
  required: Requirement | null = ballots(10),
  submitted = 0,
  door = `unit-${++units}`,
): ParticipationAtDoors => ({
  ballots: [group('members', door, 39, 40, members, required), group('masses', door, 300, 120, masses, required)],
  sheets: [{ key: 'hearing', ofUnit: false, submitted, drafts: 1, revising: 0, returned: 0, lastAt: null }],
});

describe('participation', () => {
  it('sums each group by itself', () => {
    const totals = participationTotals(groups, [unit(20, 9, ballots(10), 2), unit(5, 30)]);
    expect(totals).toEqual({
      units: 2,
      ballots: [
        { key: 'members', issued: 80, received: 25, unitsReached: 1 },
        { key: 'masses', issued: 240, received: 39, unitsReached: 1 },
      ],
      sheets: [{ key: 'hearing', submitted: 2, drafts: 2, units: 1 }],
    });
  });

  it('counts the ballots once that rate several units, and every unit that they reach', () => {
    const [first, second] = [unit(20, 9, ballots(10), 0, 'township'), unit(20, 9, ballots(10), 0, 'township')];
    expect(participationTotals(groups, [first, second, unit(5, 30)]).ballots).toEqual([
      { key: 'members', issued: 80, received: 25, unitsReached: 2 },
      { key: 'masses', issued: 240, received: 39, unitsReached: 1 },
    ]);
    expect(withoutDoors(first).ballots[0]).not.toHaveProperty('door');
  });

  it('lets no sum tell a withheld count, not even that it is enough', () => {
    expect(participationTotals(groups, [unit(null, 0, ballots(3))]).ballots[0]).toMatchObject({
      received: 0,
      unitsReached: 0,
    });
  });

  it('measures a meeting by who was present, not by ballots', () => {
    const panel = (attended: number | null): ParticipationAtDoors => {
      const seen = { attended, received: 9, required: { of: 'attendance' as const, count: 7 } };
      const door = `panel-${attended}`;
      return {
        ballots: [
          {
            key: 'members',
            door,
            roster: 10,
            issued: 10,
            paper: null,
            assisted: null,
            ...seen,
            enough: isEnough(seen, 0),
          },
        ],
        sheets: [],
      };
    };
    expect(participationTotals(groups, [panel(7), panel(6), panel(null)]).ballots[0]?.unitsReached).toBe(1);
  });

  it('takes only ballots that rate for enough, as grading does (N7)', () => {
    const seen = { required: ballots(10), attended: null, received: 12 };
    expect(isEnough(seen, 12)).toBe(true);
    expect(isEnough(seen, 10)).toBe(true);
    expect(isEnough(seen, 9)).toBe(false);
    // What is shown of later ballots is shown with the next result, and is not enough before.
    expect(isEnough({ ...seen, received: 9 }, 12)).toBe(false);
  });

  it('counts nobody as having enough where the scheme asks for no sample', () => {
    expect(participationTotals(groups, [unit(20, 20, null)]).ballots[0]?.unitsReached).toBeNull();
  });
});
