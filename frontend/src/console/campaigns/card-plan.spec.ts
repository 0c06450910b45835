import { describe, expect, it } from 'vitest';
import { byParent, doorsOf, planCards } from './card-plan';

const village = (id: string, parentName: string, roster: number | null) => ({
  unit: { id },
  parentName,
  rosters: { mass: roster },
});
const county = [village('a', '岩樟乡', 120), village('b', '清溪镇', 80), village('c', '岩樟乡', null)];
const mass = { key: 'mass', joint: false };

describe('a batch of cards', () => {
  it('counts by roster and names what has none', () => {
    expect(planCards(doorsOf(county, mass), null)).toEqual({
      unitIds: ['a', 'b', 'c'],
      cards: 200,
      withoutRoster: 1,
      tooLarge: false,
    });
  });
  it('counts the same number for each', () => {
    expect(planCards(doorsOf(county, mass), 50)).toMatchObject({ cards: 150, withoutRoster: 0 });
  });
  it.each([
    [20_000, 1, false],
    [20_001, 1, true],
    [1, 2_000, false],
    [1, 2_001, true],
  ])('of %i cards each for %i organisations: too large is %s', (each, units, tooLarge) => {
    const subjects = Array.from({ length: units }, (_, index) => village(String(index), '', null));
    expect(planCards(doorsOf(subjects, mass), each).tooLarge).toBe(tooLarge);
  });
  it('counts once for all organisations of a superior where one ballot rates them', () => {
    const doors = doorsOf([...county, village('d', '岩樟乡', 150)], { key: 'mass', joint: true });
    expect(doors).toEqual([
      { unitIds: ['a', 'c', 'd'], roster: 150 },
      { unitIds: ['b'], roster: 80 },
    ]);
    expect(planCards(doors, null)).toEqual({
      unitIds: ['a', 'c', 'd', 'b'],
      cards: 230,
      withoutRoster: 0,
      tooLarge: false,
    });
    expect(planCards(doors, 12).cards).toBe(24);
  });
  it('is split by the superior organisation', () => {
    expect([...byParent(county)].map(([name, members]) => [name, members.length])).toEqual([
      ['岩樟乡', 2],
      ['清溪镇', 1],
    ]);
  });
});
