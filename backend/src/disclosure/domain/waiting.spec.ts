import { describe, expect, it } from 'vitest';
import { waitingBallots } from './waiting.js';

describe('ballots that wait', () => {
  it.each<[number[], number, number | null]>([
    [[3], 1, null],
    [[4, 1], 2, 5],
    [[4, 4, 4], 3, 10],
  ])('%j are told as %i units and at least %s ballots', (waiting, units, atLeast) =>
    expect(waitingBallots(waiting, 5)).toEqual({ units, atLeast }),
  );
});
