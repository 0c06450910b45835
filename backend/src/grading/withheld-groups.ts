import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/** Of how many units a group has too few ballots to be shown, by the group. */
@Injectable()
export class WithheldGroups {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** @param groups groups of the campaign, never what a caller has typed */
  async of(runId: string, groups: readonly string[]): Promise<Readonly<Record<string, number>>> {
    const counts = groups.map(
      (group, at) => `SUM(CASE WHEN ${this.isWithheld(group)} THEN 1 ELSE 0 END) AS "group${at}"`,
    );
    if (counts.length === 0) return {};
    const [row] = await this.database.atLength(() =>
      this.database.select<Record<string, string | number | null>>(
        `SELECT ${counts.join(', ')} FROM outcome WHERE run_id = ?`,
        [runId],
      ),
    );
    return Object.fromEntries(groups.map((group, at) => [group, Number(row?.[`group${at}`] ?? 0)]));
  }

  private isWithheld(group: string): string {
    return this.database.isPostgres
      ? `CAST(document AS json) #>> '{groups,${group},withheld}' = 'true'`
      : `json_extract(document, '$.groups."${group}".withheld') = 1`;
  }
}
