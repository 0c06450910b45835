import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { GradingRun } from './grading-run.entity.js';

/** Outcomes read by one statement: a slice that nobody notices waiting for. */
const outcomesInSlice = 500;

/** The large documents of runs, which no list and no page reads. */
@Injectable()
export class RunDocuments {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The grading input as the run used it, JSON; null before there is one. */
  async input({ id }: Pick<GradingRun, 'id'>): Promise<string | null> {
    const [row] = await this.database.select<{ input: string | null }>('SELECT input FROM grading_run WHERE id = ?', [
      id,
    ]);
    return row?.input ?? null;
  }

  /** The result as the plugin returned it (JSON), put together again from its outcomes; null unless the run succeeded. */
  result(run: GradingRun): Readable | null {
    if (run.state !== 'succeeded' || run.inputHash === null || run.outcomeHash === null) return null;
    return Readable.from(this.resultText(run), { objectMode: false });
  }

  private async *resultText(run: GradingRun): AsyncGenerator<string> {
    const plugin = { id: run.pluginId, version: run.pluginVersion, digest: run.pluginDigest };
    yield `{"format":"pingyi/grading-result@1","plugin":${JSON.stringify(plugin)},"outcomes":[`;
    let separator = '';
    for await (const documents of this.outcomes(run)) {
      yield separator + documents.join(',');
      separator = ',';
    }
    const { aggregate, inputHash, outcomeHash } = run;
    yield `],"aggregate":${JSON.stringify(aggregate ?? {})},"inputHash":${JSON.stringify(inputHash)},"outcomeHash":${JSON.stringify(outcomeHash)}}`;
  }

  /** Stored outcomes as JSON texts, in the order of the subjects' ids. */
  private async *outcomes({ id }: Pick<GradingRun, 'id'>): AsyncGenerator<string[]> {
    let last = '';
    for (;;) {
      const rows = await this.database.select<{ unit_id: string; document: string }>(
        `SELECT unit_id, document FROM outcome WHERE run_id = ? AND unit_id > ? ORDER BY unit_id LIMIT ${outcomesInSlice}`,
        [id, last],
      );
      if (rows.length > 0) yield rows.map(({ document }) => document);
      if (rows.length < outcomesInSlice) return;
      last = rows.at(-1)?.unit_id ?? '';
    }
  }
}
