import { describe, expect, it } from 'vitest';
import { paceOf, wayOf } from './arrival';

describe('what the page says about itself', () => {
  it.each([
    ['', '#t=ABCD', 'scan'],
    ['', '', 'scan'],
    ['', '#t=ABCD&by=typed', 'code'],
    ['?via=web', '#t=ABCD', 'embedded'],
    ['?via=other', '', 'scan'],
  ])('%s %s: %s', (search, hash, way) => expect(wayOf(search, hash)).toBe(way));

  it.each([
    [19.9, 20, 'fast'],
    [20, 20, 'normal'],
    [undefined, 20, undefined],
  ])('%s of %i seconds: %s', (seconds, limit, pace) => expect(paceOf(seconds, limit)).toBe(pace));
});
