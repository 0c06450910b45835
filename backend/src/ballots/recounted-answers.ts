import type { CheckSource, Finding } from '../common/check.js';
import type { CompiledForm } from '../forms/index.js';
import { AnswerCounter, type CountedForms } from './domain/answer-counter.js';
import { addCounts, countedQuestions, type AnswerCounts } from './domain/answer-counts.js';
import { storedCounts } from './domain/stored-counts.js';

interface CollectorOfAnswers {
  readonly campaign_id: string;
  readonly unit_id: string;
  readonly group_key: string;
}

interface AnsweredBallot {
  readonly form_version_id: string;
  readonly answers: string;
  readonly received_on: string;
}

interface StoredAnswerCount {
  readonly campaign_id: string;
  readonly unit_id: string;
  readonly group_key: string;
  readonly form_version_id: string;
  readonly question: string;
  readonly ballots: number;
  readonly counts: string;
}

/** What is counted of each question, by its key; a collector's ballots follow each other. */
export class RecountedAnswers {
  private readonly counts = new Map<string, AnswerCounts>();
  private readonly forms: CountedForms;
  private door: { readonly collector: CollectorOfAnswers; readonly counter: AnswerCounter } | undefined;

  constructor(forms: ReadonlyMap<string, CompiledForm>) {
    this.forms = new Map([...forms].map(([id, form]) => [id, countedQuestions(form)]));
  }

  add(
    collector: CollectorOfAnswers,
    { form_version_id: formVersionId, answers, received_on: receivedOn }: AnsweredBallot,
  ): void {
    if (this.door?.collector !== collector) {
      this.close();
      this.door = { collector, counter: new AnswerCounter(this.forms) };
    }
    this.door.counter.add({ formVersionId, answers: JSON.parse(answers) as Record<string, unknown>, receivedOn });
  }

  async *compare(source: CheckSource): AsyncGenerator<Finding> {
    this.close();
    for await (const row of source.rows<StoredAnswerCount>('answer_count')) {
      const name = [row.campaign_id, row.unit_id, row.group_key, row.form_version_id, row.question].join('/');
      const counted = this.counts.get(name);
      if (counted?.ballots !== row.ballots || storedCounts(counted) !== row.counts)
        yield { code: 'answer-count-differs', where: `answer_count/${name}` };
      this.counts.delete(name);
    }
    for (const name of this.counts.keys()) yield { code: 'answer-count-missing', where: `answer_count/${name}` };
  }

  private close(): void {
    if (!this.door) return;
    const { collector, counter } = this.door;
    for (const { ratedUnit, formVersionId, question, counts } of counter.counts()) {
      const unitId = ratedUnit ?? collector.unit_id;
      const name = [collector.campaign_id, unitId, collector.group_key, formVersionId, question].join('/');
      const known = this.counts.get(name);
      this.counts.set(name, known ? addCounts(known, counts) : counts);
    }
  }
}
