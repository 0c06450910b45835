import { describe, expect, it } from 'vitest';
import { byParent, planCards } from './card-plan';

const village = (id: string, parentName: string, roster: number | null) => ({ unit: { id }, parentName, roster });
const county = [village('a', '岩樟乡', 120), village('b', '清溪镇', 80), village('c', '岩樟乡', null)];

describe('a batch of cards', () => {
  it('counts by roster and names what has none', () => {
    expect(planCards(county, null)).toEqual({ unitIds: ['a', 'b', 'c'], cards: 200, withoutRoster: 1, tooLarge: false });
  });
  it('counts the same number for each', () => {
    expect(planCards(county, 50)).toMatchObject({ cards: 150, withoutRoster: 0 });
  });
  it.each([
    [5_000, 1, false],
    [5_001, 1, true],
    [1, 600, false],
    [1, 601, true],
  ])('of %i cards each for %i organisations: too large is %s', (each, units, tooLarge) => {
    const subjects = Array.from({ length: units }, (_, index) => village(String(index), '', null));
    expect(planCards(subjects, each).tooLarge).toBe(tooLarge);
  });
  it('is split by the superior organisation', () => {
    expect([...byParent(county)].map(([name, members]) => [name, members.length])).toEqual([['岩樟乡', 2], ['清溪镇', 1]]);
  });
});
