import { Database } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { endOf, type JobView } from '../support/jobs.js';
import { openPdf, readPages } from '../support/pdf-pages.js';
import { readQrCode } from '../support/qr-codes.js';
import { buildTownship, type Township } from '../support/township.js';

interface AccountView {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly role: string;
  readonly telephone: string | null;
  readonly disabled: boolean;
  readonly lastSignInAt: string | null;
  readonly revision: number;
}
interface Fault {
  readonly pointer: string;
  readonly code: string;
  readonly params?: { readonly cell?: string };
}
interface Report {
  readonly created: number;
  readonly generated: readonly { readonly row: number; readonly username: string }[];
  readonly namesakes: readonly Fault[];
  readonly letters: JobView | null;
  readonly code?: string;
  readonly errors?: readonly Fault[];
}

const csv = (rows: readonly string[]): string => ['组织代码,姓名,角色,账号,联系电话', ...rows].join('\n');
const chosen = 'chosen-by-its-owner';

describe.each(databaseKinds())('many accounts on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let office: Client;

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    office = bench.administrator;
  });
  afterAll(() => bench?.close());

  const send = (rows: readonly string[], query = '', who = office) =>
    who.upload<Report>(`/api/accounts/import${query}`, 'people.csv', csv(rows));
  const list = async (query: string, who = office) =>
    (await who.ok<{ items: AccountView[]; total: number }>('GET', `/api/accounts?pageSize=200&${query}`)).items;
  const names = async (query: string, who = office) => (await list(query, who)).map(({ username }) => username);
  const count = async (table: string) =>
    Number(
      (await bench.app.get(Database).select<{ count: number }>(`SELECT COUNT(*) AS count FROM ${table}`))[0]?.count,
    );
  const lettersOf = async (job: JobView | null, who = office) => {
    expect(await endOf(who, job?.id ?? '')).toMatchObject({ state: 'succeeded', file: { name: 'slips.pdf' } });
    return (await who.request('GET', `/api/jobs/${job?.id}/file`)).raw;
  };
  const outcome = ({ status, body }: { status: number; body: object }) => [status, (body as { code?: string }).code];
  const places = ({ errors = [] }: { readonly errors?: readonly Fault[] }) =>
    errors.map(({ params, code }) => `${params?.cell} ${code}`);

  describe('from a file', () => {
    it('are refused whole, with each cell that is wrong, and nothing is stored', async () => {
      const before = await count('account');
      const { status, body } = await send([
        '3301001,林桂兰,单位填报员,lin,138-0000-1111',
        '9999,吴二妹,单位填报员,,',
        '3301002,赵六,站长,,',
        '3301002,周八,评定员,,12345',
        ',钱九,评定员,,',
        '3301002,孙七,评定员,孙七,0578-2345678转802',
        '3301002,郑十,评定员,root,',
        '3301002,郑十一,评定员,LIN,',
      ]);
      expect(outcome({ status, body })).toEqual([422, 'import-invalid']);
      expect(places(body)).toEqual([
        'A3 not-a-choice',
        'C4 not-a-choice',
        'E5 telephone-invalid',
        'A6 required',
        'D7 username-invalid',
        'D8 username-taken',
        'D9 duplicate',
      ]);
      expect(await count('account')).toBe(before);
      expect(await count('job')).toBe(0);
    });

    it('asks about the same name in the same unit before anything is stored', async () => {
      const rows = ['3301001,王五,单位填报员,,', '3301001,王五,评定员,,', '3301002,王五,评定员,,'];
      const tried = await send(rows, '?dryRun=true');
      expect(tried.body.namesakes).toMatchObject([{ code: 'namesake', params: { cell: 'B3' } }]);
      expect(tried.body).toMatchObject({ created: 3, letters: null });
      expect(tried.body.generated.map(({ username }) => username)).toEqual(['3301001-01', '3301001-02', '3301002-01']);
      const asked = await send(rows);
      expect(outcome(asked)).toEqual([422, 'import-invalid']);
      expect(places(asked.body)).toEqual(['B3 namesake']);
      expect(await names('q=3301001-')).toEqual([]);
      const accepted = await send(rows, '?namesakes=accept');
      expect(accepted.status).toBe(200);
      await lettersOf(accepted.body.letters);
      expect(await names('q=33010')).toEqual(['3301001-01', '3301001-02', '3301002-01']);
    });

    it('belong to units that whoever imports manages', async () => {
      const { slip } = await office.ok<{ slip: { code: string } }>('POST', '/api/accounts', {
        body: { username: 'town-admin', displayName: 'x', role: 'administrator', unitId: township.units.township },
      });
      await office.ok('POST', '/api/reset', { body: { code: slip.code, newPassword: chosen } });
      const town = await signIn('town-admin');
      expect(places((await send(['33,x,查看员,,'], '?dryRun=true', town)).body)).toEqual(['A2 not-a-choice']);
      expect((await send(['3301,x,查看员,,'], '?dryRun=true', town)).body.created).toBe(1);
      expect(await names('', town)).not.toContain('root');
      expect((await send(['3301,x,查看员,,'], '?dryRun=true', township.clerk)).status).toBe(403);
    });

    it(
      'bring six hundred people in with a letter each, whose code lets each in once',
      { timeout: 120_000 },
      async () => {
        const rows = Array.from({ length: 600 }, (_, at) => {
          const mobile = `138${String(at).padStart(8, '0')}`;
          return `${at % 2 === 0 ? '3301001' : '3302'},人员${at},${at === 0 ? '事实核实员' : '单位填报员'},,${mobile}`;
        });
        const { status, body } = await send(rows);
        expect(status).toBe(200);
        expect(body).toMatchObject({ created: 600, letters: { kind: 'account-slips', progress: { total: 600 } } });
        const pdf = await lettersOf(body.letters);
        expect((await openPdf(pdf)).numPages).toBe(600);
        // Fetched once, like cards.
        expect((await office.request('GET', `/api/jobs/${body.letters?.id}/file`)).status).toBe(404);
        const url = (await readQrCode(pdf, 600)) ?? '';
        expect(url).toMatch(/^http:\/\/pingyi\.test\/reset#[2-9A-HJ-NP-Z-]{24}$/);
        const code = url.slice(url.indexOf('#') + 1);
        expect(await list('q=人员599')).toMatchObject([{ telephone: '13800000599', lastSignInAt: null }]);
        const owner = bench.client();
        const use = (by = owner) => by.request('POST', '/api/reset', { body: { code, newPassword: chosen } });
        const username = body.generated[599]?.username;
        expect((await use()).body).toEqual({ username, signedIn: true });
        expect(await owner.ok('GET', '/api/session')).toMatchObject({ account: { username, mustReadNotices: true } });
        expect((await list('q=人员599'))[0]?.lastSignInAt).not.toBeNull();
        expect(outcome(await use(bench.client()))).toEqual([409, 'reset-code-used']);
      },
    );
  });

  describe('in a list', () => {
    it('are narrowed by state, role, place in the tree, and whether anybody has signed in', async () => {
      expect(await names('role=fact-enterer')).toEqual(['enterer']);
      expect(await names(`under=${township.units.township}&signedIn=ever&role=assessor`)).toEqual([
        'assessor-1',
        'assessor-2',
        'assessor-3',
      ]);
      expect(await names(`under=${township.units.yanxia}`)).toEqual(['3301002-01']);
      expect(await names('signedIn=never&role=assessor')).toEqual(['3301001-02', '3301002-01']);
      expect((await office.request('GET', '/api/accounts?under=00000000-0000-4000-8000-000000000000')).status).toBe(
        422,
      );
    });

    it('go out as they are shown, with the telephones, to those who manage accounts', async () => {
      const query = `format=csv&lang=en&under=${township.units.elsewhere}&q=人员597`;
      const file = (await office.request('GET', `/api/accounts/export?${query}`)).raw.toString();
      expect(file.replace('\uFEFF', '').replaceAll('"', '').trim().split(/\r?\n/)).toEqual([
        'Unit code,Unit,Name,Role,User name,Telephone,State,Last sign-in',
        '3302,Elsewhere,人员597,Clerk of an organisation,3302-299,13800000597,enabled,never signed in',
      ]);
      expect((await township.clerk.request('GET', '/api/accounts/export?format=csv')).status).toBe(403);
    });

    it('keep telephones out of the audit log, also where one is changed', async () => {
      const [{ id, revision } = expect.fail('nobody')] = await list('q=人员598');
      const change = (telephone: string | null) =>
        office.request('PATCH', `/api/accounts/${id}`, { body: { telephone }, revision });
      expect((await change('57')).body).toMatchObject({
        errors: [{ pointer: '#/telephone', code: 'telephone-invalid' }],
      });
      expect((await change('（0578）2345678')).body).toMatchObject({ telephone: '0578-2345678' });
      const events = await bench.app.get(Database).select<{ detail: string }>('SELECT detail FROM audit_event');
      expect(events.map(({ detail }) => detail).join()).toContain('"keys":["telephone"]');
      expect(events.map(({ detail }) => detail).join()).not.toMatch(/2345678|138000/);
    });

    it('are disabled and enabled together: all or none, never the own one and never the last administrator', async () => {
      const act = (accountIds: readonly string[], disabled: boolean, who = office) =>
        who.request<{ changed: number; errors: readonly Fault[] }>('POST', '/api/accounts/bulk', {
          body: { accountIds, disabled },
        });
      const clerks = await list('q=人员12&role=clerk');
      const ids = clerks.map(({ id }) => id);
      const [root = expect.fail('nobody')] = await list('q=root');
      const refused = await act([...ids, root.id, 'ffffffff-ffff-4fff-8fff-ffffffffffff'], true);
      expect(refused.body.errors).toEqual([
        { pointer: `#/accountIds/${ids.length}`, code: 'own-account' },
        { pointer: `#/accountIds/${ids.length + 1}`, code: 'not-a-choice' },
      ]);
      expect(await names('state=disabled')).toEqual([]);
      expect((await act(ids, true)).body).toEqual({ changed: ids.length });
      expect((await names('state=disabled')).length).toBe(ids.length);
      expect((await act(ids, true)).body).toEqual({ changed: 0 });
      expect((await act(ids, false)).body).toEqual({ changed: ids.length });
      expect((await act([ids[0] ?? '', ids[0] ?? ''], true)).status).toBe(422);
      // The administrator of the township is the only one left; his own account he cannot disable, and nobody else is there.
      const town = await signIn('town-admin');
      expect((await act([root.id], true, town)).body.errors).toMatchObject([{ code: 'not-a-choice' }]);
      expect((await act([(await list('q=clerk', town))[0]?.id ?? ''], true, town)).body).toEqual({ changed: 1 });
      expect((await township.clerk.request('GET', '/api/session')).status).toBe(401);
    });

    it('get new letters together, which end the slips before them', { timeout: 60_000 }, async () => {
      const write = (accountIds: readonly string[], more: object = {}) =>
        office.request<JobView & { errors: readonly Fault[] }>('POST', '/api/accounts/slips', {
          body: { accountIds, lang: 'en', ...more },
        });
      const people = (await list('q=人员59&signedIn=never')).slice(0, 2);
      const ids = people.map(({ id }) => id);
      const before = await office.ok<{ code: string }>('POST', `/api/accounts/${ids[0]}/reset`);
      const answer = await write(ids, { days: 7 });
      expect(answer.status).toBe(202);
      const pdf = await lettersOf(answer.body);
      const [page = expect.fail('no page')] = await readPages(pdf);
      for (const text of [
        people[0]?.displayName,
        people[0]?.username,
        'tobeopenedbynobodyelse',
        'http://pingyi.test/reset',
      ])
        expect(page.text).toContain(text);
      expect((await readPages(pdf)).length).toBe(2);
      expect(page.text).toContain(new Date(Date.now() + 7 * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10));
      const spent = await bench.client().request('POST', '/api/reset', {
        body: { code: before.code, newPassword: chosen },
      });
      expect(outcome(spent)).toEqual([403, 'reset-code-invalid']);
      const own = await list('q=root');
      expect((await write([own[0]?.id ?? ''])).body.errors).toEqual([
        { pointer: '#/accountIds/0', code: 'own-account' },
      ]);
      expect((await write(ids, { days: 31 })).status).toBe(422);
    });

    it('let nobody take the place of somebody who is signed in, nor pass a second factor', async () => {
      const [{ id, username } = expect.fail('nobody')] = await list('q=人员588');
      const slip = () => office.ok<{ code: string }>('POST', `/api/accounts/${id}/reset`);
      const use = async (by: Client) =>
        (
          await by.ok<{ signedIn: boolean }>('POST', '/api/reset', {
            body: { code: (await slip()).code, newPassword: chosen },
          })
        ).signedIn;
      expect(await use(office)).toBe(false);
      expect(await office.ok('GET', '/api/session')).toMatchObject({ account: { username: 'root' } });
      await bench.app
        .get(Database)
        .writeStatement(
          'INSERT INTO second_factor (account_id, sealed_secret, confirmed, last_step, created_at) VALUES (?, ?, true, 0, ?)',
          [id, 'x', new Date().toISOString()],
        );
      const visitor = bench.client();
      expect(await use(visitor)).toBe(false);
      expect((await visitor.request('GET', '/api/session')).status).toBe(401);
      const signedIn = await visitor.request('POST', '/api/session', { body: { username, password: chosen } });
      expect(outcome(signedIn)).toEqual([401, 'second-factor-required']);
    });

    it('tell their owners of a slip that was asked for again, once somebody has opened them', async () => {
      const kinds = (username: string) =>
        bench.app
          .get(Database)
          .select<{ kind: string }>(
            'SELECT act.kind FROM account_act act JOIN account ON account.id = act.account_id WHERE account.username = ? ORDER BY act.at',
            [username],
          );
      const [{ id, username } = expect.fail('nobody')] = await list('q=人员590');
      await office.ok('POST', `/api/accounts/${id}/reset`);
      // Nobody has opened it yet: whoever asks again could come in as before, and nobody is shut out.
      expect((await kinds(username)).map((act) => act.kind)).toContain('slip-renewed');
      expect((await kinds(username)).map((act) => act.kind)).not.toContain('reset-asked');
      const [opened = expect.fail('nobody')] = await list('q=人员599');
      await office.ok('POST', `/api/accounts/${opened.id}/reset`);
      expect((await kinds(opened.username)).map((act) => act.kind)).toEqual(['created', 'slip-used', 'reset-asked']);
    });
  });

  const signIn = async (username: string): Promise<Client> => {
    const client = await bench.client().signIn(username, chosen);
    const { items } = await client.ok<{ items: { id: string }[] }>('GET', '/api/session/notices');
    await client.ok('POST', '/api/session/notices/acknowledgement', { body: { ids: items.map(({ id }) => id) } });
    return client;
  };
});
