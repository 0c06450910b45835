import { BallotIntegration, Database, JobLeases, OutcomeStore } from '@pingyi/backend/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { endOf } from '../support/jobs.js';
import { buildTownship, openCampaign, type Township } from '../support/township.js';

/** What ends a run between its outcomes and its success, and how the run shows it. */
interface Ending {
  readonly state: string;
  readonly code: string | null;
  end(runId: string): Promise<void>;
}

describe.each(databaseKinds())('outcomes of a run that has not succeeded, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let campaignId: string;

  const database = () => bench.app.get(Database);
  const outcomesOf = async (runId: string) =>
    (await database().select('SELECT unit_id FROM outcome WHERE run_id = ?', [runId])).length;
  const statusOf = async (path: string) => (await bench.administrator.request('GET', path)).status;

  /** Grades, and does something once the outcomes are stored and the run has not yet succeeded. */
  const gradeUntilStored = async (
    then: (runId: string) => Promise<void>,
  ): Promise<{ id: string; state: string; error: { code: string } | null }> => {
    const { store } = OutcomeStore.prototype;
    vi.spyOn(OutcomeStore.prototype, 'store').mockImplementationOnce(async function (this: OutcomeStore, ...given) {
      await store.apply(this, given);
      expect(await outcomesOf(given[0].id)).toBe(2);
      await then(given[0].id);
    });
    const { id } = await bench.administrator.ok<{ id: string }>('POST', `/api/campaigns/${campaignId}/grading-runs`);
    await endOf(bench.administrator, id);
    return bench.administrator.ok('GET', `/api/grading-runs/${id}`);
  };

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    campaignId = await openCampaign(bench.administrator, township.units.township);
    await bench.administrator.ok('POST', `/api/campaigns/${campaignId}/transitions`, { body: { to: 'CLOSED' } });
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(() => bench?.close());

  it.each<[string, Ending]>([
    ['fails', { state: 'failed', code: 'internal-error', end: () => Promise.reject(new Error('the disk is gone')) }],
    [
      'is cancelled',
      {
        state: 'cancelled',
        code: null,
        end: async (runId) => void (await bench.administrator.ok('DELETE', `/api/grading-runs/${runId}`)),
      },
    ],
    [
      'is abandoned',
      {
        state: 'failed',
        code: 'interrupted',
        end: async (runId) => {
          await database().writeStatement(
            "UPDATE job SET owner = 'elsewhere', heartbeat_at = '2000-01-01T00:00:00.000Z', attempts = 5 WHERE id = ?",
            [runId],
          );
          await bench.app.get(JobLeases).takeOver();
        },
      },
    ],
    [
      'meets a campaign that was changed',
      {
        state: 'failed',
        code: 'campaign-changed',
        end: async () => {
          await database().writeStatement('UPDATE campaign SET revision = revision + 1 WHERE id = ?', [campaignId]);
        },
      },
    ],
  ])('are gone when it %s', async (_how, { state, code, end }) => {
    const run = await gradeUntilStored(end);
    expect([run.state, run.error?.code ?? null]).toEqual([state, code]);
    expect(await outcomesOf(run.id)).toBe(0);
    expect((await database().select('SELECT 1 FROM outcome')).length).toBe(0);
  });

  it('are not made when the campaign was reopened before its ballots were counted', async () => {
    const { countAll } = BallotIntegration.prototype;
    const move = (to: string) =>
      bench.administrator.ok('POST', `/api/campaigns/${campaignId}/transitions`, {
        body: { to, reason: '补收评议票' },
      });
    vi.spyOn(BallotIntegration.prototype, 'countAll').mockImplementationOnce(async function (
      this: BallotIntegration,
      ...given
    ) {
      await move('OPEN');
      return countAll.apply(this, given);
    });
    const { id } = await bench.administrator.ok<{ id: string }>('POST', `/api/campaigns/${campaignId}/grading-runs`);
    expect(await endOf(bench.administrator, id)).toMatchObject({
      state: 'failed',
      error: { code: 'campaign-changed' },
    });
    expect([
      (await bench.administrator.ok<{ state: string }>('GET', `/api/campaigns/${campaignId}`)).state,
      await outcomesOf(id),
    ]).toEqual(['OPEN', 0]);
    await move('CLOSED');
  });

  it('are read by nobody before it has', async () => {
    const before: Record<string, unknown> = {};
    const run = await gradeUntilStored(async (runId) => {
      const ledger = await bench.administrator.ok<{ run: unknown; items: { grade: string | null }[] }>(
        'GET',
        `/api/campaigns/${campaignId}/ledger`,
      );
      before['ledger'] = [ledger.run, ledger.items.filter(({ grade }) => grade !== null)];
      before['unit'] = await statusOf(`/api/campaigns/${campaignId}/ledger/${township.units.yanshang}`);
      before['result'] = await statusOf(`/api/grading-runs/${runId}/result`);
      before['package'] = await statusOf(`/api/grading-runs/${runId}/package.zip`);
      before['publication'] = (
        await bench.administrator.request('POST', `/api/campaigns/${campaignId}/publications`, { body: { runId } })
      ).status;
    });
    expect(run.state).toBe('succeeded');
    expect(before).toEqual({
      ledger: [null, []],
      unit: 404,
      result: 404,
      package: 404,
      publication: expect.any(Number),
    });
    expect(Number(before['publication'])).toBeGreaterThanOrEqual(400);
    expect([
      await statusOf(`/api/campaigns/${campaignId}/ledger/${township.units.yanshang}`),
      await statusOf(`/api/grading-runs/${run.id}/result`),
    ]).toEqual([200, 200]);
  });
});
