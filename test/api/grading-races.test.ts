import { Database, Job } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseKinds } from '../support/databases.js';
import { jobElsewhere, jobsDone } from '../support/jobs.js';
import { fair, fairRounds, race, rounds, startOffices, type Offices, type Round } from '../support/races.js';
import { buildTownship, openCampaign, type Township } from '../support/township.js';

const limit = { timeout: 240_000 };

interface RunRow {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly error_code: string | null;
  readonly started_at: string;
  readonly finished_at: string | null;
}

describe.each(databaseKinds())('grading runs of several processes, on %s', (kind) => {
  let offices: Offices;
  let township: Township;
  beforeAll(async () => {
    offices = await startOffices(kind);
    township = await buildTownship(offices.bench);
  });
  afterAll(() => offices?.close());

  const closedCampaign = async () => {
    const id = await openCampaign(offices.bench.administrator, township.units.township);
    await offices.bench.administrator.ok('POST', `/api/campaigns/${id}/transitions`, { body: { to: 'CLOSED' } });
    return id;
  };
  const runsOf = (campaignId: string) =>
    offices.select<RunRow>(
      'SELECT id, number, state, error_code, started_at, finished_at FROM grading_run WHERE campaign_id = ? ORDER BY number',
      [campaignId],
    );
  const settle = () => jobsDone(offices.bench);
  const accountOf = async () => {
    const [account] = await offices.select<{ id: string }>("SELECT id FROM account WHERE username = 'root'");
    return { accountId: account?.id ?? expect.fail('no account') };
  };
  /** A run of a process that was last heard of so many seconds ago. */
  const runElsewhere = async (campaignId: string, id: string, secondsAgo: number, attempts = 1) => {
    const { accountId } = await accountOf();
    const job = { id, accountId, campaignId, kind: 'grading-run', key: `grading-run/${campaignId}`, attempts };
    await offices.bench.app.get(Database).write((tx) => tx.save(Job, jobElsewhere(job, secondsAgo)));
    const row = `INSERT INTO grading_run (id, campaign_id, number, state, progress_done, progress_total, plugin_id, plugin_version, plugin_digest, started_by, started_at)
      SELECT ?, id, COALESCE((SELECT MAX(number) FROM grading_run WHERE campaign_id = campaign.id), 0) + 1, 'running', 0, 2, campaign_type, plugin_version, plugin_digest, 'x', 'x' FROM campaign WHERE id = ?`;
    await offices.execute(row, [id, campaignId]);
  };
  const start = (campaignId: string) =>
    offices.bench.administrator.request<{ id: string }>('POST', `/api/campaigns/${campaignId}/grading-runs`);

  it('one of those who start at once starts, under the next number', limit, async () => {
    const id = await closedCampaign();
    const ended: Round[] = [];
    for (let round = 0; round < rounds; round++) {
      const before = (await runsOf(id)).length;
      const wanted = Array.from({ length: before + 1 }, (_, index) => index + 1);
      const result = await race(offices, {
        attempts: offices.seats.map((client) => ({
          wanted,
          send: () => client.request('POST', `/api/campaigns/${id}/grading-runs`),
        })),
        stored: async () => (await runsOf(id)).map(({ number }) => Number(number)),
        audited: 'grading.started',
        refusals: [409],
      });
      await settle();
      // Two villages are graded so quickly that the run may be over before the last of the four has asked: whoever comes then starts another.
      const made = (await runsOf(id)).slice(before);
      const oneAfterAnother = made.every(
        ({ started_at }, index) => index === 0 || started_at >= (made[index - 1]?.finished_at ?? expect.fail('no end')),
      );
      ended.push(made.length > 1 && oneAfterAnother ? fair : result);
    }
    expect(ended).toEqual(fairRounds);
    const runs = await runsOf(id);
    expect(runs.map(({ number }) => Number(number))).toEqual(runs.map((_, index) => index + 1));
    expect(new Set(runs.map(({ state }) => state))).toEqual(new Set(['succeeded']));
  });

  it('one of those who cancel at once cancels, from whatever process', limit, async () => {
    const id = await closedCampaign();
    const ended: Round[] = [];
    for (let round = 0; round < rounds; round++) {
      const runId = crypto.randomUUID();
      await runElsewhere(id, runId, 0);
      const attempts = offices.seats.map((client) => ({
        wanted: 'cancelled',
        send: () => client.request('DELETE', `/api/grading-runs/${runId}`),
      }));
      ended.push(
        await race(offices, {
          attempts,
          stored: async () => (await runsOf(id)).find((run) => run.id === runId)?.state,
          refusals: [409],
        }),
      );
    }
    expect(ended).toEqual(fairRounds);
    expect((await start(id)).status).toBe(202);
    await settle();
  });

  it('a run of a process that is heard of stands in the way of another', limit, async () => {
    const id = await closedCampaign();
    await runElsewhere(id, 'heard-of', 5);
    expect(await start(id)).toMatchObject({ status: 409, body: { code: 'run-in-progress' } });
    expect(await runsOf(id)).toMatchObject([{ state: 'running' }]);
  });

  it('a run of a process that is not heard of is taken over, and no other is started meanwhile', limit, async () => {
    const id = await closedCampaign();
    await runElsewhere(id, 'gone', 30);
    expect((await start(id)).status).toBe(409);
    await settle();
    expect(await runsOf(id)).toMatchObject([{ id: 'gone', state: 'succeeded', error_code: null }]);
    expect((await start(id)).status).toBe(202);
    await settle();
  });

  it('a run that has lost its process again and again is ended', limit, async () => {
    const id = await closedCampaign();
    await runElsewhere(id, 'lost', 30, 5);
    await settle();
    expect(await runsOf(id)).toMatchObject([{ state: 'failed', error_code: 'interrupted' }]);
  });

  it('a worker whose run was ended by others stores nothing of it', limit, async () => {
    const id = await closedCampaign();
    const { body: run } = await start(id);
    await offices.execute(
      "UPDATE job SET state = 'failed', error_code = 'interrupted', finished_at = ? WHERE id = ? AND finished_at IS NULL",
      [new Date().toISOString(), run.id],
    );
    await settle();
    expect((await runsOf(id)).map(({ state }) => state)).not.toContain('succeeded');
    expect(await offices.select('SELECT unit_id FROM outcome WHERE run_id = ?', [run.id])).toEqual([]);
    expect(await offices.bench.administrator.ok('GET', `/api/campaigns/${id}`)).toMatchObject({ state: 'CLOSED' });
  });

  it('a run that is cancelled is over at once, and its campaign stays closed', limit, async () => {
    // Two villages may be graded before the wish to cancel arrives; then the next campaign has to do.
    const cancelled = async (tries: number): Promise<readonly [id: string, runId: string]> => {
      const campaignId = await closedCampaign();
      const { body } = await start(campaignId);
      const answer = await offices.seats[1].request('DELETE', `/api/grading-runs/${body.id}`);
      if (answer.status < 300) return [campaignId, body.id];
      expect(answer).toMatchObject({ status: 409, body: { code: 'run-finished' } });
      return tries > 0 ? cancelled(tries - 1) : expect.fail('no run could be cancelled in time');
    };
    const [id, runId] = await cancelled(20);
    expect(await runsOf(id)).toMatchObject([{ state: 'cancelled', error_code: null }]);
    await settle();
    expect(await runsOf(id)).toMatchObject([{ state: 'cancelled', error_code: null }]);
    expect(await offices.bench.administrator.ok('GET', `/api/campaigns/${id}`)).toMatchObject({ state: 'CLOSED' });
    expect(await offices.bench.administrator.request('DELETE', `/api/grading-runs/${runId}`)).toMatchObject({
      status: 409,
      body: { code: 'run-finished' },
    });
  });
});
