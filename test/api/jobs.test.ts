import { randomUUID } from 'node:crypto';
import { readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { AccountsService, Database, Job, JobFiles } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { endOf, jobElsewhere, jobsDone, type JobView } from '../support/jobs.js';
import { fairRounds, race, rounds, startOffices, type Offices, type Round } from '../support/races.js';
import { buildTownship, openCampaign, runGrading, type Township } from '../support/township.js';

const limit = { timeout: 240_000 };

describe.each(databaseKinds())('jobs, on %s', (kind) => {
  let offices: Offices;
  let office: Client;
  let township: Township;
  let campaignId: string;
  let accountId: string;

  const database = () => offices.bench.app.get(Database);
  const folder = () => join(offices.bench.database.env.DATA_DIR, 'job-files');
  const startExport = (client: Client, body: Record<string, unknown> = { format: 'csv' }) =>
    client.request<JobView>('POST', `/api/campaigns/${campaignId}/ledger/exports`, { body });
  const request = () => ({ campaignId, file: { format: 'csv', lang: 'en' } });
  const store = async (job: Partial<Job>, secondsAgo: number): Promise<string> => {
    const row = jobElsewhere({ accountId, campaignId, request: request(), ...job }, secondsAgo);
    await database().write((tx) => tx.save(Job, row));
    return row.id;
  };

  beforeAll(async () => {
    offices = await startOffices(kind);
    office = offices.bench.administrator;
    township = await buildTownship(offices.bench);
    campaignId = await openCampaign(office, township.units.township);
    await office.ok('POST', `/api/campaigns/${campaignId}/transitions`, { body: { to: 'CLOSED' } });
    await runGrading(office, campaignId);
    const [root] = await offices.select<{ id: string }>("SELECT id FROM account WHERE username = 'root'");
    accountId = root?.id ?? expect.fail('no account');
  });
  afterAll(() => offices?.close());

  it.each(['csv', 'xlsx'])('export the ledger as %s into a file that is as the one at once', limit, async (format) => {
    const started = await startExport(office, { format, lang: 'en' });
    expect(started).toMatchObject({
      status: 202,
      body: { kind: 'ledger-export', mine: true, file: null, error: null, campaignId },
    });
    const ended = await endOf(office, started.body.id);
    expect(ended).toMatchObject({
      state: 'succeeded',
      progress: { done: 2, total: 2, code: null },
      cancellable: false,
    });
    const { raw, headers } = await office.request('GET', `/api/jobs/${ended.id}/file`);
    expect(headers['content-disposition']).toContain(`filename="ledger.${format}"`);
    const direct = await office.request('GET', `/api/campaigns/${campaignId}/ledger/export?format=${format}&lang=en`);
    if (format === 'csv') expect(raw.toString()).toBe(direct.raw.toString());
    expect(raw.length).toBe(direct.raw.length);
    expect(ended.file?.bytes).toBe(raw.length);
  });

  it('keep their files from everybody but the account of the server', async () => {
    const modes = readdirSync(folder()).map((name) => statSync(join(folder(), name)).mode & 0o777);
    expect([statSync(folder()).mode & 0o777, ...modes]).toEqual([0o700, 0o600, 0o600]);
  });

  it('remove a file after a day, and say that it is gone', limit, async () => {
    const { body } = await startExport(office);
    await endOf(office, body.id);
    const [old] = readdirSync(folder());
    const yesterday = (Date.now() - 24 * 3_600_000 - 60_000) / 1000;
    for (const name of readdirSync(folder())) utimesSync(join(folder(), name), yesterday, yesterday);
    await startExport(office, { format: 'xlsx' }).then((other) => endOf(office, other.body.id));
    await offices.bench.app.get(JobFiles).removeOld();
    expect(readdirSync(folder())).toHaveLength(1);
    expect(readdirSync(folder())).not.toContain(old);
    expect(await office.request('GET', `/api/jobs/${body.id}/file`)).toMatchObject({
      status: 404,
      body: { code: 'job-file-gone' },
    });
  });

  it('are seen by who asked and by who manages the campaign, and their files by who asked', limit, async () => {
    const hire = async (username: string, role: 'clerk' | 'viewer', unitId: string) => {
      const password = 'a-kettle-of-nine-fish';
      await offices.bench.app
        .get(AccountsService)
        .create(null, { username, displayName: username, role, unitId, password });
      return offices.bench.client().signIn(username, password);
    };
    const clerk = await hire('clerk-j', 'clerk', township.units.yanshang);
    const viewer = await hire('viewer-j', 'viewer', township.units.township);
    const { body } = await startExport(clerk);
    await endOf(clerk, body.id);
    expect((await office.ok<{ items: JobView[] }>('GET', '/api/jobs')).items).toContainEqual(
      expect.objectContaining({ id: body.id, mine: false, file: null }),
    );
    expect((await clerk.ok<{ items: JobView[] }>('GET', '/api/jobs')).items).toMatchObject([
      { id: body.id, mine: true },
    ]);
    expect((await viewer.ok<{ items: JobView[] }>('GET', '/api/jobs')).items).toEqual([]);
    const asked = async (client: Client) => [
      (await client.request('GET', `/api/jobs/${body.id}`)).status,
      (await client.request('GET', `/api/jobs/${body.id}/file`)).status,
      (await client.request('POST', `/api/jobs/${body.id}/cancel`)).status,
    ];
    expect([await asked(office), await asked(clerk), await asked(viewer)]).toEqual([
      [200, 404, 409],
      [200, 200, 409],
      [404, 404, 404],
    ]);
    // What the clerk reaches, and no more.
    const { raw } = await clerk.request('GET', `/api/jobs/${body.id}/file`);
    expect(raw.toString().trim().split('\r\n')).toHaveLength(2);
  });

  it('print posters, and cards that count once their file is there and can be fetched once', limit, async () => {
    const open = await openCampaign(office, township.units.township);
    const order = { group: 'mass', unitIds: [township.units.yanshang], cardsPerUnit: 25, language: 'en' };
    const started = await office.request<JobView>('POST', `/api/campaigns/${open}/card-jobs`, { body: order });
    expect(started.status).toBe(202);
    const ended = await endOf(office, started.body.id);
    expect(ended).toMatchObject({ state: 'succeeded', progress: { done: 25, total: 25 }, result: { cards: 25 } });
    const batches = await office.ok<{ items: object[] }>('GET', `/api/campaigns/${open}/card-batches`);
    expect(batches.items).toMatchObject([{ id: ended.result?.['batch'], cards: 25 }]);
    expect(
      await offices.select('SELECT hash FROM card WHERE batch_id = ?', [String(ended.result?.['batch'])]),
    ).toHaveLength(25);
    const { raw } = await office.request('GET', `/api/jobs/${ended.id}/file`);
    expect(raw.subarray(0, 5).toString()).toBe('%PDF-');
    await expect.poll(async () => (await office.request('GET', `/api/jobs/${ended.id}/file`)).status).toBe(404);
  });

  it('that were cancelled have issued no cards', limit, async () => {
    const open = await openCampaign(office, township.units.township);
    const order = { group: 'mass', unitIds: [township.units.yanshang], cardsPerUnit: 2000, language: 'en' };
    const { body } = await office.request<JobView>('POST', `/api/campaigns/${open}/card-jobs`, { body: order });
    await expect
      .poll(async () => (await office.ok<JobView>('GET', `/api/jobs/${body.id}`)).progress.code)
      .toBe('drawing');
    await offices.seats[1].ok('POST', `/api/jobs/${body.id}/cancel`);
    await expect.poll(() => readdirSync(folder()).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(await office.ok(`GET`, `/api/campaigns/${open}/card-batches`)).toMatchObject({ items: [], total: 0 });
  });

  it('import organisations, once', limit, async () => {
    const file = (name: string) =>
      [
        'code,name,type,level',
        ...Array.from({ length: 1_200 }, (_, at) => `imported-${at},${name} ${at},village,village`),
      ].join('\n');
    const { status, body } = await office.upload<JobView>('/api/units/import-jobs', 'units.csv', file('Unit'));
    expect(status).toBe(202);
    expect(await endOf(office, body.id)).toMatchObject({
      state: 'succeeded',
      cancellable: false,
      result: { rows: 1_200, created: 1_200, updated: 0 },
    });
    expect(await office.ok('GET', '/api/units?q=imported-&pageSize=1')).toMatchObject({ total: 1_200 });
    const wrong = await office.upload<JobView>('/api/units/import-jobs', 'units.csv', 'code,name\n1');
    expect(await endOf(office, wrong.body.id)).toMatchObject({
      state: 'failed',
      result: null,
      error: {
        code: 'import-invalid',
        errors: expect.arrayContaining([expect.objectContaining({ pointer: expect.stringMatching(/^#\/rows\/\d/) })]),
      },
    });
  });

  it(
    'that have decided an import are carried on by whoever takes them over, and cannot be cancelled',
    limit,
    async () => {
      const audited = async () =>
        (await offices.select("SELECT id FROM audit_event WHERE action = 'unit.imported'")).length;
      const before = await audited();
      const input = { name: 'x', mediaType: 'x', bytes: 1, stored: 'not-there-any-more' };
      const decided = { kind: 'unit-import', key: 'unit-import', cancellable: false, attempts: 9, result: { rows: 7 } };
      const id = await store({ ...decided, campaignId: null, request: { input, ignoreUnknown: false } }, 0);
      await offices.execute('INSERT INTO unit_import (id, account_id, actor, report) VALUES (?, ?, ?, ?)', [
        id,
        accountId,
        'Root',
        '{"rows":7}',
      ]);
      await offices.execute('INSERT INTO unit_import_slice (import_id, number, changes) VALUES (?, 0, ?)', [
        id,
        '{"created":[],"updated":[],"moves":[]}',
      ]);
      expect(await office.request('POST', `/api/jobs/${id}/cancel`)).toMatchObject({
        status: 409,
        body: { code: 'job-decided' },
      });
      await offices.execute("UPDATE job SET heartbeat_at = '2000-01-01T00:00:00.000Z' WHERE id = ?", [id]);
      expect(await endOf(office, id)).toMatchObject({ state: 'succeeded', result: { rows: 7 } });
      expect(await audited()).toBe(before + 1);
    },
  );

  it('stand in the way of the same again, until they have ended', limit, async () => {
    const id = await store({ key: `ledger-export/${campaignId}/${accountId}/csv` }, 0);
    expect(await startExport(office)).toMatchObject({ status: 409, body: { code: 'job-in-progress' } });
    await offices.seats[1].ok('POST', `/api/jobs/${id}/cancel`);
    expect((await startExport(office)).status).toBe(202);
    await jobsDone(offices.bench);
  });

  it('one of those who cancel at once cancels, from whatever process', limit, async () => {
    const ended: Round[] = [];
    for (let round = 0; round < rounds; round++) {
      const id = await store({}, 0);
      const attempts = offices.seats.map((client) => ({
        wanted: 'cancelled',
        send: () => client.request('POST', `/api/jobs/${id}/cancel`),
      }));
      const stored = async () => (await office.ok<JobView>('GET', `/api/jobs/${id}`)).state;
      ended.push(await race(offices, { attempts, stored, audited: 'job.cancelled', refusals: [409] }));
    }
    expect(ended).toEqual(fairRounds);
  });

  it('have one outcome when they are cancelled while they end', limit, async () => {
    const seen = new Set<string>();
    for (let round = 0; round < rounds; round++) {
      const { body } = await startExport(office);
      const deadline = performance.now() + round * 4;
      while (performance.now() < deadline) await new Promise((resolve) => setImmediate(resolve));
      const { status } = await offices.seats[1].request('POST', `/api/jobs/${body.id}/cancel`);
      const { state, file } = await endOf(office, body.id);
      await jobsDone(offices.bench);
      expect([status, state, file !== null]).toEqual(
        status === 200 ? [200, 'cancelled', false] : [409, 'succeeded', true],
      );
      expect(await office.ok('GET', `/api/jobs/${body.id}`)).toMatchObject({ state });
      seen.add(state);
    }
    expect(seen).toContain('succeeded');
  });

  it('of a process that is not heard of begin anew in another', limit, async () => {
    const id = await store({}, 30);
    expect(await endOf(office, id)).toMatchObject({ state: 'succeeded', file: { name: 'ledger.csv' } });
    expect(await offices.select('SELECT attempts FROM job WHERE id = ?', [id])).toMatchObject([{ attempts: 2 }]);
  });

  it('that nobody came for are handed in anew', limit, async () => {
    const id = await store({ state: 'queued', owner: null, attempts: 0 }, 30);
    expect(await endOf(office, id)).toMatchObject({ state: 'succeeded' });
  });

  it('that lose their process again and again are ended', limit, async () => {
    const id = await store({ attempts: 5 }, 30);
    expect(await endOf(office, id)).toMatchObject({ state: 'failed', error: { code: 'interrupted' } });
  });

  it('do nothing for an account that may not any more', limit, async () => {
    const [gone, confined] = [randomUUID(), randomUUID()];
    await offices.execute(
      "INSERT INTO account (id, username, display_name, password_hash, role, unit_id, disabled, must_change_password, created_at, revision) SELECT ?, 'gone', 'x', 'x', role, unit_id, ?, must_change_password, created_at, 1 FROM account WHERE username = 'root'",
      [gone, 1],
    );
    const [first, second] = [await store({ accountId: gone }, 30), await store({ accountId: confined }, 30)];
    expect(await endOf(office, first)).toMatchObject({ state: 'failed', error: { code: 'forbidden' } });
    expect(await endOf(office, second)).toMatchObject({ state: 'failed', error: { code: 'forbidden' } });
    const clerk = { username: 'clerk-k', displayName: 'x', role: 'clerk', unitId: township.units.yanshang } as const;
    const made = await offices.bench.app
      .get(AccountsService)
      .create(null, { ...clerk, password: 'a-kettle-of-nine-fish' });
    for (const kindOfJob of ['grading-run', 'card-sheet', 'posters', 'unit-import']) {
      const id = await store({ kind: kindOfJob, accountId: made.account.id }, 30);
      expect([kindOfJob, await endOf(office, id)]).toMatchObject([
        kindOfJob,
        { state: 'failed', error: { code: 'forbidden' } },
      ]);
    }
  });

  it('of one account are not more than others can wait for', limit, async () => {
    for (let at = 0; at < 20; at++) await store({}, 0);
    expect(await startExport(office, { format: 'xlsx' })).toMatchObject({
      status: 429,
      body: { code: 'too-many-jobs' },
      headers: { 'retry-after': '30' },
    });
    await offices.execute("UPDATE job SET state = 'cancelled', finished_at = created_at WHERE finished_at IS NULL");
  });
});
