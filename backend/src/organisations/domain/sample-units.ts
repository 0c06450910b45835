import type { UnitLevel, UnitType } from '../unit-types.js';

interface SampleUnit {
  readonly code: string;
  readonly type: UnitType;
  readonly level: UnitLevel;
  readonly parentCode: string | null;
  readonly partyMembers: number | null;
  readonly households: number | null;
  readonly residents: number | null;
}

type SampleRow = readonly [
  code: string,
  type: UnitType,
  level: UnitLevel,
  parentCode: string | null,
  partyMembers: number | null,
  households: number | null,
  residents: number | null,
];

const rows: readonly SampleRow[] = [
  ['990000', 'county-committee', 'county', null, null, null, null],
  ['990001', 'township-committee', 'township', '990000', null, null, null],
  ['990002', 'township-committee', 'township', '990000', null, null, null],
  ['990003', 'street-committee', 'township', '990000', null, null, null],
  ['990101', 'village', 'village', '990001', 46, 310, 980],
  ['990102', 'village', 'village', '990001', 38, 255, 802],
  ['990103', 'village', 'village', '990001', 29, 187, 590],
  ['990104', 'village', 'village', '990001', 52, 402, 1310],
  ['990201', 'village', 'village', '990002', 61, 455, 1490],
  ['990202', 'village', 'village', '990002', 33, 214, 676],
  ['990203', 'village', 'village', '990002', 27, 168, 515],
  ['990204', 'village', 'village', '990002', 41, 290, 905],
  ['990205', 'community', 'village', '990002', 58, 720, 2100],
  ['990301', 'community', 'village', '990003', 74, 1130, 3260],
  ['990302', 'community', 'village', '990003', 66, 980, 2840],
  ['990303', 'suburban-neighbourhood', 'village', '990003', 35, 260, 830],
  ['990401', 'organ', 'unit', '990000', 31, null, null],
  ['990402', 'institution', 'unit', '990000', 57, null, null],
  ['990403', 'service-window', 'unit', '990000', 18, null, null],
  ['990404', 'non-public-enterprise', 'unit', '990000', 12, null, null],
];

/** Twenty invented units, parents first; what they are called is a message under their code. No real county has these codes. */
export const sampleUnits: readonly SampleUnit[] = rows.map(
  ([code, type, level, parentCode, partyMembers, households, residents]) => ({
    code,
    type,
    level,
    parentCode,
    partyMembers,
    households,
    residents,
  }),
);
