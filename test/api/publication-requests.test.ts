import { AccountsService } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administratorPassword, startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { withdrawTogether } from '../support/publish.js';
import { rounds, startOffices, type Offices } from '../support/races.js';
import { buildReachCounty, reachPassword, type ReachCounty } from '../support/reach-county.js';
import { buildTownship, runGrading } from '../support/township.js';

const limit = { timeout: 240_000 };

interface Action {
  readonly act: string;
  readonly possible: boolean;
  readonly hindrances: readonly string[];
}

interface Request {
  readonly id: string;
  readonly state: string;
  readonly publicationId: string | null;
  readonly actions: readonly Action[];
}

const outcome = ({ status, body }: { status: number; body: unknown }) => [
  status,
  (body as { code?: string; state?: string }).code ?? (body as { state?: string }).state,
];
/** What may be done, and what stands against the rest. */
const told = ({ actions }: Pick<Request, 'actions'>) =>
  Object.fromEntries(
    actions.map(({ act, possible, hindrances }) => [act, possible ? 'possible' : hindrances.join(' ')]),
  );

const decisions = { confirm: 'confirmation', decline: 'refusal', 'take-back': 'taking-back' } as const;
const decide = (by: Client, id: string, act: keyof typeof decisions, reason = 'so') =>
  by.request('POST', `/api/publication-requests/${id}/${decisions[act]}`, {
    ...(act === 'decline' && { body: { reason } }),
  });

