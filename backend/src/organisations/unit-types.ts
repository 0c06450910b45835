/** Unit types of the grading contract, with the county committee above them. */
export const unitTypes = [
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
] as const;
export type UnitType = (typeof unitTypes)[number];

export { unitLevels, type UnitLevel } from '@pingyi/plugin-sdk';

/** How an enterprise's organisation is set up (S3.11): 独立、联合、挂靠、指导员. */
export const setUpTypes = ['independent', 'joint', 'attached', 'instructor'] as const;
export type SetUpType = (typeof setUpTypes)[number];
