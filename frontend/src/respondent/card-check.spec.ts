import { describe, expect, it } from 'vitest';
import { refusalOfCard } from './card-check';

const answered = (status: number, body?: { status: string }, code?: string) => () =>
  refusalOfCard('k3f9', 'card', async () => ({ status, body, problem: code === undefined ? undefined : { code } }));

describe('the check of a card before it is filled in', () => {
  it.each([
    ['a card that can be used', answered(200, { status: 'usable' }), undefined],
    ['a used card', answered(200, { status: 'used' }), 'card-already-used'],
    ['a card nobody issued', answered(404, undefined, 'card-unknown'), 'card-unknown'],
    ['a card that was replaced', answered(410, undefined, 'card-replaced'), 'card-replaced'],
    ['a server without the check', answered(404), undefined],
    ['too many checks', answered(429, undefined, 'too-many-attempts'), undefined],
    ['a server in trouble', answered(503), undefined],
  ])('%s', async (_case, ask, expected) => expect(await ask()).toBe(expected));

  it('does not stand in the way when the network fails', async () => {
    expect(await refusalOfCard('k3f9', 'card', () => Promise.reject(new TypeError('offline')))).toBeUndefined();
  });
});
