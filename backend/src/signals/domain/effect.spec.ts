import { describe, expect, it } from 'vitest';
import { effectMoment } from './effect.js';

const counts = { with: 50, lot: 20, now: 50, before: null, waiting: 0, floor: 5 };

describe('the effect of a quarantine is told', () => {
  it.each([
    ['of a lot and a rest above the floor', counts, { withheld: null, tellsWithout: true }],
    ['with the lot alone where too few are left', { ...counts, lot: 46 }, { withheld: null, tellsWithout: false }],
    ['not of a lot below the floor', { ...counts, lot: 4 }, { withheld: 'too-few', tellsWithout: false }],
    ['not before every ballot is counted', { ...counts, waiting: 3 }, { withheld: 'not-counted', tellsWithout: false }],
    [
      'not where few have come since the newest run',
      { ...counts, before: 47 },
      { withheld: 'few-since-run', tellsWithout: false },
    ],
    ['where as many as the floor have come since', { ...counts, before: 45 }, { withheld: null, tellsWithout: true }],
    [
      'of a lot in quarantine, which the newest run has left out',
      { ...counts, now: 30, before: 30 },
      { withheld: null, tellsWithout: true },
    ],
  ])('%s', (_name, given, moment) => expect(effectMoment(given)).toEqual(moment));
});
