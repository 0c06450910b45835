import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { Clock, Database, Objection } from '@pingyi/backend/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { openRelease, publishTogether, withdrawTogether } from '../support/publish.js';
import {
  buildTownship,
  handIn,
  issueCards,
  runGrading,
  selfAnswers,
  superiorAnswers,
  type Township,
} from '../support/township.js';

interface Release {
  readonly id: string;
  readonly revision: number;
  readonly state: string;
  readonly accessCode: string | null;
  readonly noticeEndsOn: string | null;
  readonly confirmation: { readonly possible: boolean; readonly hindrances: readonly string[] };
}

const circle = { unitIds: [] as string[], roles: [] as string[], withCode: false };

describe.each(databaseKinds())('a release and its course (I14), on %s', (kind) => {
  let bench: Bench;
  let confirming: Client;
  let township: Township;
  let campaign: string;
  let runId: string;

  const release = (terms: Record<string, unknown>, run = runId) =>
    publishTogether(bench.administrator, confirming, township.campaignId, {
      runId: run,
      terms: { ...openRelease, ...terms },
    });
  const ask = (terms: Record<string, unknown>, more: Record<string, unknown> = {}) =>
    bench.administrator.request('POST', `${campaign}/publications`, {
      body: { runId, terms: { ...openRelease, ...terms }, ...more },
    });
  const releases = async (client = bench.administrator) =>
    (await client.ok<{ items: Release[] }>('GET', `${campaign}/publications`)).items;
  const about = async (id: string) => (await releases()).find((one) => one.id === id) ?? expect.fail('no release');
  const on = (day: string) => vi.spyOn(bench.app.get(Clock), 'today').mockReturnValue(day);
  const read = (id: string, rest = '', client: Client = bench.client(), code?: string) =>
    client.request('GET', `/api/public/publications/${id}${rest}`, {
      headers: code === undefined ? {} : { 'release-code': code },
    });
  const withdraw = (id: string) => withdrawTogether(bench.administrator, confirming, id, '试发布');
  const grade = async () => (await runGrading(bench.administrator, township.campaignId)).id;

  beforeAll(async () => {
    bench = await startBench(kind);
    confirming = await bench.secondAdministrator();
    township = await buildTownship(bench);
    const { campaignId, units } = township;
    campaign = `/api/campaigns/${campaignId}`;
    for (const card of await issueCards(bench, campaignId, units.yanshang, 30))
      await handIn(bench.client(), card, '', { answers: { overall: 'satisfied' } });
    await township.clerk.ok('PUT', `${campaign}/sheets/self/${units.yanshang}`, {
      body: { answers: selfAnswers(), action: 'submit' },
      revision: 0,
    });
    await township.assessor.ok('PUT', `${campaign}/sheets/superior/${units.yanshang}`, {
      body: { answers: superiorAnswers(92), action: 'submit' },
      revision: 0,
    });
    await bench.administrator.ok('POST', `${campaign}/transitions`, { body: { to: 'CLOSED' } });
    runId = await grade();
  });
  afterAll(() => bench?.close());
  afterEach(async () => {
    vi.restoreAllMocks();
    for (const { id, state } of await releases())
      if (state === 'on-notice' || state === 'confirmed') await withdraw(id);
  });

  it('shows of the result what its level allows, and no order that would tell more', async () => {
    const { yanshang } = township.units;
    const row = async (id: string) =>
      (await read(id, '/outcomes?q=3301001')).body as { items: Record<string, Record<string, unknown>>[] };
    const seen: Record<string, unknown> = {};
    const titles: Record<string, string[]> = {};
    for (const content of ['grades', 'scores', 'items', 'steps', 'package']) {
      const id = await release({ content });
      const [first] = (await row(id)).items;
      const { groups, reasons } = first as unknown as {
        groups: Record<string, { score: string | null; valid: number | null }>;
        reasons: unknown[];
      };
      seen[content] = [
        first?.['grade'],
        first?.['score'],
        groups['mass']?.score,
        groups['mass']?.valid,
        reasons.length > 0,
        (await read(id, `/outcomes/${yanshang}`)).status,
        (await read(id, '/package.zip')).status,
        (await read(id, '/outcomes?sort=-score')).status,
        (await read(id)).body.package === null,
      ];
      const file = parse((await read(id, '/grades?format=csv')).raw, { bom: true }) as string[][];
      titles[content] = file[0] ?? [];
      expect(file[1]?.slice(0, 2), content).toEqual(['3301001', '岩上村']);
      await withdraw(id);
    }
    expect(titles['grades']).toEqual([
      '组织代码',
      '组织名称',
      '类型',
      '上级组织',
      '等级',
      '升降',
      '状态',
      '服务型党组织',
    ]);
    expect(titles['scores']?.length).toBeLessThan(titles['items']?.length ?? 0);
    expect(titles['steps']).toEqual(titles['items']);
    const full = ['good', '95.00', '100.00', 30, false];
    expect(seen).toEqual({
      grades: ['good', null, undefined, undefined, false, 403, 403, 422, true],
      scores: ['good', '95.00', '100.00', null, false, 403, 403, 200, true],
      items: [...full, 403, 403, 200, true],
      steps: [...full, 200, 403, 200, true],
      package: [...full, 200, 200, 200, false],
    });
  });

  it('is read within its circle alone: by organisation, by role, by code, and by who manages it (S4.11, S5.6)', async () => {
    const { yanshang } = township.units;
    const statuses = async (id: string, code?: string) => ({
      anybody: (await read(id)).status,
      unit: (await read(id, '', township.clerk)).status,
      assessor: (await read(id, '', township.assessor)).status,
      office: (await read(id, '', bench.administrator)).status,
      code: (await read(id, '', bench.client(), code ?? 'AAAA-AAAA-AAAA-AAAA')).status,
    });
    const listed = async (client: Client) =>
      (await client.ok<{ items: { id: string }[] }>('GET', '/api/public/publications')).items.map(({ id }) => id);
    const none = { anybody: 403, unit: 403, assessor: 403, office: 200, code: 403 };

    const ofUnit = await release({ audience: 'circle', circle: { ...circle, unitIds: [yanshang] } });
    expect(await statuses(ofUnit)).toEqual({ ...none, unit: 200 });
    expect((await read(ofUnit, '/outcomes')).body.code).toBe('release-limited');
    expect(
      await bench.client().request('POST', `/api/public/publications/${ofUnit}/objections`, {
        body: { unitId: yanshang, statement: '这个得分与公示的台账不一致', contact: '13800000000' },
      }),
    ).toMatchObject({ status: 403, body: { code: 'release-limited' } });
    expect((await read(ofUnit, '/package.zip', township.assessor)).status).toBe(403);
    expect((await read(ofUnit, '/grades?format=xlsx', township.assessor)).status).toBe(403);
    expect([await listed(bench.client()), await listed(township.clerk), await listed(township.assessor)]).toEqual([
      [],
      [ofUnit],
      [],
    ]);
    expect((await about(ofUnit)).accessCode).toBeNull();
    await withdraw(ofUnit);

    const ofRole = await release({ audience: 'circle', circle: { ...circle, roles: ['assessor'] } });
    expect(await statuses(ofRole)).toEqual({ ...none, assessor: 200 });
    expect([await listed(township.clerk), await listed(township.assessor)]).toEqual([[], [ofRole]]);
    await withdraw(ofRole);

    const withCode = await release({ audience: 'circle', circle: { ...circle, withCode: true } });
    const { accessCode } = await about(withCode);
    expect(await statuses(withCode, accessCode ?? '')).toEqual({ ...none, code: 200 });
    // Whoever sees the campaign and does not manage it is not given the code.
    expect((await releases(township.assessor)).map((one) => one.accessCode)).not.toContain(accessCode);
    await withdraw(withCode);
  });

  it('names its circle when it is not public, and has none when it is', async () => {
    const limited = [
      { audience: 'circle' },
      { audience: 'circle', circle },
      { audience: 'public', circle: { ...circle, withCode: true } },
    ];
    for (const terms of limited)
      expect(await ask(terms)).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '#/terms/circle' }] },
      });
    expect((await ask({ noticeDays: -1 })).status).toBe(422);
  });

  it('is on notice for working days, over holidays and made-up days, and final only afterwards', async () => {
    await bench.administrator.ok('PUT', '/api/working-calendar/2026', {
      body: {
        days: [
          ...['01', '02', '05', '06', '07'].map((day) => ({ day: `2026-10-${day}`, kind: 'holiday', name: '国庆节' })),
          { day: '2026-10-10', kind: 'workday', name: '调休' },
        ],
      },
    });
    on('2026-09-30');
    const id = await release({ noticeDays: 3 });
    // Thursday 8, Friday 9 and the Saturday that is worked.
    expect(await about(id)).toMatchObject({ state: 'on-notice', noticeEndsOn: '2026-10-10' });
    expect((await read(id)).body.release).toMatchObject({ state: 'on-notice', noticeEndsOn: '2026-10-10' });
    const confirm = () => bench.administrator.request('POST', `/api/publications/${id}/confirmation`);
    on('2026-10-10');
    expect(await confirm()).toMatchObject({ status: 409, body: { code: 'release-notice-running' } });
    expect((await township.clerk.request('POST', `/api/publications/${id}/confirmation`)).status).toBe(403);
    on('2026-10-11');
    expect((await about(id)).confirmation).toEqual({ possible: true, hindrances: [] });
    expect((await confirm()).status).toBe(200);
    expect(await confirm()).toMatchObject({ status: 409, body: { code: 'publication-confirmed' } });
    expect((await about(id)).state).toBe('confirmed');
    await withdraw(id);
    expect((await confirm()).status).toBe(410);
  });

  it('refuses days of another year, listed twice or not exceptional', async () => {
    const replace = (days: unknown[]) =>
      bench.administrator.request('PUT', '/api/working-calendar/2027', { body: { days } });
    for (const [days, code] of [
      [[{ day: '2026-10-01', kind: 'holiday', name: '' }], 'out-of-range'],
      [[{ day: '2027-01-02', kind: 'holiday', name: '' }], 'not-exceptional'],
      [[{ day: '2027-01-04', kind: 'workday', name: '' }], 'not-exceptional'],
    ] as const)
      expect(await replace([...days])).toMatchObject({ status: 422, body: { errors: [{ code }] } });
    const feast = { day: '2027-01-01', kind: 'holiday', name: '元旦' };
    expect(await replace([feast, feast])).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'duplicate-item' }] },
    });
    expect((await township.clerk.request('PUT', '/api/working-calendar/2027', { body: { days: [] } })).status).toBe(
      403,
    );
  });

  it('hears readers without an account, gives them a receipt, and shows the contact to handlers alone', async () => {
    const { yanshang } = township.units;
    const posted = '2026-06-01';
    on(posted);
    const id = await release({ noticeDays: 5 });
    const readerOf = bench.client();
    const object = (body: Record<string, unknown>, against = id) =>
      readerOf.request<{ receipt: string; answerDue: string; code: string }>(
        'POST',
        `/api/public/publications/${against}/objections`,
        {
          body: { unitId: yanshang, statement: '这个得分与公示的台账不一致', contact: '13800000000', ...body },
        },
      );
    const answerOf = (receipt: string) =>
      readerOf.request<{ state: string; answer: string | null }>('POST', '/api/public/objection-answers', {
        body: { receipt },
      });
    for (const [body, pointer] of [
      [{ statement: '不服' }, '#/statement'],
      [{ contact: '' }, '#/contact'],
      [{ unitId: '00000000-0000-4000-8000-000000000000' }, '#/unitId'],
    ] as const)
      expect(await object(body)).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
    const made = await object({});
    expect(made).toMatchObject({ status: 201, body: { answerDue: '2026-06-08' } });
    const { receipt } = made.body;
    expect(await answerOf(receipt.toLowerCase().replaceAll('-', ' '))).toMatchObject({
      status: 200,
      body: { state: 'received', answer: null },
      headers: { 'cache-control': 'no-store' },
    });
    expect((await answerOf('AAAA-AAAA-AAAA-AAAA')).status).toBe(404);
    const [waiting] = (
      await bench.administrator.ok<{ items: { id: string; isOverdue: boolean }[] }>('GET', '/api/objections/waiting')
    ).items;
    expect(waiting).toMatchObject({ unit: { id: yanshang }, answerDue: '2026-06-08', handler: null, isOverdue: false });
    expect(await bench.administrator.ok('GET', '/api/my/desk')).toMatchObject({ objections: 1, overdueObjections: 0 });
    on('2026-06-09');
    expect(await bench.administrator.ok('GET', '/api/my/desk')).toMatchObject({ objections: 1, overdueObjections: 1 });
    const handled = await bench.administrator.ok('POST', `/api/objections/${waiting?.id}/handling`, {
      body: { mine: true, answerDue: '2026-06-12' },
    });
    expect(handled).toMatchObject({
      contact: '13800000000',
      source: 'public',
      enteredBy: '',
      handler: 'Root',
      answerDue: '2026-06-12',
    });
    // The contact stands in no public answer, nor the receipt in the database.
    expect((await read(id)).raw.toString()).not.toContain('13800000000');
    const kept = await bench.app
      .get(Database)
      .select<{ receipt_hash: string }>('SELECT * FROM objection WHERE id = ?', [waiting?.id ?? '']);
    expect(JSON.stringify(kept)).not.toContain(receipt.replaceAll('-', ''));
    await bench.administrator.ok('POST', `/api/objections/${waiting?.id}/ruling`, {
      body: { ruling: 'rejected', answer: '经核对无误' },
    });
    expect((await answerOf(receipt)).body).toMatchObject({ state: 'rejected', answer: '经核对无误' });
    expect(await object({})).toMatchObject({ status: 409, body: { code: 'immutable' } });
    on(posted);
    // Readers of an earlier revision, which nobody hears any more, are not taken for readers of the one on notice.
    const next = await release({ changeNote: '重新公示', noticeDays: 5 }, await grade());
    expect(await object({})).toMatchObject({ status: 409, body: { code: 'immutable' } });
    // Somebody with many addresses does not stand in the way of a confirmation with more than can be read.
    const { manager } = bench.app.get(Database).dataSource;
    const first = await manager.findOneByOrFail(Objection, { id: waiting?.id ?? '' });
    const many = Array.from({ length: 1_000 }, () => ({
      ...first,
      id: randomUUID(),
      receiptHash: null,
      state: 'received' as const,
    }));
    for (let at = 0; at < many.length; at += 250) await manager.insert(Objection, many.slice(at, at + 250));
    expect(await object({}, next)).toMatchObject({ status: 429, body: { code: 'too-many-objections' } });
    for (let at = 0; at < many.length; at += 250)
      await manager.delete(
        Objection,
        many.slice(at, at + 250).map(({ id: one }) => one),
      );
    for (let at = 0; at < 20; at += 1) await object({ statement: `第${at}次提出同样的异议内容` }, next);
    expect(await object({})).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } });
    let guessed = await answerOf('AAAA-AAAA-AAAA-AAAA');
    for (let at = 0; at < 30 && guessed.status === 404; at += 1) guessed = await answerOf('AAAA-AAAA-AAAA-AAAA');
    expect(guessed).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } });
    await withdraw(next);
    await withdraw(id);
    // They are answered all the same: who objected holds a receipt.
    for (const { id: left } of (
      await confirming.ok<{ items: { id: string }[] }>('GET', '/api/objections/waiting?pageSize=50')
    ).items)
      await confirming.ok('POST', `/api/objections/${left}/ruling`, { body: { ruling: 'rejected', answer: '重复' } });
  });

  it('hears objections inside its period, is not final while one waits or was upheld, and is superseded by a revision that says why', async () => {
    const { yanshang, yanxia } = township.units;
    on('2026-11-02');
    const first = await release({ noticeDays: 5 });
    const object = (client: Client, path: string, body: Record<string, unknown>) =>
      client.request<{ id: string; contact: string | null }>('POST', `${campaign}/${path}`, { body });
    const own = await object(township.clerk, 'own-objections', {
      statement: '满意度统计有误',
      contact: '0578-1234567',
    });
    expect(own).toMatchObject({ status: 201, body: { source: 'unit', isAboutRelease: true, unit: { id: yanshang } } });
    const paper = await object(bench.administrator, 'objections', {
      unitId: yanxia,
      statement: '书面异议一份',
      contact: '来访人张某',
      answerDue: '2026-11-20',
    });
    expect(paper).toMatchObject({
      status: 201,
      body: { source: 'staff', contact: '来访人张某', answerDue: '2026-11-20' },
    });
    expect(await object(township.assessor, 'own-objections', { statement: '我也有异议' })).toMatchObject({
      status: 403,
    });
    // The organisation sees its own alone, and nobody sees a contact in public.
    expect(await township.clerk.ok('GET', `${campaign}/own-objections`)).toMatchObject({
      items: [{ id: own.body.id, state: 'received' }],
    });
    const shown = await read(first);
    expect(shown.body.release).toMatchObject({ objections: { received: 2, upheld: 0, rejected: 0 } });
    expect(shown.raw.toString()).not.toMatch(/0578-1234567|张某|统计有误/);

    on('2026-11-10');
    expect(await object(township.clerk, 'own-objections', { statement: '迟到的异议' })).toMatchObject({
      status: 409,
      body: { code: 'immutable' },
    });
    const confirm = (id: string) => bench.administrator.request('POST', `/api/publications/${id}/confirmation`);
    expect(await confirm(first)).toMatchObject({ status: 409, body: { code: 'release-objections-waiting' } });
    const rule = (client: Client, id: string, ruling: string) =>
      client.request('POST', `/api/objections/${id}/ruling`, { body: { ruling, answer: '经复核' } });
    expect((await rule(bench.administrator, paper.body.id, 'rejected')).status).toBe(403);
    expect((await rule(confirming, paper.body.id, 'rejected')).status).toBe(200);
    expect((await rule(bench.administrator, own.body.id, 'upheld')).status).toBe(200);
    expect(await confirm(first)).toMatchObject({ status: 409, body: { code: 'release-outdated' } });

    const again = await grade();
    // The release is of the run before: nothing but its revision takes the objection into account.
    expect(await confirm(first)).toMatchObject({ status: 409, body: { code: 'release-outdated' } });
    expect(
      await bench.administrator.request('POST', `${campaign}/publications`, { body: { runId: again } }),
    ).toMatchObject({ status: 422, body: { errors: [{ pointer: '#/terms/changeNote', code: 'required' }] } });
    const second = await release({ changeNote: '异议成立，重新统计满意度' }, again);
    expect((await read(second)).body.release).toMatchObject({
      state: 'confirmed',
      changeNote: '异议成立，重新统计满意度',
    });
    expect((await read(first)).body).toMatchObject({
      newerId: second,
      release: { state: 'superseded', objections: { received: 0, upheld: 1, rejected: 1 } },
    });
    expect((await about(second)).revision).toBe((await about(first)).revision + 1);
    expect(await confirm(first)).toMatchObject({ status: 409, body: { code: 'publication-superseded' } });
    // A revision is one of the release that stands.
    expect(await ask({}, { runId: await grade(), revises: first })).toMatchObject({
      status: 409,
      body: { code: 'publication-superseded' },
    });
    await withdraw(second);
    expect((await ask({}, { runId: await grade(), revises: second })).status).toBe(410);
    expect((await ask({}, { runId: await grade(), revises: township.campaignId })).status).toBe(422);
  });
});
