import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Clock, Database, RobotPosts } from '@pingyi/backend/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { endOf } from '../support/jobs.js';
import { buildTownship, type Township } from '../support/township.js';

interface Got {
  readonly path: string;
  readonly asked: URLSearchParams;
  readonly text: string;
}
interface Robot {
  readonly id: string;
  readonly name: string;
  readonly last: { readonly state: string; readonly error: string | null } | null;
}

const secret = 'SECtest';

// One address of this machine is named as a network of receivers, and as a host of robots.
describe.each(databaseKinds())('robots of groups, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let server: Server;
  let host: string;
  const got: Got[] = [];
  let answer: { errcode: number } | null = { errcode: 0 };

  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { pathname, searchParams } = new URL(request.url ?? '', 'http://x');
        const body = JSON.parse(Buffer.concat(chunks).toString()) as { msgtype: string; text: { content: string } };
        if (body.msgtype === 'text') got.push({ path: pathname, asked: searchParams, text: body.text.content });
        if (answer) response.end(JSON.stringify(answer));
        else request.socket.destroy();
      });
    }).listen(0, '127.0.0.5');
    await once(server, 'listening');
    host = `127.0.0.5:${(server.address() as AddressInfo).port}`;
    bench = await startBench(kind, {
      WEBHOOK_ALLOWED_NETWORKS: '127.0.0.5/32',
      REMINDER_ROBOT_HOSTS: `${host},127.0.0.1:1,oapi.dingtalk.com`,
    });
    township = await buildTownship(bench);
    await bench.administrator.ok('PUT', '/api/reminder-settings', {
      body: { quietFrom: '00:00', quietTo: '00:00', quietDaysOff: false, records: false },
      revision: 0,
    });
  }, 120_000);
  afterAll(async () => {
    server?.close();
    await bench?.close();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    answer = { errcode: 0 };
    for (const { id } of await robots()) await bench.administrator.ok('DELETE', `/api/reminder-robots/${id}`);
    got.length = 0;
  });

  const post = () => bench.app.get(RobotPosts).postDue();
  const robots = async () => (await bench.administrator.ok<{ items: Robot[] }>('GET', '/api/reminder-robots')).items;
  const add = (more: object = {}) =>
    bench.administrator.request<{ id: string; code?: string }>('POST', '/api/reminder-robots', {
      body: { name: '工作群', kind: 'wecom', url: `http://${host}/cgi-bin/webhook/send?key=k`, unitId: null, ...more },
    });
  const trial = (id: string) => bench.administrator.ok('POST', `/api/reminder-robots/${id}/trial`);

  it('are at hosts that the installation allows, and their keys are told to nobody', async () => {
    for (const url of [
      'https://hooks.elsewhere.example/robot/send?access_token=t',
      'https://oapi.dingtalk.com.elsewhere.example/robot/send',
      'https://user@oapi.dingtalk.com/robot/send',
      'ftp://oapi.dingtalk.com/robot/send',
      'oapi.dingtalk.com',
    ])
      expect(await add({ url }), url).toMatchObject({ status: 422, body: { code: 'robot-address-refused' } });
    const { body } = await add({
      kind: 'dingtalk',
      url: 'https://oapi.dingtalk.com/robot/send?access_token=t',
      secret,
    });
    const listed = JSON.stringify(await robots());
    expect(listed).not.toMatch(/access_token|SECtest/);
    const stored = await bench.app
      .get(Database)
      .select('SELECT address, secret FROM reminder_robot WHERE id = ?', [body.id]);
    expect(JSON.stringify(stored)).not.toMatch(/access_token|SECtest/);
  });

  it('are told how many were reminded, and nobody’s name', async () => {
    await add();
    const { id } = await bench.administrator.ok<{ id: string }>(
      'POST',
      `/api/campaigns/${township.campaignId}/reminders`,
      { body: { about: 'sheets', groups: true } },
    );
    expect((await endOf(bench.administrator, id)).result).toMatchObject({ told: 4 });
    await post();
    await post();
    expect(got.map(({ text }) => text)).toEqual([
      '【评议平台】“分类定级”：评议表待办，已提醒 4 个账号。请登录办理：http://pingyi.test/console/tasks',
    ]);
    expect(got[0]?.asked.toString()).toBe('key=k');
  });

  it('of 钉钉 are signed as it asks', async () => {
    const url = `http://${host}/robot/send?access_token=t`;
    await trial((await add({ kind: 'dingtalk', url, secret })).body.id);
    await post();
    const [{ asked } = { asked: new URLSearchParams() }] = got;
    const timestamp = asked.get('timestamp') ?? '';
    expect(Math.abs(Date.now() - Number(timestamp))).toBeLessThan(60_000);
    expect(asked.get('sign')).toBe(createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64'));
    expect(asked.get('access_token')).toBe('t');
  });

  it('are told twenty things a minute at most', async () => {
    const { id } = (await add()).body;
    for (let count = 0; count < 23; count++) await trial(id);
    await post();
    await post();
    expect(got).toHaveLength(20);
    const later = Date.now() + 61_000;
    vi.spyOn(bench.app.get(Clock), 'now').mockImplementation(() => new Date(later));
    await post();
    expect(got).toHaveLength(23);
  });

  it('are given up at a refusal, and tried again where nothing went out', async () => {
    answer = { errcode: 93_000 };
    await trial((await add()).body.id);
    await post();
    expect((await robots())[0]?.last).toMatchObject({ state: 'failed', error: 'robot-refused' });
    await trial((await add({ name: '另一个群', url: 'http://127.0.0.1:1/send' })).body.id);
    await post();
    const [inside] = (await robots()).filter(({ name }) => name === '另一个群');
    expect(inside?.last).toMatchObject({ state: 'waiting', error: 'robot-unreachable' });
  });

  it('never hear the same twice when an answer is lost', async () => {
    answer = null;
    await trial((await add()).body.id);
    await post();
    expect((await robots())[0]?.last).toMatchObject({ state: 'uncertain', error: 'robot-no-answer' });
    answer = { errcode: 0 };
    const later = Date.now() + 24 * 3_600_000;
    vi.spyOn(bench.app.get(Clock), 'now').mockImplementation(() => new Date(later));
    await post();
    expect(got).toHaveLength(1);
  });
});
