import { faultsOfStages, stageActs, stageIntakes, type StageDescription } from '@pingyi/plugin-sdk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionsOf } from './campaign-actions.js';
import {
  acceptedIn,
  accepts,
  campaignStates,
  courseOf,
  hasOpened,
  initialState,
  intakes,
  isRunning,
  mayDo,
  needsReason,
  placeOf,
  stateAfter,
  statesAfterBallots,
  statesWhere,
  statesWithBallots,
  stepTo,
  type CampaignState,
  type Position,
} from './lifecycle.js';

/** A campaign of a type without stages. */
const at = (state: CampaignState): Position => ({ state, stage: null, stages: null });
const taking = (intake: (typeof intakes)[number]) => statesWhere((state) => accepts(at(state), intake));

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
    ['objections', []],
    ['rulings', []],
    ['extensions', ['PUBLISHED', 'OPEN']],
  ] as const)('takes %s in %j', (intake, states) => expect(taking(intake)).toEqual(states));

  it.each([
    ['publish', ['DRAFT']],
    ['open', ['PUBLISHED']],
    ['close', ['OPEN']],
    ['reopen', ['CLOSED', 'COMPUTED']],
    ['cancel', ['DRAFT', 'PUBLISHED', 'OPEN', 'CLOSED']],
    ['grade', ['CLOSED', 'COMPUTED']],
    ['announce', ['COMPUTED']],
    ['advance', []],
  ] as const)('lets one %s in %j', (act, states) =>
    expect(statesWhere((state) => mayDo(at(state), act))).toEqual(states),
  );

  it('never reaches a result by hand (I14)', () => {
    for (const state of campaignStates) expect(stepTo(at(state), stateAfter('grade'))).toBeUndefined();
  });

  it('needs a reason to reopen and to cancel, not to open first', () => {
    expect(stepTo(at('PUBLISHED'), 'OPEN')?.act).toBe('open');
    expect(stepTo(at('CLOSED'), 'OPEN')?.act).toBe('reopen');
    expect(['open', 'reopen', 'cancel'].map((act) => needsReason(act as 'open'))).toEqual([false, true, true]);
  });

  it('lets grades be computed only once nothing more is handed in', () => {
    const gradable = statesWhere((state) => mayDo(at(state), 'grade'));
    expect(gradable).toEqual(['CLOSED', 'COMPUTED']);
    for (const state of gradable)
      expect(intakes.filter((intake) => /ballots|sheets|cards/.test(intake) && accepts(at(state), intake))).toEqual([]);
  });

  it('ends where nothing comes in and nothing may be done', () =>
    expect(statesWhere((state) => !accepts(at(state), 'plan') && !isRunning(state))).toEqual(['CANCELLED']));

  it('goes its course, which a cancelled campaign has left', () => {
    for (const state of statesWhere((known) => known !== 'CANCELLED'))
      expect(courseOf(at(state))).toEqual(['DRAFT', 'PUBLISHED', 'OPEN', 'CLOSED', 'COMPUTED']);
    expect(courseOf(at('CANCELLED'))).toEqual([]);
  });

  it('is told to the database as lists', () => {
    expect(statesWithBallots()).toBe("('OPEN')");
    expect(statesAfterBallots()).toBe("('CLOSED', 'COMPUTED', 'CANCELLED')");
    expect(statesWhere(hasOpened)).toEqual(['OPEN', 'CLOSED', 'COMPUTED', 'CANCELLED']);
  });
});

const text = { 'zh-CN': '名', en: 'name' };
const codes = ['NOTICE', 'HEARING', 'SECOND', 'END'] as const;

/** Stages of some type, as the plugin host lets them in. */
const someStages: fc.Arbitrary<StageDescription[]> = fc
  .array(
    fc.record({
      after: fc.subarray(['COMPUTED', ...codes], { minLength: 1 }),
      accepts: fc.subarray([...stageIntakes]),
      may: fc.subarray([...stageActs]),
    }),
    { maxLength: codes.length },
  )
  .map((rows) =>
    rows.map((row, index) => ({
      ...row,
      code: codes[index] ?? '',
      title: text,
      step: text,
      hint: text,
      stoppedBy: [],
    })),
  )
  .filter((stages) => faultsOfStages({ stages, grades: [], defaults: {} }).length === 0);

/** Every place to which a step or a grading run leads from here. */
const onward = (position: Position): Position[] => [
  ...[...campaignStates, ...codes].flatMap((to) => {
    const step = stepTo(position, to);
    return step ? [{ ...position, state: step.state, stage: step.stage }] : [];
  }),
  ...(mayDo(position, 'grade') && position.state !== stateAfter('grade')
    ? [{ ...position, state: stateAfter('grade') }]
    : []),
];

