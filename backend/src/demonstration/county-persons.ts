import { newId } from '../common/ids.js';
import type { OrgUnit } from '../organisations/index.js';
import type { MemberGroup, Person } from '../persons/index.js';
import { givenNames, surnames } from './county-names.js';
import type { RandomSource } from './random-source.js';

type Said = Pick<Person, 'name' | 'post' | 'kind'> & Partial<Pick<Person, 'memberGroup' | 'fromDay' | 'toDay'>>;

const personOf = (unit: OrgUnit, said: Said): Person => ({
  id: newId(),
  unitId: unit.id,
  memberGroup: null,
  fromDay: null,
  toDay: null,
  ...said,
  accountId: null,
  revision: 1,
  removedAt: null,
});

/** The secretary of every unit that names one. */
export const secretariesOf = (units: readonly OrgUnit[]): Person[] =>
  units.flatMap((unit) =>
    unit.secretary === null
      ? []
      : [personOf(unit, { name: unit.secretary, post: '书记', kind: 'secretary', fromDay: '2009-03-01' })],
  );

/** Post of the leader whose login is that of the assessor. */
export const leaderWithLogin = '组织委员';

/** Those who lead a township and keep in touch with its villages (S1.19). */
export const leadersOf = (township: OrgUnit, random: RandomSource): Person[] =>
  ['乡镇长', '党委副书记', leaderWithLogin].map((post) =>
    personOf(township, {
      name: `${random.pick(surnames)}${random.pick(givenNames)}`,
      post,
      kind: 'leader',
      fromDay: '2009-03-01',
    }),
  );

/** Some members of a village, one of each group that lives there (S1.8). */
export const villageMembers = (village: OrgUnit, random: RandomSource): Person[] => {
  const groups: readonly MemberGroup[] = [
    'expert',
    'expert',
    'without-post',
    'without-post',
    'migrant',
    'village-official',
  ];
  return groups.map((memberGroup, at) =>
    personOf(village, {
      name: `${random.pick(surnames)}${givenNames[(at * 3) % givenNames.length]}`,
      post: memberGroup === 'village-official' ? '村党支部书记助理' : '党员',
      kind: 'member',
      memberGroup,
    }),
  );
};
