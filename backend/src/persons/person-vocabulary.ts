/** What somebody is appraised as (S1.12-S1.14). */
export const personKinds = ['secretary', 'member', 'party-worker', 'leader'] as const;
export type PersonKind = (typeof personKinds)[number];

/** Those who lead a unit, and with it the units below (S1.19, S3.6). */
export const leadingKinds: readonly PersonKind[] = ['secretary', 'leader'];

/** The seven groups for each of which an activity is designed (S1.8). */
export const memberGroups = [
  'organ',
  'station',
  'expert',
  'without-post',
  'migrant',
  'village-official',
  'party-worker',
] as const;
export type MemberGroup = (typeof memberGroups)[number];
