import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildTownship, openCampaign, runGrading, type Township } from '../support/township.js';

interface Fact {
  readonly id: string;
}
interface Run {
  readonly id: string;
  readonly dismissedFacts: { readonly count: number; readonly reason: string } | null;
}

const outcome = ({ status, body }: { status: number; body: unknown }) => [status, (body as { code?: string }).code];

describe.each(databaseKinds())('facts that wait for their second person, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let second: Client;
  let office: Client;
  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    second = await bench.secondAdministrator();
    office = bench.administrator;
  });
  afterAll(() => bench?.close());

  const enter = (id: string, unitId: string, date = '2012-03-01'): Promise<Fact> =>
    township.enterer.ok<Fact>('POST', `/api/campaigns/${id}/facts`, {
      body: { unitId, kind: 'mass-petition', date, source: '信访局', documentNo: '7', detail: '查实' },
    });
  const decide = (fact: Fact, decision: 'verified' | 'rejected') =>
    township.verifier.ok('POST', `/api/facts/${fact.id}/verification`, { body: { decision } });
  const closed = async (): Promise<string> => {
    const id = await openCampaign(office, township.units.township);
    await office.ok('POST', `/api/campaigns/${id}/transitions`, { body: { to: 'CLOSED' } });
    return id;
  };
  const waiting = async (id: string) =>
    (
      await office.ok<{ items: { id: string; kind: string; unit: { name: string } }[] }>(
        'GET',
        `/api/campaigns/${id}/waiting-facts`,
      )
    ).items;
  const start = (id: string, factIds?: readonly string[], reason = '信访局三个月内无答复') =>
    office.request<Run>('POST', `/api/campaigns/${id}/grading-runs`, {
      ...(factIds && { body: { dismissal: { factIds, reason } } }),
    });
  const ended = async (runId: string): Promise<Run> => {
    for (;;) {
      const run = await office.ok<Run & { state: string }>('GET', `/api/grading-runs/${runId}`);
      if (run.state !== 'queued' && run.state !== 'running') return run;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const explained = async (id: string, unitId: string, by = office) =>
    (await by.ok<{ dismissedFacts: unknown }>('GET', `/api/campaigns/${id}/ledger/${unitId}`)).dismissedFacts;
  const dismissals = async () =>
    (
      await office.ok<{ items: { action: string; actor: string; detail: Record<string, unknown> }[] }>(
        'GET',
        '/api/audit?pageSize=200',
      )
    ).items.filter(({ action }) => action === 'fact.dismissed');

  it('stop grading until somebody says why they are left out, which belongs to the run', async () => {
    const id = await closed();
    const fact = await enter(id, township.units.yanshang);
    expect(await waiting(id)).toMatchObject([{ id: fact.id, kind: 'mass-petition', unit: { name: '岩上村' } }]);
    expect(outcome(await start(id))).toEqual([409, 'facts-waiting']);
    expect(outcome(await start(id, [crypto.randomUUID()]))).toEqual([409, 'facts-waiting']);
    expect(outcome(await start(id, [fact.id], ' '))).toEqual([422, 'validation-failed']);
    expect(await office.ok('GET', `/api/campaigns/${id}/grading-runs`)).toMatchObject({ total: 0 });
    const before = (await dismissals()).length;
    const { status, body } = await start(id, [fact.id]);
    expect(status).toBe(202);
    const left = { count: 1, reason: '信访局三个月内无答复' };
    expect(await ended(body.id)).toMatchObject({ state: 'succeeded', dismissedFacts: left });
    expect(await explained(id, township.units.yanshang)).toEqual({
      reason: left.reason,
      kinds: ['mass-petition'],
      items: [],
    });
    expect(await explained(id, township.units.yanxia)).toBeNull();
    expect((await dismissals()).slice(0, (await dismissals()).length - before)).toMatchObject([
      { actor: 'Root', detail: { facts: 1, reason: left.reason } },
    ]);
  });

  it('stop nothing once they are decided, and a dismissal of what no longer waits is none', async () => {
    const id = await closed();
    const facts = [await enter(id, township.units.yanshang), await enter(id, township.units.yanxia)];
    await decide(facts[0] as Fact, 'verified');
    expect(outcome(await start(id))).toEqual([409, 'facts-waiting']);
    await decide(facts[1] as Fact, 'rejected');
    expect(await waiting(id)).toEqual([]);
    const { body } = await start(
      id,
      facts.map(({ id: factId }) => factId),
    );
    expect((await ended(body.id)).dismissedFacts).toBeNull();
  });

  it('stop publishing, for who asks and for who confirms, and what was left out belongs to the publication', async () => {
    const id = await closed();
    const run = await runGrading(office, id);
    const ask = (factIds?: readonly string[]) =>
      office.request<Run>('POST', `/api/campaigns/${id}/publications`, {
        body: { runId: run.id, ...(factIds && { dismissal: { factIds, reason: '会后另行处理' } }) },
      });
    const first = await enter(id, township.units.yanshang);
    expect(outcome(await ask())).toEqual([409, 'facts-waiting']);
    expect(await office.ok('GET', `/api/campaigns/${id}/publication-requests`)).toMatchObject({ total: 0 });
    const { body: request } = await ask([first.id]);
    expect(request.dismissedFacts).toEqual({ count: 1, reason: '会后另行处理' });
    const confirm = () => second.request('POST', `/api/publication-requests/${request.id}/confirmation`);
    const later = await enter(id, township.units.yanxia, '2012-03-02');
    expect(outcome(await confirm())).toEqual([409, 'facts-waiting']);
    expect(await bench.client().ok('GET', '/api/public/publications')).toMatchObject({ total: 0 });
    await decide(later, 'rejected');
    const confirmed = await confirm();
    expect([confirmed.status, confirmed.body['dismissedFacts']]).toEqual([200, request.dismissedFacts]);
    const { publicationId } = confirmed.body as { publicationId: string };
    const told = await bench.client().request('GET', `/api/public/publications/${publicationId}`);
    expect(told.status).toBe(200);
    expect(told.raw.toString()).not.toContain('会后另行处理');
  });

  it('are told to nobody but who manages the campaign', async () => {
    const id = await closed();
    const fact = await enter(id, township.units.yanshang);
    for (const by of [township.clerk, township.assessor, township.enterer])
      expect((await by.request('GET', `/api/campaigns/${id}/waiting-facts`)).status).toBe(403);
    const { body } = await start(id, [fact.id]);
    await ended(body.id);
    expect(await township.clerk.ok('GET', `/api/grading-runs/${body.id}`)).toMatchObject({ dismissedFacts: null });
    expect(await explained(id, township.units.yanshang, township.clerk)).toMatchObject({ kinds: ['mass-petition'] });
  });
});