describe.each(databaseKinds())('what waits for a second person, on %s', (kind) => {
  let bench: Bench;
  let county: ReachCounty;
  let office: Client;
  let root: Client;
  let campaign: ReachCounty['campaigns']['county'];
  let other: Client;

  beforeAll(async () => {
    bench = await startBench(kind);
    county = await buildReachCounty(bench);
    ({ 'county-admin': office, root } = county.as);
    campaign = county.campaigns.county;
    await withdrawTogether(office, root, campaign.publication, 'for the tests');
    other = await administrator('other');
  }, 240_000);
  afterAll(() => bench?.close());

  const administrator = async (username: string): Promise<Client> => {
    const { account } = await bench.app.get(AccountsService).create(null, {
      username,
      displayName: username,
      role: 'administrator',
      unitId: county.units['33'] ?? '',
      password: reachPassword,
    });
    (county.accounts as Record<string, string>)[username] = account.id;
    return bench.client().signIn(username, reachPassword);
  };
  const ask = (by = office, title = 'asked') =>
    by.request<Request>('POST', `/api/campaigns/${campaign.id}/publications`, {
      body: { runId: campaign.run, title },
    });
  const asked = async (by?: Client) => (await ask(by)).body;
  const requests = async (by = office) =>
    (await by.ok<{ items: Request[] }>('GET', `/api/campaigns/${campaign.id}/publication-requests`)).items;
  const waiting = async (by: Client) =>
    (await by.ok<{ items: (Request & { campaign: { id: string } })[] }>('GET', '/api/my/publication-requests')).items;
  const published = async () =>
    (await bench.client().ok<{ items: { title: string; id: string }[] }>('GET', '/api/public/publications')).items
      .map(({ title }) => title)
      .filter((title) => title === 'asked');
  const acts = async () =>
    (await root.ok<{ items: { action: string; actor: string }[] }>('GET', '/api/audit?pageSize=200')).items
      .filter(({ action }) => action.startsWith('publication.'))
      .map(({ action, actor }) => `${action} by ${actor}`);

  it('is published once another administrator confirms it, and withdrawn in the same way', limit, async () => {
    const { status, body } = await ask();
    expect([status, body.state, body.publicationId]).toEqual([202, 'waiting', null]);
    expect(told(body)).toEqual({
      confirm: 'four-eyes-required',
      decline: 'four-eyes-required',
      'take-back': 'possible',
    });
    expect(await published()).toEqual([]);
    expect(outcome(await decide(office, body.id, 'confirm'))).toEqual([403, 'four-eyes-required']);
    expect(outcome(await decide(office, body.id, 'decline'))).toEqual([403, 'four-eyes-required']);
    expect((await requests(other)).map(told)[0]).toEqual({
      confirm: 'possible',
      decline: 'possible',
      'take-back': 'not-own-request',
    });
    const confirmed = await decide(other, body.id, 'confirm');
    expect(confirmed).toMatchObject({ status: 200, body: { state: 'confirmed', decidedBy: 'other' } });
    expect(await published()).toEqual(['asked']);
    const publication = String(confirmed.body['publicationId']);
    const withdrawal = await other.request<Request>('POST', `/api/publications/${publication}/withdrawal`, {
      body: { reason: '计票有误' },
    });
    expect(withdrawal).toMatchObject({ status: 202, body: { state: 'waiting', publicationId: publication } });
    expect(await published()).toEqual(['asked']);
    expect(outcome(await decide(other, withdrawal.body.id, 'confirm'))).toEqual([403, 'four-eyes-required']);
    expect(outcome(await decide(office, withdrawal.body.id, 'confirm'))).toEqual([200, 'confirmed']);
    expect(await published()).toEqual([]);
    expect(
      outcome(await office.request('POST', `/api/publications/${publication}/withdrawal`, { body: { reason: 'x' } })),
    ).toEqual([410, 'publication-withdrawn']);
    expect((await acts()).slice(0, 4)).toEqual([
      'publication.withdrawn by county-admin',
      'publication.withdraw-asked by other',
      'publication.published by other',
      'publication.publish-asked by county-admin',
    ]);
  });

  it('is one at a time of a campaign, and stands against another in what the API says', limit, async () => {
    const { id } = await asked();
    expect(outcome(await ask(other))).toEqual([409, 'publication-request-waiting']);
    const { actions } = await office.ok<{ actions: Action[] }>('GET', `/api/campaigns/${campaign.id}`);
    expect(actions.find(({ act }) => act === 'announce')).toMatchObject({
      possible: false,
      hindrances: ['request-waiting'],
    });
    expect(outcome(await decide(office, id, 'take-back'))).toEqual([200, 'taken-back']);
    expect(outcome(await decide(other, id, 'confirm'))).toEqual([409, 'publication-request-decided']);
    expect(await published()).toEqual([]);
  });

  it('is declined with a reason, which whoever asked reads; only that person takes it back', limit, async () => {
    const { id } = await asked();
    expect((await decide(other, id, 'decline', ' ')).status).toBe(422);
    expect(outcome(await decide(other, id, 'take-back'))).toEqual([403, 'not-own-request']);
    expect(outcome(await decide(other, id, 'decline', '还要核对'))).toEqual([200, 'declined']);
    expect((await requests())[0]).toMatchObject({ state: 'declined', decidedBy: 'other', decisionReason: '还要核对' });
    expect(outcome(await decide(office, id, 'take-back'))).toEqual([409, 'publication-request-decided']);
    expect((await acts())[0]).toBe('publication.request-declined by other');
    expect(await published()).toEqual([]);
  });

  it('waits in the lists of those who manage the campaign, and of nobody else', limit, async () => {
    const { id } = await asked();
    const lists: Record<string, unknown> = {};
    for (const [identity, client] of Object.entries(county.as)) {
      const answer = await client.request<{ items: Request[] }>('GET', '/api/my/publication-requests');
      lists[identity] = answer.status === 200 ? answer.body.items.map((request) => request.id) : answer.status;
    }
    const nobody = { 'township-admin': [], 'village-admin': [], 'sibling-admin': [], 'guidance-admin': [] };
    const without = Object.keys(county.as).filter((identity) => identity !== 'root' && !identity.endsWith('-admin'));
    expect(lists).toEqual({
      root: [id],
      'county-admin': [id],
      ...nobody,
      ...Object.fromEntries(without.map((identity) => [identity, 403])),
    });
    for (const act of ['confirm', 'decline', 'take-back'] as const) {
      expect(outcome(await decide(county.as['village-admin'], id, act))).toEqual([403, 'beyond-reach']);
      expect(outcome(await decide(county.as['verifier'], id, act))).toEqual([403, 'forbidden']);
    }
    expect((await waiting(other)).map(told)).toMatchObject([{ confirm: 'possible' }]);
    await decide(office, id, 'take-back');
    expect(await waiting(other)).toEqual([]);
  });

  it('is checked again when it is confirmed, and keeps waiting when it is refused then', limit, async () => {
    const { id } = await asked();
    const move = (to: string, reason?: string) =>
      office.ok('POST', `/api/campaigns/${campaign.id}/transitions`, { body: { to, ...(reason && { reason }) } });
    await move('OPEN', '补评');
    expect(outcome(await decide(other, id, 'confirm'))).toEqual([409, 'campaign-not-computed']);
    expect((await requests())[0]).toMatchObject({ state: 'waiting', decidedBy: null });
    await move('CLOSED');
    await runGrading(office, campaign.id);
    expect(outcome(await decide(other, id, 'confirm'))).toEqual([200, 'confirmed']);
    expect(await published()).toEqual(['asked']);
    await withdrawTogether(office, other, (await requests())[0]?.publicationId ?? '', 'for the tests');
  });

  it(
    'is confirmed neither by an account that whoever asked reset, nor by whoever reset the one that asked',
    limit,
    async () => {
      await administrator('reset-by-root');
      const held = await bench.client().signIn('reset-by-root', reachPassword);
      const { id } = await asked(root);
      await root.ok('POST', `/api/accounts/${county.accounts['reset-by-root']}/reset`);
      expect(outcome(await decide(held, id, 'confirm'))).toEqual([403, 'confirmation-by-reset-account']);
      expect((await waiting(held)).map(told)).toEqual([
        { confirm: 'confirmation-by-reset-account', decline: 'possible', 'take-back': 'not-own-request' },
      ]);
      // Declining makes nothing public.
      expect(outcome(await decide(held, id, 'decline'))).toEqual([200, 'declined']);
      const reverse = await asked(held);
      expect(outcome(await decide(root, reverse.id, 'confirm'))).toEqual([403, 'confirmation-by-reset-account']);
      expect(await published()).toEqual([]);
      expect(outcome(await decide(other, reverse.id, 'confirm'))).toEqual([200, 'confirmed']);
      await withdrawTogether(office, other, (await requests())[0]?.publicationId ?? '', 'for the tests');
    },
  );
});

