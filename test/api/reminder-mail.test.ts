import { Clock, Database, MailDeliveries } from '@pingyi/backend/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { bootApp, startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { endOf } from '../support/jobs.js';
import { MailServer } from '../support/mail-server.js';
import { buildTownship, type Township } from '../support/township.js';

interface OwnAddress {
  readonly available: boolean;
  readonly address: string | null;
  readonly confirmed: boolean;
  readonly enabled: boolean;
}
interface Told {
  readonly to: { readonly username: string };
  readonly mail: {
    readonly state: string;
    readonly attempts: number;
    readonly error: string | null;
    readonly status: number | null;
  } | null;
}

const minute = 60_000;

describe.each(databaseKinds())('reminders by mail, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let server: MailServer;
  let env: Record<string, string>;

  beforeAll(async () => {
    server = new MailServer();
    env = {
      SMTP_URL: `smtp://127.0.0.1:${await server.listen()}`,
      SMTP_FROM: '评议 <noreply@county.example>',
      // Only what the test asks for is sent.
      ROLE: 'web',
    };
    bench = await startBench(kind, { ...env, ROLE: 'all' });
    township = await buildTownship(bench);
    await setQuiet('00:00', '00:00', false);
  }, 120_000);
  afterAll(async () => {
    server?.close();
    await bench?.close();
  });
  afterEach(() => {
    vi.restoreAllMocks();
    wait(10_000);
    server.manner = 'take';
    server.got.length = 0;
  });

  const wait = (ms: number) => {
    bench.app.get(MailDeliveries).patience = { connecting: ms, greeting: ms, answering: ms };
  };
  const send = () => bench.app.get(MailDeliveries).sendDue();
  const own = '/api/my/mail-address';
  const setQuiet = async (quietFrom: string, quietTo: string, quietDaysOff: boolean) => {
    const { revision } = await bench.administrator.ok<{ revision: number }>('GET', '/api/reminder-settings');
    await bench.administrator.ok('PUT', '/api/reminder-settings', {
      body: { quietFrom, quietTo, quietDaysOff, records: false },
      revision,
    });
  };
  const enter = (who: Client, address: string) =>
    who.request<OwnAddress & { code?: string }>('PUT', own, { body: { address, language: 'zh-CN' } });
  const confirm = (who: Client, code: string) =>
    who.request<OwnAddress & { code?: string }>('POST', `${own}/confirmation`, { body: { code } });
  const codeOf = () => /\d{6}/.exec(server.got.at(-1)?.text ?? '')?.[0] ?? '';
  const confirmed = async (who: Client, address: string) => {
    await enter(who, address);
    await send();
    expect(await confirm(who, codeOf())).toMatchObject({ status: 200, body: { confirmed: true, address } });
    server.got.length = 0;
  };
  const remind = async (again?: string) => {
    const { id } = await bench.administrator.ok<{ id: string }>(
      'POST',
      `/api/campaigns/${township.campaignId}/reminders`,
      { body: { about: 'sheets', ...(again && { again }) } },
    );
    return (await endOf(bench.administrator, id)).result;
  };
  /** What became of the newest mail to somebody. */
  const lastMail = async (username: string) => {
    const { items } = await bench.administrator.ok<{ items: Told[] }>(
      'GET',
      `/api/campaigns/${township.campaignId}/reminders?pageSize=200`,
    );
    return items.find(({ to }) => to.username === username)?.mail;
  };
  /** Puts the clock somewhere; gives what puts it on. */
  const stopClock = (at = Date.now()) => {
    let now = at;
    vi.spyOn(bench.app.get(Clock), 'now').mockImplementation(() => new Date(now));
    return (ms: number) => {
      now += ms;
    };
  };

  it('go nowhere before their owner has read a code at the address', async () => {
    const { clerk } = township;
    expect(await clerk.ok<OwnAddress>('GET', own)).toMatchObject({ available: true, address: null, confirmed: false });
    expect((await enter(clerk, 'not an address')).status).toBe(422);
    expect(await enter(clerk, 'clerk@yanshang.example')).toMatchObject({ status: 200, body: { confirmed: false } });
    await send();
    expect(server.got).toMatchObject([{ to: 'clerk@yanshang.example', title: '评议平台：邮箱验证码' }]);
    const code = codeOf();
    expect(await remind()).toMatchObject({ told: 4, mails: 0 });
    expect(await confirm(clerk, code === '000000' ? '000001' : '000000')).toMatchObject({
      status: 403,
      body: { code: 'mail-code-invalid' },
    });
    expect((await confirm(township.assessor, code)).status).toBe(403);
    expect(await confirm(clerk, code)).toMatchObject({ status: 200, body: { confirmed: true, enabled: true } });
    expect((await confirm(clerk, code)).status).toBe(403);
    // The code lies nowhere once its mail has gone.
    const stored = await bench.app.get(Database).select<{ body: string | null }>('SELECT body FROM outgoing_mail');
    expect(stored.map(({ body }) => body)).toEqual([null]);
  });

  it('tell the task as the console does, under one id, to those who want them', async () => {
    expect(await remind('第一次邮件')).toMatchObject({ told: 4, mails: 1 });
    await send();
    expect(server.got).toHaveLength(1);
    expect(server.got[0]).toMatchObject({ to: 'clerk@yanshang.example', title: '分类定级：还有 1 份评议表待提交' });
    expect(server.got[0]?.text).toContain('http://pingyi.test/console/tasks');
    expect(server.got[0]?.messageId).toMatch(/^<[0-9a-f-]{36}@county\.example>$/);
    expect(await lastMail('clerk')).toMatchObject({ state: 'sent', attempts: 1, error: null });
    expect(await lastMail('assessor-1')).toBeNull();
    await township.clerk.ok('PATCH', own, { body: { enabled: false, language: 'en' } });
    expect(await remind('关掉以后')).toMatchObject({ told: 4, mails: 0 });
    await township.clerk.ok('PATCH', own, { body: { enabled: true, language: 'zh-CN' } });
  });

  it('are given up at a refusal, and tried again where the server puts them off', async () => {
    server.manner = { refuse: 550 };
    await remind('不存在的地址');
    await send();
    expect(await lastMail('clerk')).toMatchObject({ state: 'failed', error: 'mail-refused', status: 550 });
    server.manner = { refuse: 451 };
    await remind('服务器忙');
    await send();
    expect(await lastMail('clerk')).toMatchObject({ state: 'waiting', error: 'mail-put-off', status: 451 });
    server.manner = 'take';
    const on = stopClock();
    await send();
    expect(server.got).toHaveLength(0);
    on(6 * minute);
    await send();
    expect(server.got).toHaveLength(1);
    vi.restoreAllMocks();
    expect(await lastMail('clerk')).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('wait where a server hangs, and hold nobody up', async () => {
    server.manner = 'hang';
    wait(300);
    await remind('服务器不应答');
    const began = Date.now();
    const sending = send();
    expect((await township.clerk.request('GET', '/api/my/messages')).status).toBe(200);
    await sending;
    expect(Date.now() - began).toBeLessThan(5_000);
    expect(await lastMail('clerk')).toMatchObject({ state: 'waiting', error: 'mail-timed-out', attempts: 1 });
  });

  it('never come twice: neither when the answer comes late, nor after a crash between sending and storing', async () => {
    server.manner = { late: 3_000 };
    wait(600);
    await remind('回答太迟');
    await send();
    expect(await lastMail('clerk')).toMatchObject({ state: 'uncertain', error: 'mail-no-answer' });
    wait(10_000);
    server.manner = 'take';
    await remind('中断');
    const database = bench.app.get(Database);
    // As a killed process leaves it.
    await database.writeStatement(
      "UPDATE outgoing_mail SET state = 'sending', due_at = '2012-01-01T00:00:00.000Z' WHERE state = 'waiting' AND attempts = 0",
    );
    const on = stopClock();
    for (let hour = 0; hour < 30; hour++) {
      await send();
      on(60 * minute);
    }
    vi.restoreAllMocks();
    expect(await lastMail('clerk')).toMatchObject({ state: 'uncertain', error: 'mail-interrupted' });
    const ids = server.got.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.runIf(kind === 'postgres')('are sent once by two processes', async () => {
    const other = await bootApp(bench.database, env);
    try {
      for (const [number, assessor] of township.assessors.entries())
        await confirmed(assessor, `assessor-${number}@yanzhang.example`);
      for (let round = 0; round < 5; round++) await remind(`第 ${round} 轮`);
      await Promise.all([send(), other.get(MailDeliveries).sendDue()]);
      const ids = server.got.map(({ messageId }) => messageId);
      expect(ids).toHaveLength(20);
      expect(new Set(ids).size).toBe(20);
    } finally {
      await other.close();
    }
  });

  it('cost nobody a flood: five codes a day, and none after the address is removed', async () => {
    const { verifier } = township;
    for (let asked = 0; asked < 5; asked++)
      expect((await enter(verifier, `victim-${asked}@elsewhere.example`)).status).toBe(200);
    expect(await enter(verifier, 'victim-5@elsewhere.example')).toMatchObject({
      status: 429,
      body: { code: 'too-many-mails' },
    });
    await verifier.ok('DELETE', own);
    expect(await verifier.ok<OwnAddress>('GET', own)).toMatchObject({ address: null });
    await send();
    expect(server.got).toHaveLength(0);
    await township.clerk.ok('POST', `${own}/trial`);
    await send();
    expect(server.got).toMatchObject([{ title: '评议平台：测试邮件' }]);
  });

  it('wait until the quiet hours are over', async () => {
    // What earlier tests have left is no matter here.
    await bench.app.get(Database).writeStatement("UPDATE outgoing_mail SET state = 'failed' WHERE state = 'waiting'");
    // Saturday, 21:00 in Shanghai.
    const on = stopClock(Date.parse('2030-05-04T13:00:00Z'));
    const { administrator } = bench;
    await administrator.signIn('root', 'four-eyes-see-more');
    await setQuiet('20:00', '08:00', true);
    const mails = Number((await remind())?.['mails']);
    expect(mails).toBeGreaterThan(0);
    on(34.9 * 60 * minute);
    await send();
    expect(server.got).toHaveLength(0);
    on(0.2 * 60 * minute);
    await send();
    expect(server.got).toHaveLength(mails);
    vi.restoreAllMocks();
    await administrator.signIn('root', 'four-eyes-see-more');
    await setQuiet('00:00', '00:00', false);
  });
});
