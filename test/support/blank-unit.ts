/** The fields of an organisation of which nothing is known but its name, code and place. */
export const blankUnit = {
  parentId: null,
  guideId: null,
  partyMembers: null,
  households: null,
  residents: null,
  secretary: null,
  setUpType: null,
  tags: [],
  validFrom: null,
  validTo: null,
} as const;