describe.each(databaseKinds())('where one person suffices, on %s', (kind) => {
  it('is published and withdrawn at once', limit, async () => {
    const bench = await startBench(kind, { PUBLISHING_PERSONS: '1' });
    try {
      const { campaignId } = await buildTownship(bench);
      const { administrator } = bench;
      await administrator.ok('POST', `/api/campaigns/${campaignId}/transitions`, { body: { to: 'CLOSED' } });
      const { id: runId } = await runGrading(administrator, campaignId);
      const request = await administrator.ok<Request>('POST', `/api/campaigns/${campaignId}/publications`, {
        body: { runId },
      });
      expect(request.state).toBe('confirmed');
      const address = `/api/public/publications/${request.publicationId}`;
      expect((await bench.client().request('GET', address)).status).toBe(200);
      expect(
        await administrator.ok<Request>('POST', `/api/publications/${request.publicationId}/withdrawal`, {
          body: { reason: 'so' },
        }),
      ).toMatchObject({ state: 'confirmed' });
      expect((await bench.client().request('GET', address)).status).toBe(410);
    } finally {
      await bench.close();
    }
  });
});

describe.each(databaseKinds())('of those who decide about a request at once, on %s', (kind) => {
  let offices: Offices;
  let campaignId: string;
  let runId: string;
  let seconds: readonly Client[];

  beforeAll(async () => {
    offices = await startOffices(kind);
    const { administrator } = offices.bench;
    ({ campaignId } = await buildTownship(offices.bench));
    await administrator.ok('POST', `/api/campaigns/${campaignId}/transitions`, { body: { to: 'CLOSED' } });
    ({ id: runId } = await runGrading(administrator, campaignId));
    await offices.bench.secondAdministrator();
    seconds = await offices.signIn('second-root', administratorPassword);
  }, 240_000);
  afterAll(() => offices?.close());

  const asked = async () =>
    (
      await offices.bench.administrator.ok<Request>('POST', `/api/campaigns/${campaignId}/publications`, {
        body: { runId },
      })
    ).id;
  const stored = (id: string) =>
    offices.select<{ state: string; publications: string | number }>(
      `SELECT state, (SELECT COUNT(*) FROM publication WHERE withdrawn_at IS NULL) AS publications
        FROM publication_request WHERE id = ?`,
      [id],
    );
  /** Makes room for the next round. */
  const withdraw = () =>
    offices.execute(
      "UPDATE publication SET withdrawn_at = published_at, withdrawal_reason = 'round' WHERE withdrawn_at IS NULL",
    );

  it.each([
    ['two confirm', 'confirm', 'confirm'],
    ['one confirms and one declines', 'confirm', 'decline'],
    ['one confirms and whoever asked takes it back', 'confirm', 'take-back'],
  ] as const)('exactly one wins when %s', limit, async (_what, one, another) => {
    const states = { confirm: 'confirmed', decline: 'declined', 'take-back': 'taken-back' };
    for (let round = 0; round < rounds; round++) {
      const id = await asked();
      const rival = another === 'take-back' ? (offices.seats[1] as Client) : (seconds[1] as Client);
      const tries = [
        [one, decide(seconds[0] as Client, id, one)],
        [another, decide(rival, id, another)],
      ] as const;
      const answers = await Promise.all(tries.map(async ([act, answer]) => [act, outcome(await answer)] as const));
      const winners = answers.filter(([, [status]]) => status === 200);
      expect(winners, JSON.stringify(answers)).toHaveLength(1);
      const [[winner] = expect.fail('nobody won')] = winners;
      const [loser] = answers.filter(([, [status]]) => status !== 200);
      expect(loser?.[1][0], JSON.stringify(answers)).toBe(409);
      const [row] = await stored(id);
      expect([row?.state, Number(row?.publications)]).toEqual([states[winner], winner === 'confirm' ? 1 : 0]);
      await withdraw();
    }
  });

  it('never confirms with an account that whoever asked has reset by then', limit, async () => {
    const { administrator, app } = offices.bench;
    for (let round = 0; round < rounds; round++) {
      const username = `confirming-${round}`;
      const { account } = await app.get(AccountsService).create(null, {
        username,
        displayName: username,
        role: 'administrator',
        unitId: null,
        password: administratorPassword,
      });
      const confirming = await offices.signIn(username, administratorPassword);
      const id = await asked();
      const reset = administrator.request.bind(administrator, 'POST', `/api/accounts/${account.id}/reset`);
      const confirm = () => decide(confirming[1], id, 'confirm');
      // Each has the start in every other round.
      const sent = round % 2 === 0 ? [confirm(), reset()] : [reset(), confirm()];
      const answers = await Promise.all(sent);
      const [confirmed, done] = round % 2 === 0 ? answers : answers.reverse();
      expect(done?.status).toBe(201);
      const order = await offices.select<{ action: string }>(
        `SELECT action FROM audit_event WHERE action IN ('publication.published', 'account.reset-asked')
          ORDER BY number DESC LIMIT ${confirmed?.status === 200 ? 2 : 1}`,
      );
      const [row] = await stored(id);
      if (confirmed?.status === 200) {
        expect([row?.state, order.map(({ action }) => action)]).toEqual([
          'confirmed',
          ['account.reset-asked', 'publication.published'],
        ]);
      } else {
        expect(outcome(confirmed ?? expect.fail('no answer'))).toEqual([403, 'confirmation-by-reset-account']);
        expect([row?.state, Number(row?.publications)]).toEqual(['waiting', 0]);
        await decide(administrator, id, 'take-back');
      }
      await withdraw();
    }
  });
});
