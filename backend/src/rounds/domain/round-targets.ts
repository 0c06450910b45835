/** What an office wants of a round. Percentages are decimals as text, exact. */
export interface Targets {
  /** Grades that count as reached, and the percent of all units that should have one. */
  readonly shareGrades: readonly string[];
  readonly sharePercent: string;
  /** Grades at the start from which units should rise, and the percent of those that should. */
  readonly riseGrades: readonly string[];
  readonly risePercent: string;
  /** Percentage points below a target that still count as about met. */
  readonly tolerance: string;
}

/** 75 % in the first round that is compared, 85 % in the next (S1.6, S1.7); where a grade is attained or not, 80 % (S3.1). */
const shares = { first: '75', later: '85', attained: '80' } as const;
const rise = '10';
const tolerance = '2';

/**
 * The targets of the documents: the three upper grades of five, of fewer the two upper, of two the better one; the rest should rise.
 * @param grades of the campaign type, best first
 * @param round its place in the chain; 0 is the baseline
 */
export function proposedTargets(grades: readonly string[], round: number): Targets {
  const reached = grades.length >= 5 ? 3 : grades.length > 2 ? 2 : 1;
  return {
    shareGrades: grades.slice(0, reached),
    sharePercent: grades.length <= 2 ? shares.attained : round <= 1 ? shares.first : shares.later,
    riseGrades: grades.slice(reached),
    risePercent: rise,
    tolerance,
  };
}

export interface TargetFault {
  readonly field: 'shareGrades' | 'riseGrades';
  readonly index: number;
}

/** Grades that the type does not have, or that stand in both lists: who has reached the aim is not among those who should rise. */
export function faultsOfTargets(
  grades: readonly string[],
  { shareGrades, riseGrades }: Pick<Targets, 'shareGrades' | 'riseGrades'>,
): TargetFault[] {
  const faults = (field: TargetFault['field'], codes: readonly string[], other: readonly string[]): TargetFault[] =>
    codes.flatMap((code, index) =>
      grades.includes(code) && codes.indexOf(code) === index && !other.includes(code) ? [] : [{ field, index }],
    );
  return [...faults('shareGrades', shareGrades, []), ...faults('riseGrades', riseGrades, shareGrades)];
}
