import { describe, expect, it } from 'vitest';
import { afterAttempt, isFrozen, questionOfPointer, retryDelay, type Attempt } from './outbox';

const answered = (status: number, rest: Partial<Extract<Attempt, { kind: 'answered' }>> = {}): Attempt => ({
  kind: 'answered',
  status,
  ...rest,
});

describe('what an attempt comes to', () => {
  it.each([
    ['a first acceptance', answered(201, { receipt: 'AB12' }), { kind: 'delivered', receipt: 'AB12' }],
    ['the same receipt again', answered(200, { receipt: 'AB12' }), { kind: 'delivered', receipt: 'AB12' }],
    ['a spent card', answered(409, { code: 'card-already-used' }), { kind: 'refused', refusal: 'card-already-used' }],
    [
      'a card that was replaced',
      answered(410, { code: 'card-replaced' }),
      { kind: 'refused', refusal: 'card-replaced' },
    ],
    ['an unknown card', answered(404, { code: 'card-unknown' }), { kind: 'refused', refusal: 'card-unknown' }],
    ['after the close', answered(410, { code: 'closed' }), { kind: 'refused', refusal: 'closed' }],
    ['before the opening', answered(403, { code: 'not-open' }), { kind: 'refused', refusal: 'not-open' }],
    [
      'a form nobody published',
      answered(422, { code: 'form-version-unknown' }),
      { kind: 'refused', refusal: 'form-changed' },
    ],
    [
      'a body that is too large',
      answered(413, { code: 'payload-too-large' }),
      { kind: 'refused', refusal: 'rejected' },
    ],
  ])('%s', (_name, attempt, expected) => {
    expect(afterAttempt(1, attempt, 0.5)).toEqual(expected);
  });

  it('goes back to the form with the faults of a validation error', () => {
    const faults = [{ question: 'overall', code: 'required' }];
    expect(afterAttempt(1, answered(422, { code: 'validation-failed', faults }), 0)).toEqual({
      kind: 'editing',
      faults,
    });
  });

  it.each([408, 425, 429, 500, 502, 503, 507])('waits on status %i', (status) => {
    expect(afterAttempt(1, answered(status), 0.5)).toMatchObject({ kind: 'waiting', cause: 'busy' });
  });

  it('waits when the network is gone and when an equal request is still in progress', () => {
    expect(afterAttempt(3, { kind: 'unreachable' }, 0.5)).toMatchObject({
      kind: 'waiting',
      cause: 'unreachable',
      attempt: 3,
    });
    expect(afterAttempt(1, answered(409, { code: 'in-progress' }), 0.5)).toMatchObject({ kind: 'waiting' });
  });

  it('never takes a success status without a receipt for success, such as the page of a hotel portal', () => {
    expect(afterAttempt(1, answered(200), 0.5)).toMatchObject({ kind: 'waiting' });
    expect(afterAttempt(1, answered(204), 0.5).kind).not.toBe('delivered');
  });

  it('freezes the answers from the first attempt on', () => {
    expect(isFrozen({ kind: 'sending', attempt: 1 })).toBe(true);
    expect(isFrozen(afterAttempt(1, { kind: 'unreachable' }, 0))).toBe(true);
    expect(isFrozen({ kind: 'editing', faults: [] })).toBe(false);
  });
});

describe('the delay before the next attempt', () => {
  it('doubles up to a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 20].map((attempt) => retryDelay(attempt, 1))).toEqual([
      2000, 4000, 8000, 16000, 32000, 60000, 60000,
    ]);
  });
  it('is spread over the upper half', () => {
    expect(retryDelay(3, 0)).toBe(4000);
    expect(retryDelay(3, 0.5)).toBe(6000);
  });
  it('is at least what the server asks for', () => {
    for (const random of [0, 0.3, 1]) expect(retryDelay(1, random, 30)).toBeGreaterThanOrEqual(30_000);
  });
});

describe('the question of a pointer', () => {
  it.each([
    ['#/answers/overall', 'overall'],
    ['#/answers/matrix/row1', 'matrix'],
    ['/answers/a~1b', 'a/b'],
    ['#/formVersion', undefined],
  ])('%s', (pointer, question) => expect(questionOfPointer(pointer)).toBe(question));
});
