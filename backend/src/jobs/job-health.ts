import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Database } from '../database/database.js';
import { jobStates, type JobState } from './job.entity.js';

/** No process has taken it up or been heard of for so long, many times over what taking over takes. */
const stuckMs = 5 * 60_000;

export type JobCounts = Readonly<Record<JobState | 'stuck', number>>;

/** How the jobs of everybody stand: those that are listed, thus of a month. */
@Injectable()
export class JobHealth {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async counts(): Promise<JobCounts> {
    const silent = new Date(this.clock.now().getTime() - stuckMs).toISOString();
    const rows = await this.database.select<{ state: JobState; number: string; stuck: string }>(
      `SELECT state, COUNT(*) AS number, SUM(CASE WHEN finished_at IS NULL AND heartbeat_at < ? THEN 1 ELSE 0 END) AS stuck
       FROM job GROUP BY state`,
      [silent],
    );
    const counted = Object.fromEntries(jobStates.map((state) => [state, 0])) as Record<JobState, number>;
    for (const { state, number } of rows) counted[state] = Number(number);
    return { ...counted, stuck: rows.reduce((sum, { stuck }) => sum + Number(stuck), 0) };
  }
}
