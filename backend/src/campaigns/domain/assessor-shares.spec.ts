import { describe, expect, it } from 'vitest';
import { handedTo, type Sharer } from './assessor-rule.js';
import { assignedBy, sharesOf, type Assessed } from './assessor-shares.js';

const unit = (code: string, path: string): Assessed => ({
  unitId: code,
  unitCode: code,
  path,
  guidePath: '',
});
const villages = [
  unit('a1', '/c/a/a1/'),
  unit('a2', '/c/a/a2/'),
  unit('a3', '/c/a/a3/'),
  unit('b1', '/c/b/b1/'),
  unit('b2', '/c/b/b2/'),
];
const sharer = (accountId: string, path: string): Sharer => ({
  accountId,
  unitId: path.split('/').at(-2) ?? '',
  path,
});
const shared = (accounts: readonly Sharer[], subjects = villages) => Object.fromEntries(sharesOf(accounts, subjects));

describe('units shared among a list', () => {
  it('are dealt within each superior, whoever has fewest overall first', () => {
    expect(shared([sharer('x', '/c/'), sharer('y', '/c/')])).toEqual({ a1: 'x', a2: 'y', a3: 'x', b1: 'y', b2: 'x' });
  });

  it('go to those alone who reach them', () => {
    expect(shared([sharer('x', '/c/a/'), sharer('y', '/c/')])).toEqual({
      a1: 'x',
      a2: 'y',
      a3: 'x',
      b1: 'y',
      b2: 'y',
    });
    expect(shared([sharer('x', '/c/a/')])).toEqual({ a1: 'x', a2: 'x', a3: 'x' });
  });

  it('never go to somebody of the unit itself', () => {
    expect(shared([sharer('x', '/c/a/a1/')])).toEqual({});
    expect(shared([sharer('x', '/c/a/a1/'), sharer('y', '/c/')], [unit('a1', '/c/a/a1/')])).toEqual({ a1: 'y' });
  });

  it('are the same in whatever order the units come', () => {
    const list = [sharer('x', '/c/'), sharer('y', '/c/'), sharer('z', '/c/a/')];
    expect(shared(list, [...villages].reverse())).toEqual(shared(list));
  });
});

it('a rule by superior leaves a unit to the people of the unit directly above it', () => {
  const assigned = assignedBy({ by: 'superior' }, villages);
  expect(assigned({ accountId: 'x', unitId: 'a' }, villages[0]!)).toBe(true);
  expect(assigned({ accountId: 'x', unitId: 'c' }, villages[0]!)).toBe(false);
  expect(assigned({ accountId: 'x', unitId: 'b' }, villages[0]!)).toBe(false);
});

it('a rule goes over to the successor of somebody in it, once', () => {
  const rule = { by: 'shared', accounts: [sharer('x', '/c/a/'), sharer('y', '/c/')] } as const;
  expect(handedTo(rule, 'x', 'z')).toEqual({ by: 'shared', accounts: [sharer('z', '/c/a/'), sharer('y', '/c/')] });
  expect(handedTo(rule, 'x', 'y')).toEqual({ by: 'shared', accounts: [sharer('y', '/c/')] });
  expect(handedTo(rule, 'nobody', 'z')).toBeUndefined();
  expect(handedTo({ by: 'superior' }, 'x', 'z')).toBeUndefined();
});
