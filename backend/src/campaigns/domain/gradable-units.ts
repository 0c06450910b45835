import {
  unitLevels,
  unitTypes,
  type GradableType,
  type SubjectKind,
  type UnitLevel,
  type UnitScope,
} from '@pingyi/plugin-sdk';

/** What the units must be that a campaign of a type can grade. */
export interface GradableUnits {
  readonly types: readonly GradableType[];
  readonly levels: readonly UnitLevel[];
  /** Whether the campaign can be about units, about persons in them, or about either. */
  readonly subjects: readonly SubjectKind[];
}

/** The units that a type can grade: of the types of the grading contract and every level, unless it says less. A county committee runs campaigns, and is in those alone whose type names it. */
export const gradableBy = ({
  units,
  subjects = ['units'],
}: {
  readonly units?: UnitScope | undefined;
  readonly subjects?: readonly SubjectKind[] | undefined;
}): GradableUnits => ({
  types: units?.types ?? unitTypes,
  levels: units?.levels ?? unitLevels,
  subjects,
});

/**
 * A condition in SQL that holds for what a type cannot grade.
 * @param type the column with the type of the unit; @param level that with its level
 */
export const notGradable = ({ types, levels }: GradableUnits, type: string, level: string): string =>
  `(${type} NOT IN ${list(types)} OR ${level} NOT IN ${list(levels)})`;

const list = (codes: readonly string[]): string => `(${codes.map((code) => `'${code}'`).join(', ')})`;
