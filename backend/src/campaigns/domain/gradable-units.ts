import { unitTypes as typesOfTheContract } from '@pingyi/plugin-sdk';

/** The types of units that a campaign can grade: those of the grading contract. A county committee runs campaigns and is in none. */
export const gradableTypes = typesOfTheContract;
