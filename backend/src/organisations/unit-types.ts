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

/** 市、县区、乡镇街道、村社区、单位. */
export const unitLevels = ['city', 'county', 'township', 'village', 'unit'] as const;
export type UnitLevel = (typeof unitLevels)[number];

/** How an enterprise's organisation is set up (S3.11): 独立、联合、挂靠、指导员. */
export const setUpTypes = ['independent', 'joint', 'attached', 'instructor'] as const;
export type SetUpType = (typeof setUpTypes)[number];
