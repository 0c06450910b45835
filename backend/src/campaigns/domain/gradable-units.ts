import { unitLevels, unitTypes, type GradableType, type UnitLevel, type UnitScope } from '@pingyi/plugin-sdk';

/** What the units must be that a campaign of a type can grade. */
export interface GradableUnits {
  readonly types: readonly GradableType[];
  readonly levels: readonly UnitLevel[];
}

/** The units that a type can grade: of the types of the grading contract and every level, unless it says less. A county committee runs campaigns and is in none. */
export const gradableBy = ({ units }: { readonly units?: UnitScope | undefined }): GradableUnits => ({
  types: units?.types ?? unitTypes,
  levels: units?.levels ?? unitLevels,
});

/**
 * A condition in SQL that holds for what a type cannot grade.
 * @param type the column with the type of the unit; @param level that with its level
 */
export const notGradable = ({ types, levels }: GradableUnits, type: string, level: string): string =>
  `(${type} NOT IN ${list(types)} OR ${level} NOT IN ${list(levels)})`;

const list = (codes: readonly string[]): string => `(${codes.map((code) => `'${code}'`).join(', ')})`;
