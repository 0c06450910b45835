/** Survey variables that the product gives to every form. */
export const defaultVariables: readonly string[] = [
  'unitType',
  'unitName',
  'commitments',
  'secretaries',
  'mayVeto',
  'thresholds',
];
