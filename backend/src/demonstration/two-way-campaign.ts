import { CampaignSubject } from '../campaigns/index.js';
import type { Database } from '../database/database.js';
import type { CampaignRecords } from './campaign-records.js';

const options = ['excellent', 'competent', 'basically-competent', 'incompetent'] as const;

/** Ballots of both panels, best answer first, and how many members and delegates came. */
interface SecretaryCase {
  readonly superior: readonly number[];
  readonly mass: readonly number[];
  readonly attended?: number;
}

const superiors = 12;
const delegates = 60;

/** The secretaries of one township, each showing another rule of the two-way appraisal (S1.13). */
const cases: readonly SecretaryCase[] = [
  // 0.6·96.67 + 0.4·95.20 = 96.08
  { superior: [10, 2, 0, 0], mass: [40, 8, 2, 0] },
  // Half of the delegates say incompetent: the lowest grade, whatever the score.
  { superior: [9, 3, 0, 0], mass: [22, 0, 0, 22] },
  // 39 of 60 came; 40 are needed.
  { superior: [8, 4, 0, 0], mass: [30, 9, 0, 0], attended: 39 },
  // A high score, but fewer than nine in ten delegates say excellent or competent.
  { superior: [12, 0, 0, 0], mass: [38, 0, 6, 0] },
  { superior: [11, 1, 0, 0], mass: [44, 6, 0, 0] },
  { superior: [12, 0, 0, 0], mass: [46, 4, 0, 0] },
  // Two equal secretaries for the last place: people decide.
  { superior: [9, 3, 0, 0], mass: [40, 10, 0, 0] },
  { superior: [9, 3, 0, 0], mass: [40, 10, 0, 0] },
  { superior: [7, 5, 0, 0], mass: [25, 20, 5, 0] },
  { superior: [6, 5, 1, 0], mass: [22, 20, 8, 0] },
  { superior: [5, 6, 1, 0], mass: [20, 22, 8, 0] },
  { superior: [4, 7, 1, 0], mass: [18, 22, 9, 1] },
  { superior: [2, 6, 4, 0], mass: [8, 18, 20, 4] },
  { superior: [1, 5, 5, 1], mass: [5, 15, 22, 8] },
  { superior: [6, 6, 0, 0], mass: [24, 20, 6, 0] },
];

/** The village secretaries of one township before their superiors and before members and delegates. */
export class TwoWayCampaign {
  constructor(private readonly database: Database) {}

  async enterAttendance(records: CampaignRecords): Promise<void> {
    const subjects = await records.subjects();
    subjects.forEach((subject, index) => {
      const { attended = 52 } = caseAt(index);
      subject.panels = { superior: { roster: superiors, attended: superiors }, mass: { roster: delegates, attended } };
    });
    await this.database.write((tx) => tx.save(CampaignSubject, subjects, { reload: false }));
  }

  async fill(records: CampaignRecords): Promise<void> {
    const subjects = await records.subjects();
    const [first] = subjects;
    if (first) await records.storeBallots('superior', [{ subject: first, ballots: jointBallots(subjects) }]);
    await records.storeBallots(
      'mass',
      subjects.map((subject, index) => ({
        subject,
        ballots: votesFor(caseAt(index).mass).map((option) => ({ overall: { [subject.unitId]: option } })),
      })),
    );
  }
}

const caseAt = (index: number): SecretaryCase => cases[index % cases.length] ?? { superior: [], mass: [] };

/** One option for each voter. */
const votesFor = (counts: readonly number[]): string[] =>
  options.flatMap((option, at) => Array.from({ length: counts[at] ?? 0 }, () => option));

/** What each of the superiors says of every secretary, on one ballot. */
function jointBallots(subjects: readonly CampaignSubject[]): Record<string, unknown>[] {
  const votes = subjects.map(({ unitId }, index) => ({ unitId, options: votesFor(caseAt(index).superior) }));
  return Array.from({ length: superiors }, (_, voter) => ({
    overall: Object.fromEntries(votes.map(({ unitId, options: given }) => [unitId, given[voter]])),
  }));
}
