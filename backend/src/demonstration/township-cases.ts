import type { SatisfactionOption } from './sample-answers.js';

/** What one unit of the township worked out in full handed in. */
export interface UnitCase {
  readonly self: number | null;
  readonly superior: readonly number[];
  readonly ballots: Partial<Record<SatisfactionOption, number>>;
  readonly disciplineCase?: string;
}

/** The villages of the township worked out in full, each showing another rule of classification and grading. */
export const townshipCases: Readonly<Record<string, UnitCase>> = {
  // A clear case: 0.2·95 + 0.3·90.80 + 0.5·92 = 92.24.
  岩上村: {
    self: 95,
    superior: [92, 94, 90],
    ballots: { satisfied: 70, 'fairly-satisfied': 20, 'basically-satisfied': 8, dissatisfied: 2, unknown: 5 },
  },
  // Residents are dissatisfied: below 50 the lowest grade follows whatever the score.
  岩下村: {
    self: 92,
    superior: [84],
    ballots: { satisfied: 10, 'fairly-satisfied': 5, 'basically-satisfied': 20, dissatisfied: 25 },
  },
  // Exactly 50.00 is not below 50.
  石门村: { self: 92, superior: [80], ballots: { satisfied: 25, dissatisfied: 25 } },
  // Too few ballots for a grade.
  青树村: { self: 88, superior: [85], ballots: { satisfied: 5, 'fairly-satisfied': 2 } },
  // The superiors' sheet is missing.
  金竹村: { self: 90, superior: [], ballots: { satisfied: 30, 'fairly-satisfied': 15, 'basically-satisfied': 5 } },
  // A disciplinary case within the last 24 months.
  大坪村: {
    self: 91,
    superior: [88],
    ballots: { satisfied: 40, 'fairly-satisfied': 12, unknown: 2 },
    disciplineCase: '2010-04-30',
  },
};
