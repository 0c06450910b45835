import type { CandidateRules } from '@pingyi/plugin-sdk';
import { excludedUnitGrade } from './titles.js';

/**
 * Who is not nominated: units that classification has given its lowest grade (S4.4), who has a case, a veto or an election overdue, and units below
 * the three members of a branch.
 */
export const candidates: CandidateRules = {
  unitGrade: { value: 'unitGrade', campaignType: 'classification-grading', excluded: [excludedUnitGrade] },
  facts: ['discipline-case', 'election-overdue', 'mass-petition', 'veto'],
  months: 24,
  leastMembers: 3,
  separator: 'recognition',
};
