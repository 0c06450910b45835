import { newId } from '../common/ids.js';
import type { OrgUnit, UnitType } from '../organisations/index.js';
import {
  communityNames,
  countyName,
  enterpriseNames,
  givenNames,
  surnames,
  townshipNames,
  unitCounts,
  villageNames,
} from './county-names.js';
import type { RandomSource } from './random-source.js';

interface Draft {
  readonly code: string;
  readonly name: string;
  readonly type: UnitType;
  readonly level: OrgUnit['level'];
  readonly parent: OrgUnit | null;
  readonly partyMembers: number;
  readonly households: number | null;
  readonly residents: number | null;
  readonly setUpType?: OrgUnit['setUpType'];
}

/** How many of `total` things the township at `index` gets when they are dealt out evenly. */
const share = (total: number, index: number) =>
  Math.floor(total / unitCounts.townships) + (index < total % unitCounts.townships ? 1 : 0);

const numbered = (names: readonly string[], index: number) => {
  const name = names[index % names.length] ?? '';
  const round = Math.floor(index / names.length);
  return round === 0 ? name : `${name}（${round + 1}）`;
};

/** Builds the demonstration county, superiors before inferiors. */
export function buildCounty(random: RandomSource): OrgUnit[] {
  const units: OrgUnit[] = [];
  const add = (draft: Draft): OrgUnit => {
    const id = newId();
    const { parent, ...fields } = draft;
    const unit: OrgUnit = {
      ...fields,
      id,
      parentId: parent?.id ?? null,
      guideId: null,
      path: `${parent?.path ?? '/'}${id}/`,
      guidePath: '',
      secretary: `${random.pick(surnames)}${random.pick(givenNames)}`,
      setUpType: draft.setUpType ?? null,
      tags: [],
      validFrom: null,
      validTo: null,
      revision: 1,
    };
    units.push(unit);
    return unit;
  };
  const county = add({
    code: '33',
    name: countyName,
    type: 'county-committee',
    level: 'county',
    parent: null,
    partyMembers: 60,
    households: null,
    residents: null,
  });
  townshipNames.forEach((name, index) => addTownship(add, random, county, name, index));
  return units;
}

function addTownship(
  add: (draft: Draft) => OrgUnit,
  random: RandomSource,
  county: OrgUnit,
  name: string,
  index: number,
): void {
  const code = `33${String(index + 1).padStart(2, '0')}`;
  const townshipMembers = random.integer(35, 60);
  const township = add({
    code,
    name: `${name}党委`,
    type: 'township-committee',
    level: 'township',
    parent: county,
    partyMembers: townshipMembers,
    households: null,
    residents: random.integer(80, 160),
  });
  for (let at = 0; at < share(unitCounts.villages, index); at++) {
    const households = random.integer(120, 480);
    const residents = index === 0 && at === 0 ? 300 : random.integer(90, 260);
    add({
      code: `${code}${String(at + 1).padStart(3, '0')}`,
      name: numbered(villageNames, at),
      type: 'village',
      level: 'village',
      parent: township,
      partyMembers: random.integer(18, 70),
      households,
      residents,
    });
  }
  for (let at = 0; at < share(unitCounts.communities, index); at++) {
    add({
      code: `${code}${at + 301}`,
      name: numbered(communityNames, at),
      type: 'community',
      level: 'village',
      parent: township,
      partyMembers: random.integer(40, 120),
      households: random.integer(600, 1800),
      residents: random.integer(120, 260),
    });
  }
  for (let at = 0; at < share(unitCounts.enterprises, index); at++) {
    // Most enterprises are too small for an organisation of their own and get an instructor (S3.11).
    const setUpType = at === 0 ? 'independent' : at === 1 ? 'joint' : 'instructor';
    add({
      code: `${code}${at + 501}`,
      name: `${name.slice(0, 2)}${numbered(enterpriseNames, at)}`,
      type: 'non-public-enterprise',
      level: 'unit',
      parent: township,
      partyMembers: random.integer(3, 24),
      households: null,
      residents: random.integer(20, 90),
      setUpType,
    });
  }
}
