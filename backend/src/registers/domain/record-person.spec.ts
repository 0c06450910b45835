import { describe, expect, it } from 'vitest';
import { canBeAbout } from './record-person.js';

const county = { id: 'county', path: '/county/', guidePath: '' };
const township = { id: 'township', path: '/county/township/', guidePath: '' };
const village = { id: 'village', path: '/county/township/village/', guidePath: '' };
const bureau = { id: 'bureau', path: '/county/bureau/', guidePath: '' };
const school = { id: 'school', path: '/county/township/school/', guidePath: '/county/bureau/school/' };

describe('whom a record is about', () => {
  it('is somebody of the unit itself', () => {
    expect(canBeAbout('person', { leads: false, unit: village }, village)).toBe(true);
    expect(canBeAbout('person', { leads: true, unit: township }, village)).toBe(false);
  });

  it('is a leading person of the unit or of one above it, in the territorial line or the line of guidance (S1.19, S4.15)', () => {
    const byUnit = (unit: typeof county, of: typeof county, leads = true) =>
      canBeAbout('leader-and-unit', { leads, unit }, of);
    expect([county, township, village].map((unit) => byUnit(unit, village))).toEqual([true, true, true]);
    expect(byUnit(village, township)).toBe(false);
    expect(byUnit(bureau, village)).toBe(false);
    expect(byUnit(bureau, school)).toBe(true);
    expect(byUnit(township, village, false)).toBe(false);
  });

  it.each(['unit', 'unit-pair', 'none'] as const)('is nobody in a register about %s', (about) =>
    expect(canBeAbout(about, { leads: true, unit: village }, village)).toBe(false),
  );
});
