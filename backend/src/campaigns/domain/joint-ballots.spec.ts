import { describe, expect, it } from 'vitest';
import { byDoor, doorName, doorUnitOf } from './joint-ballots.js';

const upper = { unitId: 'upper', path: '/county/township/upper/', unitName: 'Upper', parentName: 'Township' };
const lower = { unitId: 'lower', path: '/county/township/lower/', unitName: 'Lower', parentName: 'Township' };
const away = { unitId: 'away', path: '/county/other/away/', unitName: 'Away', parentName: 'Other' };
const county = { unitId: 'county', path: '/county/', unitName: 'County', parentName: '' };

describe('doors of ballots', () => {
  it('are the units themselves', () => {
    expect(doorUnitOf(upper, {})).toBe('upper');
    expect([...byDoor([upper, lower], {}).keys()]).toEqual(['upper', 'lower']);
    expect(doorName([upper], {})).toBe('Upper');
  });

  it('are their superiors where one ballot rates every unit there', () => {
    expect([...byDoor([upper, away, lower], { joint: true })]).toEqual([
      ['township', [upper, lower]],
      ['other', [away]],
    ]);
    expect(doorName([upper, lower], { joint: true })).toBe('Township');
  });

  it('are the unit itself at the top', () => {
    expect(doorUnitOf(county, { joint: true })).toBe('county');
    expect(doorName([county], { joint: true })).toBe('County');
  });
});
