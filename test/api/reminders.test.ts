import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '@pingyi/backend/testing';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { endOf } from '../support/jobs.js';
import { buildTownship, selfAnswers, type Township } from '../support/township.js';

interface Said {
  readonly title: string;
  readonly body: string;
}
interface Message {
  readonly id: string;
  readonly kind: string;
  readonly words: Readonly<Record<'zh-CN' | 'en', Said>>;
  readonly path: string;
  readonly by: string | null;
  readonly readAt: string | null;
}
interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
}
interface Preview {
  readonly persons: number;
  readonly toldToday: number;
  readonly nobodys: number;
  readonly words: Message['words'] | null;
}

describe.each(databaseKinds())('reminders, on %s', (kind) => {
  let bench: Bench;
  let township: Township;

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
  });
  afterAll(() => bench?.close());

  const messages = (who: Client, query = '') => who.ok<Page<Message>>('GET', `/api/my/messages${query}`);
  const at = (rest: string) => `/api/campaigns/${township.campaignId}/${rest}`;
  const preview = (body: object) =>
    bench.administrator.ok<Preview>('POST', at('reminder-previews'), { body: { about: 'sheets', ...body } });
  const ask = (body: object) =>
    bench.administrator.ok<{ id: string }>('POST', at('reminders'), { body: { about: 'sheets', ...body } });
  const remind = async (body: object = {}) => (await endOf(bench.administrator, (await ask(body)).id)).result;
  const waiting = async (who: Client) => (await who.ok<{ sheets: number }>('GET', '/api/my/desk')).sheets;

  it('reach exactly those on whose desk a sheet waits, with how many they are', async () => {
    const { clerk, assessors, enterer, verifier, viewer, units } = township;
    // The other village has nobody who could fill its sheet in.
    expect(await preview({})).toMatchObject({ persons: 4, toldToday: 0, nobodys: 1 });
    expect(await preview({ unitIds: [units.yanshang] })).toMatchObject({ persons: 4, nobodys: 0 });
    expect(await preview({ unitIds: [units.yanxia] })).toMatchObject({ persons: 3, nobodys: 1 });
    expect(await remind({ note: '请于周五前完成。' })).toEqual({ told: 4, leftOut: 0, mails: 0 });
    for (const who of [clerk, ...assessors, enterer, verifier, viewer, bench.administrator])
      expect((await messages(who)).total).toBe((await waiting(who)) > 0 ? 1 : 0);
    const { items } = await messages(clerk, '?unread=yes');
    expect(items).toMatchObject([{ kind: 'sheets', path: '/tasks', by: 'Root', readAt: null }]);
    expect(items[0]?.words['zh-CN'].title).toBe('分类定级：还有 1 份评议表待提交');
    expect(items[0]?.words['zh-CN'].body).toMatch(
      /岩上村.*http:\/\/pingyi\.test\/console\/tasks\n\n请于周五前完成。$/s,
    );
    expect(items[0]?.words.en.title).toBe('分类定级: sheets to hand in: 1');
    expect((await messages(assessors[0] ?? clerk)).items[0]?.words.en.body).toContain('岩上村 and others, 2 in all');
  });

  it('are told once a day, unless somebody says why again', async () => {
    expect(await preview({})).toMatchObject({ persons: 4, toldToday: 4 });
    expect(await remind()).toEqual({ told: 0, leftOut: 4, mails: 0 });
    expect(await remind({ again: '县里明天检查' })).toEqual({ told: 4, leftOut: 0, mails: 0 });
    expect((await messages(township.clerk)).total).toBe(2);
    const { items } = await bench.administrator.ok<Page<{ action: string; detail: Record<string, unknown> }>>(
      'GET',
      '/api/audit?pageSize=200',
    );
    expect(items.filter(({ action }) => action === 'reminder.asked').map(({ detail }) => detail)).toContainEqual({
      about: 'sheets',
      units: null,
      reason: '县里明天检查',
    });
  });

  it('are read by their owner alone', async () => {
    const { clerk, assessor } = township;
    const [first] = (await messages(clerk)).items;
    await assessor.ok('POST', '/api/my/messages/reading', { body: { ids: [first?.id] } });
    expect((await messages(clerk, '?unread=yes')).total).toBe(2);
    await clerk.ok('POST', '/api/my/messages/reading', { body: { ids: [first?.id] } });
    expect((await messages(clerk, '?unread=yes')).total).toBe(1);
    await clerk.ok('POST', '/api/my/messages/reading', { body: {} });
    expect((await messages(clerk, '?unread=yes')).total).toBe(0);
    expect((await messages(clerk)).total).toBe(2);
    const log = await bench.administrator.ok<Page<{ to: { username: string }; readAt: string | null }>>(
      'GET',
      at('reminders?pageSize=200'),
    );
    expect(log.items.filter(({ readAt }) => readAt !== null).map(({ to }) => to.username)).toEqual(['clerk', 'clerk']);
  });

  it('leave out who has handed in, and what a person is who has no account', async () => {
    const { clerk, units } = township;
    await clerk.ok('PUT', at(`sheets/self/${units.yanshang}`), {
      body: { answers: selfAnswers(), action: 'submit' },
      revision: 0,
    });
    expect(await preview({})).toMatchObject({ persons: 3, nobodys: 1 });
    // Residents have no account, and nothing is told of who has taken part.
    expect(await preview({ about: 'participation' })).toMatchObject({ persons: 1, nobodys: 1 });
    const said = JSON.stringify((await preview({ about: 'participation' })).words);
    expect(said).toContain('参加与否由群众自愿');
    expect(said).not.toMatch(/参评率|已有|turnout/);
  });

  it('read as the office wants it, with nothing but the task in them', async () => {
    const said = { title: '{{campaign}}：{{count}} 份', body: '{{unit}}：{{due}}，{{link}}' };
    const words = { 'zh-CN': said, en: said };
    const path = '/api/reminder-templates/sheets';
    const told = { ...said, body: '{{unit}} 已有 {{ballots}} 人参评' };
    const refused = await bench.administrator.request('PUT', path, { body: { words: { ...words, en: told } } });
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '#/words/en/body', code: 'placeholder-unknown', params: { name: 'ballots' } }] },
    });
    await bench.administrator.ok('PUT', path, { body: { words } });
    expect((await preview({})).words?.['zh-CN']).toMatchObject({ title: '分类定级：2 份' });
    await bench.administrator.ok('DELETE', path);
    expect((await preview({})).words?.['zh-CN'].title).toBe('分类定级：还有 2 份评议表待提交');
  });

  it('come once to each of many, however often their job is begun', async () => {
    const database = bench.app.get(Database);
    const unitId = township.units.yanxia;
    const many = 230;
    const clerk = { displayName: 'x', passwordHash: '-', role: 'clerk', unitId, disabled: false, revision: 1 };
    await database.write((tx) =>
      tx.insert(
        'Account',
        Array.from({ length: many }, (_, number) => ({
          ...clerk,
          id: randomUUID(),
          username: `many-${number}`,
          mustChangePassword: false,
          createdAt: new Date().toISOString(),
        })),
      ),
    );
    const { id } = await ask({ unitIds: [unitId] });
    expect((await endOf(bench.administrator, id)).result).toEqual({ told: many, leftOut: 3, mails: 0 });
    // As a process leaves it that is killed after its last slice.
    await database.writeStatement(
      "UPDATE job SET state = 'running', finished_at = NULL, result = NULL, owner = 'killed', heartbeat_at = '2012-01-01T00:00:00.000Z' WHERE id = ?",
      [id],
    );
    expect((await endOf(bench.administrator, id)).result).toEqual({ told: many, leftOut: 3, mails: 0 });
    expect(await remind({ unitIds: [unitId] })).toEqual({ told: 0, leftOut: many + 3, mails: 0 });
    const [stored] = await database.select<{ all: number }>('SELECT COUNT(*) AS "all" FROM message WHERE job_id = ?', [
      id,
    ]);
    expect(Number(stored?.all)).toBe(many);
  });
});
