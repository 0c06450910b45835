import { Database } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildTownship, type Township } from '../support/township.js';

interface SessionView {
  readonly account: { readonly role: string; readonly unit: { readonly code: string } | null };
  readonly posts: readonly {
    readonly id: string | null;
    readonly role: string;
    readonly kind: string;
    readonly acting: boolean;
    readonly givenBy: string | null;
  }[];
  readonly permissions: readonly string[];
}
interface AccountRow {
  readonly id: string;
  readonly revision: number;
  readonly disabled: boolean;
}

const day = (daysFromToday: number): string =>
  new Date(Date.now() + daysFromToday * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
const password = 'township-of-trials';

describe.each(databaseKinds())('posts of accounts on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let office: Client;

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    office = bench.administrator;
  });
  afterAll(() => bench?.close());

  const accountOf = async (username: string): Promise<AccountRow> => {
    const { items } = await office.ok<{ items: (AccountRow & { username: string })[] }>(
      'GET',
      `/api/accounts?q=${username}`,
    );
    return items.find((account) => account.username === username) ?? expect.fail('nobody');
  };
  const give = async (username: string, post: object, who = office) =>
    who.request<{ id: string; errors: readonly { pointer: string; code: string }[] }>(
      'POST',
      `/api/accounts/${(await accountOf(username)).id}/posts`,
      { body: { role: 'assessor', unitId: township.units.township, kind: 'own', from: day(0), until: null, ...post } },
    );
  const session = (who: Client) => who.ok<SessionView>('GET', '/api/session');
  const act = (who: Client, postId: string | null) =>
    who.request<SessionView>('PUT', '/api/session/post', { body: { postId } });
  const faults = ({ body }: { body: { errors?: readonly { pointer: string; code: string }[] } }) =>
    (body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
  const outcome = ({ status, body }: { status: number; body: object }) => [status, (body as { code?: string }).code];
  const tasks = async (who: Client) =>
    (await who.ok<{ items: { group: { key: string } | string; unit: { code: string } }[] }>('GET', '/api/my/tasks'))
      .items;
  const readNotices = async (who: Client) => {
    const { items } = await who.ok<{ items: { id: string }[] }>('GET', '/api/session/notices');
    if (items.length > 0)
      await who.ok('POST', '/api/session/notices/acknowledgement', { body: { ids: items.map(({ id }) => id) } });
    return who;
  };
  const signIn = async (username: string) => readNotices(await bench.client().signIn(username, password));

  it('are given by the office above, with days that can be', async () => {
    expect(faults(await give('clerk', { kind: 'deputy' }))).toEqual(['#/until required']);
    expect(faults(await give('clerk', { kind: 'deputy', until: day(400) }))).toEqual(['#/until term-too-long']);
    expect(faults(await give('clerk', { until: day(-1) }))).toEqual(['#/until before-start']);
    expect(faults(await give('clerk', { unitId: null }))).toEqual(['#/unitId required']);
    expect(faults(await give('clerk', { unitId: '00000000-0000-4000-8000-000000000000' }))).toEqual([
      '#/unitId not-a-choice',
    ]);
    expect(outcome(await give('root', {}))).toEqual([403, 'forbidden']);
    expect((await give('clerk', {}, township.viewer)).status).toBe(403);
  });

  it('are acted in one at a time, and a session goes on in another at once', async () => {
    const clerk = await signIn('clerk');
    const { id } = (await give('clerk', {})).body;
    const before = await session(clerk);
    expect(before.account).toMatchObject({ role: 'clerk', unit: { code: '3301001' } });
    expect(before.posts.map(({ role, kind: of, acting }) => [role, of, acting])).toEqual([
      ['clerk', 'first', true],
      ['assessor', 'own', false],
    ]);
    expect((await tasks(clerk)).map(({ unit }) => unit.code)).toEqual(['3301001']);
    const after = await act(clerk, id);
    expect(after.body.account).toMatchObject({ role: 'assessor', unit: { code: '3301' } });
    expect(after.body.permissions).toContain('sheets.assess');
    expect(after.body.permissions).not.toContain('sheets.self');
    // What the person is the clerk of, nobody assesses with another of the same person's posts.
    expect((await tasks(clerk)).map(({ unit }) => unit.code)).toEqual(['3301002']);
    const sheet = (code: 'yanshang' | 'yanxia') =>
      clerk.request('PUT', `/api/campaigns/${township.campaignId}/sheets/superior/${township.units[code]}`, {
        body: { answers: {}, action: 'save' },
        revision: 0,
      });
    expect(outcome(await sheet('yanshang'))).toEqual([403, 'own-unit']);
    expect((await sheet('yanxia')).status).toBe(200);
    // Neither a post of somebody else nor one that is over.
    expect(outcome(await act(clerk, township.units.county))).toEqual([404, 'not-found']);
    await bench.app
      .get(Database)
      .writeStatement('UPDATE account_post SET from_day = ?, to_day = ? WHERE id = ?', ['2020-01-01', day(-1), id]);
    expect((await session(clerk)).account.role).toBe('clerk');
    expect((await act(clerk, id)).status).toBe(404);
    expect((await office.request('DELETE', `/api/accounts/${(await accountOf('clerk')).id}/posts/${id}`)).status).toBe(
      204,
    );
  });

  it('are lent whole until a day, go no further, and end when they are taken back or their owner is disabled', async () => {
    const owner = await signIn('assessor-2');
    const lend = (who: Client, more: object = {}) =>
      who.request<{ id: string; errors: readonly { pointer: string; code: string }[] }>(
        'POST',
        '/api/session/delegations',
        { body: { username: 'viewer', from: day(0), until: day(30), ...more } },
      );
    expect(faults(await lend(owner, { until: day(380) }))).toEqual(['#/until term-too-long']);
    expect(faults(await lend(owner, { username: 'nobody' }))).toEqual(['#/username not-a-choice']);
    expect(faults(await lend(owner, { username: 'assessor-2' }))).toEqual(['#/username not-a-choice']);
    expect((await lend(owner, { until: null })).status).toBe(422);
    const { id } = (await lend(owner)).body;
    const borrower = await signIn('viewer');
    expect((await session(borrower)).posts[1]).toMatchObject({ kind: 'delegation', givenBy: 'assessor-2' });
    expect((await act(borrower, id)).body.account).toMatchObject({ role: 'assessor', unit: { code: '3301' } });
    expect(outcome(await lend(borrower, { username: 'enterer' }))).toEqual([403, 'not-yours-to-lend']);
    expect((await owner.request('DELETE', `/api/session/delegations/${id}`)).status).toBe(204);
    expect((await session(borrower)).account.role).toBe('viewer');
    const again = (await lend(owner)).body.id;
    await act(borrower, again);
    const { id: ownerId } = await accountOf('assessor-2');
    await office.ok('POST', '/api/accounts/bulk', { body: { accountIds: [ownerId], disabled: true } });
    expect((await session(borrower)).account.role).toBe('viewer');
    expect((await session(borrower)).posts.length).toBe(1);
  });

  it('go with what is open in them to a successor, whose revision of the leaver is the newest', async () => {
    const leaver = await signIn('assessor-3');
    const draft = (who: Client) =>
      who.request<{ raterName: string }>(
        'PUT',
        `/api/campaigns/${township.campaignId}/sheets/superior/${township.units.yanxia}`,
        { body: { answers: {}, action: 'save' }, revision: 0 },
      );
    expect((await draft(leaver)).status).toBe(200);
    await give('assessor-3', { role: 'viewer', unitId: township.units.elsewhere });
    const { id, revision } = await accountOf('assessor-3');
    const { items } = await office.ok<{ items: { kind: string; becomes: string; count: number }[] }>(
      'GET',
      `/api/accounts/${id}/hand-over`,
    );
    expect(Object.fromEntries(items.map((work) => [`${work.kind} ${work.becomes}`, work.count]))).toEqual({
      'posts moved': 2,
      'borrowed-posts ended': 0,
      'lent-posts ended': 0,
      'sheet-drafts moved': 1,
      'panel-chairs moved': 0,
      'assessor-shares moved': 0,
      'objections moved': 0,
      'access-tokens ended': 0,
    });
    const { id: successor } = await accountOf('enterer');
    const hand = (of: number, body: object = { successor: { accountId: successor } }) =>
      office.request('POST', `/api/accounts/${id}/hand-over`, { body, revision: of });
    expect(faults(await hand(revision, { successor: { accountId: id } }))).toEqual([
      '#/successor/accountId not-a-choice',
    ]);
    expect((await accountOf('assessor-3')).disabled).toBe(false);
    const together = await Promise.all([hand(revision), hand(revision)]);
    expect(together.map(({ status }) => String(status)).sort()).toEqual(['200', '412']);
    expect((await accountOf('assessor-3')).disabled).toBe(true);
    expect((await leaver.request('GET', '/api/session')).status).toBe(401);
    const heir = await signIn('enterer');
    const { posts } = await session(heir);
    expect(posts.map(({ role }) => role).sort()).toEqual(['assessor', 'fact-enterer', 'viewer']);
    await act(heir, posts.find(({ role }) => role === 'assessor')?.id ?? '');
    // The draft is there: saving it anew as a first one is stale.
    expect((await draft(heir)).status).toBe(412);
  });

  it('go to a new account as its first one, with a slip, or nothing happens', async () => {
    const { id, revision } = await accountOf('verifier');
    const hand = (username: string) =>
      office.request<{ slip: { code: string } | null }>('POST', `/api/accounts/${id}/hand-over`, {
        body: { successor: { username, displayName: 'New verifier' } },
        revision,
      });
    expect(outcome(await hand('clerk'))).toEqual([409, 'username-taken']);
    expect((await accountOf('verifier')).disabled).toBe(false);
    const { slip } = (await hand('new-verifier')).body;
    const heir = bench.client();
    await heir.ok('POST', '/api/reset', { body: { code: slip?.code, newPassword: password } });
    expect((await session(heir)).account).toMatchObject({ role: 'fact-verifier', unit: { code: '33' } });
  });

  it('make no access token but in the first one, which lasts', async () => {
    const { slip } = await office.ok<{ slip: { code: string } }>('POST', '/api/accounts', {
      body: { username: 'town-admin', displayName: 'x', role: 'administrator', unitId: township.units.township },
    });
    await office.ok('POST', '/api/reset', { body: { code: slip.code, newPassword: password } });
    const town = await signIn('town-admin');
    const { id } = (await give('town-admin', { role: 'administrator', unitId: township.units.elsewhere })).body;
    await act(town, id);
    const made = await town.request('POST', '/api/access-tokens', {
      body: { name: 'x', scopes: ['organisations:read'], unitId: township.units.elsewhere, currentPassword: password },
    });
    expect(outcome(made)).toEqual([403, 'post-not-lasting']);
  });
});
