import { describe, expect, it } from 'vitest';
import { actionsOf } from './campaign-actions.js';
import {
  accepts,
  campaignStates,
  courseOf,
  hasOpened,
  intakes,
  isRunning,
  mayDo,
  needsReason,
  stateAfter,
  statesAccepting,
  statesAfterBallots,
  statesWhere,
  stepTo,
} from './lifecycle.js';

describe("a campaign's life", () => {
  it.each([
    ['plan', ['DRAFT']],
    ['cards', ['PUBLISHED', 'OPEN']],
    ['voids', ['PUBLISHED', 'OPEN', 'CLOSED', 'COMPUTED']],
    ['ballots', ['OPEN']],
    ['sheets', ['OPEN']],
    ['facts', ['PUBLISHED', 'OPEN', 'CLOSED', 'COMPUTED']],
    ['evidence', ['PUBLISHED', 'OPEN', 'CLOSED', 'COMPUTED']],
    ['inputs', ['DRAFT', 'PUBLISHED', 'OPEN', 'CLOSED', 'COMPUTED']],
    ['corrections', ['CLOSED', 'COMPUTED']],
  ] as const)('takes %s in %j', (intake, states) =>
    expect(statesWhere((state) => accepts(state, intake))).toEqual(states),
  );

  it('never reaches a result by hand (I14)', () => {
    for (const state of campaignStates) expect(stepTo(state, stateAfter('grade'))).toBeUndefined();
  });

  it('needs a reason to reopen and to cancel, not to open first', () => {
    expect(stepTo('PUBLISHED', 'OPEN')).toBe('open');
    expect(stepTo('CLOSED', 'OPEN')).toBe('reopen');
    expect(['open', 'reopen', 'cancel'].map((act) => needsReason(act as 'open'))).toEqual([false, true, true]);
  });

  it('lets grades be computed only once nothing more is handed in', () => {
    const gradable = statesWhere((state) => mayDo(state, 'grade'));
    expect(gradable).toEqual(['CLOSED', 'COMPUTED']);
    for (const state of gradable)
      expect(intakes.filter((intake) => /ballots|sheets|cards/.test(intake) && accepts(state, intake))).toEqual([]);
  });

  it('ends where nothing comes in and nothing may be done', () =>
    expect(statesWhere((state) => !accepts(state, 'plan') && !isRunning(state))).toEqual(['CANCELLED']));

  it('goes its course, which a cancelled campaign has left', () => {
    for (const state of statesWhere((known) => known !== 'CANCELLED'))
      expect(courseOf(state)).toEqual(['DRAFT', 'PUBLISHED', 'OPEN', 'CLOSED', 'COMPUTED']);
    expect(courseOf('CANCELLED')).toEqual([]);
  });

  it('is told to the database as lists', () => {
    expect(statesAccepting('ballots')).toBe("('OPEN')");
    expect(statesAfterBallots()).toBe("('CLOSED', 'COMPUTED', 'CANCELLED')");
    expect(statesWhere(hasOpened)).toEqual(['OPEN', 'CLOSED', 'COMPUTED', 'CANCELLED']);
  });
});

describe('what can be done now', () => {
  const standing = {
    state: 'DRAFT',
    subjectCount: 2,
    groupCount: 1,
    pluginPresent: true,
    permitted: () => true,
    obstacles: [{ act: 'announce', hindrance: 'request-waiting' }],
  } as const;
  const hindrancesOf = (act: string, given: Partial<Parameters<typeof actionsOf>[0]>) =>
    actionsOf({ ...standing, ...given }).find((action) => action.act === act)?.hindrances;

  it.each([
    ['publish', {}, []],
    ['publish', { subjectCount: 0, groupCount: 0 }, ['no-subjects', 'no-groups']],
    ['publish', { pluginPresent: false }, ['plugin-changed']],
    ['publish', { state: 'OPEN' }, ['not-in-this-state']],
    ['publish', { permitted: () => false }, ['beyond-reach']],
    ['grade', { state: 'CLOSED', pluginPresent: false }, ['plugin-changed']],
    ['grade', { state: 'COMPUTED' }, []],
    ['announce', { state: 'COMPUTED' }, ['request-waiting']],
    ['announce', { state: 'COMPUTED', obstacles: [] }, []],
    ['announce', { state: 'OPEN' }, ['not-in-this-state']],
  ] as const)('%s with %o is hindered by %j', (act, given, expected) =>
    expect(hindrancesOf(act, given)).toEqual(expected),
  );

  it('is possible where nothing stands against it', () =>
    expect(actionsOf({ ...standing, state: 'OPEN' }).flatMap(({ act, possible }) => (possible ? [act] : []))).toEqual([
      'close',
      'cancel',
    ]));
});
