import { Inject, Injectable } from '@nestjs/common';
import type { Outcome as GradedOutcome } from '@pingyi/plugin-sdk';
import { Database } from '../database/database.js';
import { insertInBulk } from '../database/insert-in-bulk.js';
import { Outcome } from './outcome.entity.js';
import { RunLeases } from './run-leases.js';

/** Outcomes of one transaction: a slice that no ballot notices waiting for. */
const outcomesAtOnce = 500;

/**
 * Stores the outcomes of a run slice by slice, before the run succeeds: until then nobody reads them, and those of a run that does not
 * succeed are thrown away with its end (see {@link RunLeases}).
 */
@Injectable()
export class OutcomeStore {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(RunLeases) private readonly leases: RunLeases,
  ) {}

  /** @returns false when others have ended the run */
  async store(runId: string, outcomes: readonly GradedOutcome[], signal: AbortSignal): Promise<boolean> {
    for (let at = 0; at < outcomes.length; at += outcomesAtOnce) {
      signal.throwIfAborted();
      const slice = outcomes.slice(at, at + outcomesAtOnce).map((outcome) => toRow(runId, outcome));
      const isMine = await this.database.write(async (tx) => {
        if (!(await this.leases.change(tx, runId, { progressDone: at + slice.length }))) return false;
        await insertInBulk(this.database, tx, Outcome, slice);
        return true;
      });
      if (!isMine) return false;
    }
    return true;
  }
}

const toRow = (runId: string, outcome: GradedOutcome): Outcome => ({
  runId,
  unitId: outcome.subject,
  status: outcome.status,
  score: outcome.score,
  scoreHundredths: outcome.score === null ? null : Number(outcome.score.replace('.', '')),
  grade: outcome.grade,
  change: outcome.change,
  document: JSON.stringify(outcome),
});
