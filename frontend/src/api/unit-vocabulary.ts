import type { SetUpType, UnitLevel, UnitType } from './models';

export const unitTypes: readonly UnitType[] = [
  'county-committee',
  'township-committee',
  'street-committee',
  'village',
  'suburban-neighbourhood',
  'community',
  'non-public-enterprise',
  'social-organisation',
  'organ',
  'institution',
  'service-window',
  'station',
];

export const unitLevels: readonly UnitLevel[] = ['city', 'county', 'township', 'village', 'unit'];

export const setUpTypes: readonly SetUpType[] = ['independent', 'joint', 'attached', 'instructor'];
