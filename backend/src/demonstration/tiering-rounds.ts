import type { CampaignSubject } from '../campaigns/index.js';
import { newId } from '../common/ids.js';
import type { CampaignRecords } from './campaign-records.js';
import type { RandomSource } from './random-source.js';
import { satisfactionOptions, splitTotal } from './sample-answers.js';

/** The seventeen items of the verification sheet and their maxima, in half points. */
const items = [
  ['income', 20],
  ['above-local', 10],
  ['collective', 20],
  ['debt', 10],
  ['plan', 10],
  ['disputes', 10],
  ['petition', 20],
  ['crime', 20],
  ['station', 10],
  ['errands', 10],
  ['deeds', 10],
  ['livelihood', 10],
  ['team', 10],
  ['procedure', 10],
  ['venue', 6],
  ['distance-learning', 4],
  ['secretary-goals', 10],
] as const;

/** Points that put a village safely into a tier, and what its residents answer in a hundred, best first. */
const tiers = {
  model: { points: 94, answers: [82, 14, 3, 1] },
  advanced: { points: 85, answers: [55, 33, 9, 3] },
  qualified: { points: 69, answers: [30, 32, 25, 13] },
  weak: { points: 55, answers: [18, 22, 30, 30] },
  feeble: { points: 43, answers: [10, 15, 30, 45] },
} as const;
type Tier = keyof typeof tiers;

/** Of 281 villages two thirds are qualified at the start. */
const atStart: readonly (readonly [Tier, number])[] = [
  ['model', 22],
  ['advanced', 62],
  ['qualified', 102],
  ['weak', 60],
  ['feeble', 35],
];

/** Which of the villages below moves up one tier in the first round: so many of every hundred. */
const promotedInHundred: Partial<Record<Tier, { readonly to: Tier; readonly share: number }>> = {
  weak: { to: 'qualified', share: 44 },
  feeble: { to: 'weak', share: 20 },
  qualified: { to: 'advanced', share: 8 },
};

/** Two rounds of tiering over every village of the county (S1.5, S1.6): the township verifies first; a year later villagers vote as well. */
export class TieringRounds {
  private readonly before = new Map<string, Tier>();

  constructor(private readonly random: RandomSource) {}

  /** The first classification rests on the verification alone. */
  async fillFirst(records: CampaignRecords): Promise<void> {
    const subjects = await records.subjects();
    const drawn = atStart.flatMap(([tier, count]) => Array<Tier>(count).fill(tier));
    for (const { unitId } of subjects)
      this.before.set(unitId, drawn.splice(this.random.integer(0, Math.max(0, drawn.length - 1)), 1)[0] ?? 'qualified');
    await records.storeSheets(subjects.map((subject) => this.sheet(subject, this.tierBefore(subject))));
  }

  async fillSecond(records: CampaignRecords): Promise<void> {
    const subjects = await records.subjects();
    const now = subjects.map((subject) => ({ subject, tier: this.tierNow(this.tierBefore(subject)) }));
    // One township has not handed in the sheet of its last village.
    await records.storeSheets(now.slice(0, -1).map(({ subject, tier }) => this.sheet(subject, tier)));
    await records.storeBallots(
      'mass',
      now.map(({ subject, tier }) => ({ subject, ballots: this.ballots(subject, tier) })),
    );
  }

  private tierBefore = ({ unitId }: CampaignSubject): Tier => this.before.get(unitId) ?? 'qualified';

  private tierNow(before: Tier): Tier {
    const promotion = promotedInHundred[before];
    return promotion && this.random.integer(1, 100) <= promotion.share ? promotion.to : before;
  }

  private sheet(subject: CampaignSubject, tier: Tier) {
    const total = tiers[tier].points + this.random.integer(-4, 4) / 2;
    const scores = Object.entries(splitTotal(total, items)).map(([item, points]) => [`${item}-score`, points]);
    const answers = {
      ...Object.fromEntries(scores),
      'growth-percent': 12.5,
      'petition-incident': 'no',
      'crime-incident': 'no',
    };
    return { subject, group: 'verification', raterKey: newId(), raterName: `${subject.parentName} 核查组`, answers };
  }

  private ballots(subject: CampaignSubject, tier: Tier): Record<string, unknown>[] {
    const turnout = Math.max(11, Math.ceil((subject.roster ?? 100) * (0.1 + 0.04 * this.random.next())));
    return Array.from({ length: turnout }, () => ({ overall: this.answer(tiers[tier].answers) }));
  }

  private answer(inHundred: readonly number[]): string {
    let left = this.random.integer(1, 100);
    const at = inHundred.findIndex((share) => (left -= share) <= 0);
    return satisfactionOptions[at] ?? 'dissatisfied';
  }
}
