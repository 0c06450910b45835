import { CampaignSubject } from '../campaigns/index.js';
import type { Database } from '../database/database.js';
import type { CampaignRecords } from './campaign-records.js';
import type { RandomSource } from './random-source.js';

/** What villages of the county promised for the year. */
const promises = [
  '硬化通组道路三公里',
  '改造自来水管网',
  '新装路灯六十盏',
  '修缮村卫生室',
  '开办农家书屋',
  '整修灌溉水渠',
  '建成文化活动广场',
  '办好老年食堂',
] as const;

const appraisals = ['good', 'fairly-good', 'average', 'poor'] as const;
const fulfilments = ['kept', 'partly-kept', 'not-kept'] as const;

/** Answers to the overall question and to one commitment in a hundred, best first, from a village that is liked to one that is not. */
const moods = [
  { overall: [78, 16, 4, 2], kept: [86, 10, 4] },
  { overall: [58, 28, 10, 4], kept: [72, 20, 8] },
  { overall: [36, 30, 22, 12], kept: [50, 30, 20] },
  { overall: [12, 20, 34, 34], kept: [22, 34, 44] },
] as const;
type Mood = (typeof moods)[number];

/** The villages of one township are appraised by members and residents on the commitments that they published (S1.10, S1.12). */
export class AppraisalCampaign {
  constructor(
    private readonly database: Database,
    private readonly random: RandomSource,
  ) {}

  async publishCommitments(records: CampaignRecords): Promise<void> {
    const subjects = await records.subjects();
    subjects.forEach((subject, index) => {
      // The last village has published nothing, which the result says.
      const texts =
        index === subjects.length - 1
          ? []
          : [0, 3, 5]
              .slice(0, 2 + (index % 2))
              .map((step) => promises[(index + step) % promises.length] ?? promises[0]);
      subject.commitments = texts.map((text, at) => ({ code: `c${at + 1}`, text }));
    });
    await this.database.write((tx) => tx.save(CampaignSubject, subjects, { reload: false }));
  }

  async fill(records: CampaignRecords): Promise<void> {
    const subjects = await records.subjects();
    const moodOf = (index: number): Mood => moods[index < 2 ? 0 : (index * 3) % moods.length] ?? moods[1];
    await records.storeBallots(
      'members',
      subjects.map((subject, index) => {
        // In one village fewer than half of the members came.
        const share = index === 3 ? 0.3 : 0.6;
        return {
          subject,
          ballots: this.ballots(Math.ceil((subject.partyMembers ?? 20) * share), subject, moodOf(index)),
        };
      }),
    );
    await records.storeBallots(
      'masses',
      subjects.map((subject, index) => ({
        subject,
        ballots: this.ballots(Math.max(12, Math.ceil((subject.roster ?? 100) * 0.12)), subject, moodOf(index)),
      })),
    );
  }

  private ballots(count: number, subject: CampaignSubject, mood: Mood): Record<string, unknown>[] {
    return Array.from({ length: count }, () => {
      const rows = (subject.commitments ?? []).map(({ code }) => [code, this.draw(fulfilments, mood.kept)]);
      return {
        ...(rows.length > 0 && { promises: Object.fromEntries(rows) }),
        overall: this.draw(appraisals, mood.overall),
      };
    });
  }

  private draw<Code extends string>(codes: readonly Code[], inHundred: readonly number[]): Code | 'unknown' {
    let left = this.random.integer(1, 100);
    return codes[inHundred.findIndex((share) => (left -= share) <= 0)] ?? 'unknown';
  }
}