describe("a life with the stages of a campaign's type", () => {
  it('is held to its rules on every way through it', () => {
    fc.assert(
      fc.property(someStages, fc.array(fc.nat(), { maxLength: 30 }), (stages, choices) => {
        let position: Position = { state: initialState, stage: null, stages };
        for (const choice of choices) {
          const next = onward(position);
          // Only what was cancelled has no way out.
          expect(next.length > 0).toBe(position.state !== 'CANCELLED');
          const chosen = next[choice % Math.max(next.length, 1)];
          if (!chosen) return;
          if (chosen.stage !== null) {
            expect(chosen.state).toBe('COMPUTED');
            const described = stages.find(({ code }) => code === chosen.stage);
            expect(described?.after).toContain(placeOf(position));
            expect(acceptedIn(chosen)).toEqual(described?.accepts);
            for (const intake of ['plan', 'cards', 'ballots', 'sheets'] as const)
              expect(accepts(chosen, intake)).toBe(false);
          }
          if (position.stage !== null && chosen.stage === null) expect(chosen.state).toBe('OPEN');
          if (chosen.state === 'COMPUTED' && chosen.stage === null) expect(position.state).toBe('CLOSED');
          if (mayDo(chosen, 'grade')) expect(accepts(chosen, 'ballots') || accepts(chosen, 'sheets')).toBe(false);
          if (chosen.state !== 'CANCELLED') expect(courseOf(chosen)).toContain(placeOf(chosen));
          position = chosen;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leads to every stage', () => {
    fc.assert(
      fc.property(someStages, (stages) => {
        const seen = new Map([[initialState as string, { state: initialState, stage: null, stages } as Position]]);
        for (const position of seen.values())
          for (const next of onward(position)) if (!seen.has(placeOf(next))) seen.set(placeOf(next), next);
        expect([...seen.keys()]).toEqual(
          expect.arrayContaining([...campaignStates, ...stages.map(({ code }) => code)]),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('enters no stage that has the name of a state', () => {
    const stage = { code: 'CANCELLED', title: text, step: text, hint: text, accepts: [], stoppedBy: [] } as const;
    const stages: StageDescription[] = [{ ...stage, after: ['COMPUTED'], may: ['reopen'] }];
    const position: Position = { state: 'COMPUTED', stage: null, stages };
    expect([stepTo(position, 'CANCELLED'), mayDo(position, 'advance')]).toEqual([undefined, false]);
  });

  it('has nothing left in a stage whose description is gone', () => {
    const lost: Position = { state: 'COMPUTED', stage: 'NOTICE', stages: null };
    expect([acceptedIn(lost), mayDo(lost, 'grade'), mayDo(lost, 'advance'), stepTo(lost, 'OPEN')]).toEqual([
      [],
      false,
      false,
      undefined,
    ]);
  });
});

describe('what can be done now', () => {
  const standing = {
    position: at('DRAFT'),
    subjectCount: 2,
    groupCount: 1,
    pluginPresent: true,
    permitted: () => true,
    obstacles: [{ act: 'announce', hindrance: 'request-waiting' }],
  } as const;
  type Given = Partial<Parameters<typeof actionsOf>[0]> & { readonly state?: CampaignState };
  const hindrancesOf = (act: string, { state = 'DRAFT', ...given }: Given) =>
    actionsOf({ ...standing, position: at(state), ...given }).find((action) => action.act === act)?.hindrances;

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
    ['advance', { state: 'COMPUTED' }, undefined],
  ] as const)('%s with %o is hindered by %j', (act, given, expected) =>
    expect(hindrancesOf(act, given)).toEqual(expected),
  );

  it('is possible where nothing stands against it', () =>
    expect(
      actionsOf({ ...standing, position: at('OPEN') }).flatMap(({ act, possible }) => (possible ? [act] : [])),
    ).toEqual(['close', 'cancel']));

  it('tells of each stage that can be entered, with what stands against that one', () => {
    const stage = { title: text, step: text, hint: text, accepts: [], may: ['reopen'], stoppedBy: [] } as const;
    const position = {
      ...at('COMPUTED'),
      stages: [
        { ...stage, code: 'NOTICE', after: ['COMPUTED'] },
        { ...stage, code: 'END', after: ['COMPUTED', 'NOTICE'] },
        { ...stage, code: 'SECOND', after: ['NOTICE'] },
      ],
    };
    const obstacles = [{ act: 'advance', to: 'END', hindrance: 'notice-running' }] as const;
    const told = actionsOf({ ...standing, position, obstacles }).flatMap(({ act, to, hindrances }) =>
      act === 'advance' ? [[to, hindrances]] : [],
    );
    expect(told).toEqual([
      ['NOTICE', []],
      ['END', ['notice-running']],
    ]);
  });
});
