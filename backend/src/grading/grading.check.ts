import type { JsonObject, Outcome as GradedOutcome } from '@pingyi/plugin-sdk';
import { inputText, outcomeText } from '@pingyi/plugin-sdk/verification';
import { textDigest } from '../common/canonical-json.js';
import { parsedOrUndefined, type CheckSource, type Finding } from '../common/check.js';

interface StoredRun {
  readonly id: string;
  readonly input: string | null;
  readonly input_hash: string | null;
  readonly aggregate: string | null;
  readonly outcome_hash: string | null;
}

interface StoredOutcome {
  readonly unit_id: string;
  readonly status: string;
  readonly score: string | null;
  readonly score_hundredths: number | null;
  readonly grade: string | null;
  readonly change: number | null;
  readonly document: string;
}

/** Compares what every finished run holds with its hashes, and the columns of the ledger with the outcomes beside them. */
export async function* checkGrading(source: CheckSource): AsyncGenerator<Finding> {
  const runs = await source.select<{ id: string }>("SELECT id FROM grading_run WHERE state = 'succeeded' ORDER BY id");
  for (const { id } of runs) {
    const [run] = await source.select<StoredRun>(
      'SELECT id, input, input_hash, aggregate, outcome_hash FROM grading_run WHERE id = ?',
      [id],
    );
    if (run) yield* checkRun(source, run);
  }
}

async function* checkRun(source: CheckSource, run: StoredRun): AsyncGenerator<Finding> {
  const where = `grading_run/${run.id}`;
  const input = parsedOrUndefined(run.input ?? '') as Record<string, unknown> | undefined;
  if (!input || textDigest(inputText(input)) !== run.input_hash) yield { code: 'run-input-changed', where };
  const outcomes: GradedOutcome[] = [];
  const rows = await source.select<StoredOutcome>(
    'SELECT unit_id, status, score, score_hundredths, grade, change, document FROM outcome WHERE run_id = ?',
    [run.id],
  );
  for (const row of rows) {
    const outcome = parsedOrUndefined(row.document) as GradedOutcome | undefined;
    if (outcome) outcomes.push(outcome);
    if (!outcome || !agrees(row, outcome)) yield { code: 'outcome-differs', where: `outcome/${run.id}/${row.unit_id}` };
  }
  outcomes.sort((a, b) => (a.subject < b.subject ? -1 : 1));
  const aggregate = (run.aggregate === null ? {} : parsedOrUndefined(run.aggregate)) as JsonObject | undefined;
  if (!aggregate || textDigest(outcomeText({ outcomes, aggregate })) !== run.outcome_hash)
    yield { code: 'run-outcome-changed', where };
}

const agrees = (row: StoredOutcome, outcome: GradedOutcome): boolean =>
  row.unit_id === outcome.subject &&
  row.status === outcome.status &&
  row.score === outcome.score &&
  row.score_hundredths === (outcome.score === null ? null : Number(outcome.score.replace('.', ''))) &&
  row.grade === outcome.grade &&
  row.change === outcome.change;
