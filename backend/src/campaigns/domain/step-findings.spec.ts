import { describe, expect, it } from 'vitest';
import type { EvaluatorGroup, Phase } from './campaign-plan.js';
import {
  assessedBy,
  groupsWithoutPhase,
  isStopping,
  phasesOnDaysOff,
  phasesStillRunning,
  stops,
  unitsWithoutHeads,
  warns,
  warnsAbout,
} from './step-findings.js';

const group = (key: string, changes: Partial<EvaluatorGroup> = {}): EvaluatorGroup => ({
  key,
  kind: 'sheet',
  access: 'account',
  formVersionId: 'form',
  formCode: 'form',
  formVersion: 1,
  anonymous: false,
  ...changes,
});
const self = group('self');
const mass = group('mass', { kind: 'ballot', access: 'card', anonymous: true });
const members = group('members', { kind: 'ballot', access: 'card', roster: 'party-members' });
const superior = group('superior');
const application = group('application', { isRecord: true });

const phase = (kind: Phase['kind'], startsOn: string, endsOn: string): Phase => ({
  id: kind,
  name: kind,
  kind,
  startsOn,
  endsOn,
});
const phases = [phase('self-assessment', '2012-02-06', '2012-03-31'), phase('ballot', '2012-03-10', '2012-04-25')];

const keys = (groups: readonly EvaluatorGroup[]) => groups.map(({ key }) => key);

describe('what is found before a step', () => {
  it('names the groups that may hand in on any day, since no phase is theirs', () => {
    expect(keys(groupsWithoutPhase({ groups: [self, mass, superior], phases }))).toEqual(['superior']);
    expect(keys(groupsWithoutPhase({ groups: [self, mass], phases }))).toEqual([]);
    expect(keys(groupsWithoutPhase({ groups: [self, mass], phases: [] }))).toEqual(['self', 'mass']);
  });

  it.each([
    // Both days belong to a phase (S5.2): on its last day it still runs.
    ['2012-03-31', ['self-assessment', 'ballot']],
    ['2012-04-01', ['ballot']],
    ['2012-04-25', ['ballot']],
    ['2012-04-26', []],
  ])('on %s the phases that still run are %j', (today, kinds) => {
    const running = phasesStillRunning({ groups: [self, mass], phases }, today);
    expect(running.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('says nothing of a phase in which nobody hands in', () => {
    expect(phasesStillRunning({ groups: [self], phases }, '2012-04-10')).toEqual([]);
  });

  it('names the units of whose voters nobody knows the number, so that no sample can be required (N7)', () => {
    const known = { roster: 120, partyMembers: 30, panels: null };
    const withoutMembers = { roster: 120, partyMembers: null, panels: null };
    const entered = { roster: null, partyMembers: null, panels: { mass: { roster: 50 }, members: { roster: 9 } } };
    const subjects = [known, withoutMembers, entered];
    expect(unitsWithoutHeads({ groups: [mass, members], phases }, subjects)).toEqual([withoutMembers]);
    expect(unitsWithoutHeads({ groups: [mass], phases }, subjects)).toEqual([]);
    expect(
      unitsWithoutHeads({ groups: [group('mass', { kind: 'ballot', roster: 'entered' })], phases }, [known]),
    ).toEqual([known]);
    expect(unitsWithoutHeads({ groups: [self], phases }, [{ roster: null, partyMembers: null, panels: null }])).toEqual(
      [],
    );
  });

  it('asks for assessors where others fill a sheet in about a unit', () => {
    expect(keys(assessedBy({ groups: [self, mass, superior, application], phases }))).toEqual(['superior']);
  });

  it('stops where there is a place to mend, and only warns elsewhere', () => {
    const place = { pointer: '/phases/0', code: 'phase-order' };
    const [stopping] = stops('phase-order', [place]);
    expect(stopping && isStopping(stopping)).toBe(true);
    expect(stops('phase-order', [])).toEqual([]);
    const [warning] = warns('facts-waiting', 3);
    expect(warning && isStopping(warning)).toBe(false);
    expect(warns('facts-waiting', 0)).toEqual([]);
  });

  it('counts every unit and names the first five', () => {
    const units = Array.from({ length: 7 }, (_, at) => ({
      unitId: `u${at}`,
      unitCode: `${at}`,
      unitName: `Unit ${at}`,
    }));
    const [finding] = warnsAbout('thin-groups', units);
    expect(finding?.count).toBe(7);
    expect(finding?.units.map(({ unitCode }) => unitCode)).toEqual(['0', '1', '2', '3', '4']);
    expect(warnsAbout('thin-groups', [])).toEqual([]);
  });
});

it('phases that begin or end when nobody works are found, those on worked weekend days are not', () => {
  const lasting = (startsOn: string, endsOn: string) => ({
    id: startsOn,
    name: '评议',
    kind: 'ballot' as const,
    startsOn,
    endsOn,
  });
  const october = { holidays: new Set(['2026-10-01']), workdays: new Set(['2026-10-10']) };
  const planned = [
    lasting('2026-09-28', '2026-10-01'),
    lasting('2026-09-27', '2026-09-30'),
    lasting('2026-10-08', '2026-10-10'),
  ];
  expect(phasesOnDaysOff({ phases: planned }, october).map(({ id }) => id)).toEqual(['2026-09-28', '2026-09-27']);
});
