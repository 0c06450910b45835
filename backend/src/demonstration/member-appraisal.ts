import type { CampaignRecords } from './campaign-records.js';
import type { RandomSource } from './random-source.js';

const options = ['good', 'fairly-good', 'average', 'poor'] as const;
const aspects = ['learning', 'achieving', 'serving', 'lawful', 'upright'] as const;

/** How many in a hundred say each, best first, of a member who is liked to one who is not. */
const moods = [
  [80, 15, 4, 1],
  [60, 28, 9, 3],
  [38, 34, 20, 8],
  [14, 26, 32, 28],
] as const;

/** Members of one village are appraised in five respects by the other members and by residents (F07). */
export class MemberAppraisal {
  constructor(private readonly random: RandomSource) {}

  async fill(records: CampaignRecords): Promise<void> {
    const subjects = await records.subjects();
    const stacks = (count: number) =>
      subjects.map((subject, index) => ({ subject, ballots: this.ballots(count, moods[index % moods.length] ?? []) }));
    const [first] = subjects;
    await records.storeBallots('members', stacks(Math.ceil(0.6 * (first?.partyMembers ?? 40))));
    await records.storeBallots('masses', stacks(Math.ceil(0.12 * (first?.roster ?? 300))));
  }

  private ballots(count: number, mood: readonly number[]): Record<string, unknown>[] {
    return Array.from({ length: count }, () =>
      Object.fromEntries([...aspects, 'overall'].map((question) => [question, this.draw(mood)])),
    );
  }

  private draw(mood: readonly number[]): string {
    let left = this.random.integer(1, 100);
    return options[mood.findIndex((share) => (left -= share) <= 0)] ?? 'unknown';
  }
}
