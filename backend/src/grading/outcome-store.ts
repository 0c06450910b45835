import { Inject, Injectable } from '@nestjs/common';
import type { Outcome as GradedOutcome } from '@pingyi/plugin-sdk';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.js';
import { insertInBulk } from '../database/insert-in-bulk.js';
import type { JobInHand } from '../jobs/index.js';
import { GradingRun } from './grading-run.entity.js';
import { Outcome } from './outcome.entity.js';

/** Outcomes of one transaction: a slice that no ballot notices waiting for. */
const outcomesAtOnce = 500;

/** Stores the outcomes of a run slice by slice, before the run succeeds: until then nobody reads them. */
@Injectable()
export class OutcomeStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * @param paperOf how much of the ballots about a unit came on paper, by group
   * @throws {JobLostError} when others have ended the run
   */
  async store(
    job: JobInHand,
    outcomes: readonly GradedOutcome[],
    paperOf: (unitId: string) => Outcome['paper'],
  ): Promise<void> {
    for (let at = 0; at < outcomes.length; at += outcomesAtOnce) {
      job.signal.throwIfAborted();
      const slice = outcomes
        .slice(at, at + outcomesAtOnce)
        .map((outcome) => toRow(job.id, outcome, paperOf(outcome.subject)));
      const done = at + slice.length;
      await this.database.write(async (tx) => {
        await job.keep(tx, { done, total: outcomes.length, code: 'storing' });
        await tx.update(GradingRun, { id: job.id }, { progressDone: done });
        await insertInBulk(this.database, tx, Outcome, slice);
      });
    }
    if (outcomes.length > outcomesAtOnce) await this.database.notePlentyAdded(['outcome', 'campaign_subject']);
  }

  async discard(tx: EntityManager, runId: string): Promise<void> {
    await tx.delete(Outcome, { runId });
  }
}

const toRow = (runId: string, outcome: GradedOutcome, paper: Outcome['paper']): Outcome => ({
  runId,
  unitId: outcome.subject,
  status: outcome.status,
  score: outcome.score,
  scoreHundredths: outcome.score === null ? null : Number(outcome.score.replace('.', '')),
  grade: outcome.grade,
  change: outcome.change,
  paper,
  document: JSON.stringify(outcome),
});
