import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AddressGuard, Clock, Database, WebhookDeliveries } from '@pingyi/backend/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { openRelease, publishTogether, withdrawTogether } from '../support/publish.js';
import { buildTownship, openCampaign, runGrading, type Township } from '../support/township.js';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Delivery {
  readonly id: string;
  readonly kind: string;
  readonly body: string;
  readonly state: string;
  readonly attempts: number;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  readonly nextAt: string | null;
}

interface Hook {
  readonly id: string;
  readonly secret: string;
  readonly revision: number;
  readonly disabled: string | null;
}

/** A system that takes messages: what it got, and what it answers. */
class Receiver {
  readonly got: Received[] = [];
  answer: { status: number; headers?: Record<string, string> } = { status: 204 };
  private readonly server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      this.got.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(this.answer.status, this.answer.headers).end('what the receiver says to itself');
    });
  });

  async listen(host: string, port = 0): Promise<number> {
    this.server.listen(port, host);
    await once(this.server, 'listening');
    return (this.server.address() as AddressInfo).port;
  }

  close(): void {
    this.server.close();
  }
}

/** Standard Webhooks 1.0: HMAC-SHA256 of `id.timestamp.body` under the decoded secret, in base64. */
const signatureOf = (secret: string, { headers, body }: Received): string =>
  `v1,${createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
    .update(`${headers['webhook-id'] as string}.${headers['webhook-timestamp'] as string}.${body}`)
    .digest('base64')}`;

const kinds = [
  'campaign.opened',
  'campaign.closed',
  'run.graded',
  'release.approved',
  'release.confirmed',
  'release.withdrawn',
  'objection.decided',
] as const;
const hour = 3_600_000;

// One address of this machine is named as a network of receivers; all others stay refused.
describe.each(databaseKinds())('webhooks, on %s', (kind) => {
  let bench: Bench;
  let second: Client;
  let township: Township;
  let receiver: Receiver;
  let elsewhere: Receiver;
  let url: string;

  beforeAll(async () => {
    bench = await startBench(kind, { WEBHOOK_ALLOWED_NETWORKS: '127.0.0.5/32' });
    second = await bench.secondAdministrator();
    township = await buildTownship(bench);
    receiver = new Receiver();
    elsewhere = new Receiver();
    const port = await receiver.listen('127.0.0.5');
    await elsewhere.listen('127.0.0.1', port);
    url = `http://127.0.0.5:${port}/pingyi`;
  }, 120_000);
  afterAll(async () => {
    receiver?.close();
    elsewhere?.close();
    await bench?.close();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    receiver.answer = { status: 204 };
    receiver.got.length = 0;
    for (const { id } of (await bench.administrator.ok<{ items: Hook[] }>('GET', '/api/webhooks')).items)
      await bench.administrator.ok('DELETE', `/api/webhooks/${id}`);
  });

  const make = (more: object = {}) =>
    bench.administrator.ok<Hook>('POST', '/api/webhooks', {
      body: { name: '县数据平台', url, kinds, unitId: null, ...more },
    });
  const send = () => bench.app.get(WebhookDeliveries).sendDue();
  const ping = ({ id }: Hook) => bench.administrator.ok<Delivery>('POST', `/api/webhooks/${id}/ping`);
  const log = async ({ id }: Hook) =>
    (await bench.administrator.ok<{ items: Delivery[] }>('GET', `/api/webhooks/${id}/deliveries`)).items;
  const hook = async ({ id }: Hook) =>
    (await bench.administrator.ok<{ items: Hook[] }>('GET', '/api/webhooks')).items.find((one) => one.id === id);
  const again = ({ id }: Hook, delivery: string) =>
    bench.administrator.request<{ code?: string }>('POST', `/api/webhooks/${id}/deliveries/${delivery}/redelivery`);
  /** What the table says, whatever time it is for sessions. */
  const stored = async (id: string) =>
    (
      await bench.app
        .get(Database)
        .select<{ state: string; attempts: number; due_at: string; last_error: string | null }>(
          'SELECT state, attempts, due_at, last_error FROM webhook_delivery WHERE id = ?',
          [id],
        )
    )[0];
  /** Puts the clock somewhere; gives what puts it on. */
  const stopClock = () => {
    let now = Date.now();
    vi.spyOn(bench.app.get(Clock), 'now').mockImplementation(() => new Date(now));
    return (ms: number) => {
      now += ms;
    };
  };

  it('go nowhere inside, whoever asks, and tell nothing of it', async () => {
    const refused = [
      'https://127.0.0.1/',
      'https://localhost/',
      'https://[::1]/',
      'https://[::ffff:127.0.0.1]/',
      'https://0x7f.1/',
      'https://2130706433/',
      'https://10.0.0.1/',
      'https://192.168.0.1:8443/',
      'https://169.254.169.254/latest/meta-data',
      'https://100.64.0.1/',
      'https://[fd00::1]/',
      'https://no-such-host.invalid/',
      'http://127.0.0.6/',
      'http://8.8.8.8/',
      'https://user:secret@8.8.8.8/',
      'ftp://8.8.8.8/',
      'javascript:alert(1)',
      'nonsense',
    ];
    for (const address of refused) {
      const { status, body } = await bench.administrator.request('POST', '/api/webhooks', {
        body: { name: 'x', url: address, kinds, unitId: null },
      });
      expect([address, status]).toEqual([address, 422]);
      // Nothing else is told, whatever the address was.
      expect({ ...body, instance: '' }).toEqual({
        type: '/problems/webhook-address-refused',
        title: 'Unprocessable Entity',
        status: 422,
        code: 'webhook-address-refused',
        instance: '',
        errors: [{ pointer: '#/url', code: 'webhook-address-refused' }],
      });
    }
    expect((await township.clerk.request('GET', '/api/webhooks')).status).toBe(403);
  });

  it('are told what happens in the unit of work in which it does, by ids alone, signed', async () => {
    const made = await make();
    const deaf = await make({ kinds: ['run.graded'], unitId: township.units.elsewhere });
    const campaignId = await openCampaign(bench.administrator, township.units.township);
    const campaign = `/api/campaigns/${campaignId}`;
    // What is refused happened to nobody.
    expect(
      (await bench.administrator.request('POST', `${campaign}/transitions`, { body: { to: 'PUBLISHED' } })).status,
    ).toBe(409);
    await bench.administrator.ok('POST', `${campaign}/transitions`, { body: { to: 'CLOSED' } });
    const { id: runId } = await runGrading(bench.administrator, campaignId);
    const terms = { ...openRelease, noticeDays: 3 };
    const releaseId = await publishTogether(bench.administrator, second, campaignId, { runId, terms });
    const { id: objectionId } = await bench.administrator.ok<{ id: string }>('POST', `${campaign}/objections`, {
      body: { unitId: township.units.yanshang, statement: '材料不实' },
    });
    await second.ok('POST', `/api/objections/${objectionId}/ruling`, {
      body: { ruling: 'rejected', answer: '查无此事' },
    });
    const today = vi.spyOn(bench.app.get(Clock), 'today').mockReturnValue('2099-01-01');
    await bench.administrator.ok('POST', `/api/publications/${releaseId}/confirmation`);
    today.mockRestore();
    await withdrawTogether(bench.administrator, second, releaseId, '试发布');
    await send();
    await send();
    const messages = receiver.got.map(({ body }) => JSON.parse(body) as { type: string; data: Record<string, string> });
    expect(messages.map(({ type }) => type).sort()).toEqual([...kinds].sort());
    const data = Object.fromEntries(messages.map(({ type, data: told }) => [type, told]));
    expect(data['run.graded']).toEqual({
      campaignId,
      runId,
      url: `http://pingyi.test/api/integration/campaigns/${campaignId}/results`,
    });
    expect(data['release.confirmed']).toMatchObject({ campaignId, releaseId, runId });
    expect(data['objection.decided']).toMatchObject({ campaignId, releaseId, objectionId });
    for (const message of receiver.got) {
      expect(message.headers['webhook-signature']).toBe(signatureOf(made.secret, message));
      expect(Math.abs(Number(message.headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(60);
      expect(message.headers['cookie'] ?? message.headers['authorization']).toBeUndefined();
      expect(message.body).not.toMatch(/岩上|材料|Root|查无/);
    }
    expect(new Set(receiver.got.map(({ headers }) => headers['webhook-id'])).size).toBe(kinds.length);
    const delivered = await log(made);
    expect(delivered.map(({ state }) => state)).toEqual(Array(kinds.length).fill('delivered'));
    expect(await log(deaf)).toEqual([]);
    // Nothing of an answer is kept but its status.
    expect(JSON.stringify(await bench.app.get(Database).select('SELECT * FROM webhook_delivery'))).not.toContain(
      'says to itself',
    );
    expect(elsewhere.got).toEqual([]);
  });

  it('are tried again by the plan of Standard Webhooks, under the same id, and then by hand', async () => {
    const made = await make();
    receiver.answer = { status: 500 };
    const put = stopClock();
    const { id } = await ping(made);
    const pauses = [5 / 3600, 1 / 12, 0.5, 2, 5, 10, 14, 20, 24];
    for (const [at, pause] of pauses.entries()) {
      const before = bench.app.get(Clock).now().getTime();
      await send();
      const row = await stored(id);
      expect([row?.state, row?.attempts, Date.parse(row?.due_at ?? '') - before]).toEqual([
        'waiting',
        at + 1,
        pause * hour,
      ]);
      put(pause * hour - 1);
      await send();
      expect(receiver.got).toHaveLength(at + 1);
      put(1);
    }
    await send();
    expect(await stored(id)).toMatchObject({ state: 'failed', attempts: 10 });
    put(48 * hour);
    await send();
    expect(receiver.got).toHaveLength(10);
    vi.restoreAllMocks();
    receiver.answer = { status: 200 };
    expect((await again(made, id)).status).toBe(202);
    await send();
    expect(receiver.got).toHaveLength(11);
    expect(new Set(receiver.got.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([id]));
    for (const message of receiver.got)
      expect(message.headers['webhook-signature']).toBe(signatureOf(made.secret, message));
    expect(await log(made)).toMatchObject([{ id, kind: 'ping', state: 'delivered', lastStatus: 200, nextAt: null }]);
  });

  it('wait for as long as a receiver asks (RFC 9110, Retry-After)', async () => {
    const made = await make();
    receiver.answer = { status: 429, headers: { 'retry-after': '3600' } };
    stopClock();
    const { id } = await ping(made);
    const before = bench.app.get(Clock).now().getTime();
    await send();
    expect(Date.parse((await stored(id))?.due_at ?? '') - before).toBe(hour);
  });

  it('follow no redirect', async () => {
    const made = await make();
    receiver.answer = { status: 302, headers: { location: url.replace('127.0.0.5', '127.0.0.1') } };
    await ping(made);
    await send();
    expect([receiver.got.length, elsewhere.got.length]).toEqual([1, 0]);
    expect(await log(made)).toMatchObject([{ state: 'waiting', lastStatus: 302, attempts: 1 }]);
  });

  it('do not follow a name that leads inside a moment later (DNS rebinding)', async () => {
    const guard = bench.app.get(AddressGuard);
    const at = (address: string) => [{ address, family: 4 }];
    const resolve = vi.spyOn(guard, 'resolve').mockResolvedValue(at('127.0.0.5'));
    const made = await make({ url: url.replace('127.0.0.5', 'receiver.example') });
    await ping(made);
    await send();
    expect([receiver.got.length, receiver.got[0]?.headers.host]).toEqual([
      1,
      expect.stringMatching(/^receiver\.example:/),
    ]);
    for (const inside of [at('127.0.0.1'), [...at('127.0.0.5'), ...at('127.0.0.1')], []]) {
      resolve.mockResolvedValue(inside);
      const { id } = await ping(made);
      await send();
      expect(await stored(id)).toMatchObject({ state: 'waiting', last_error: 'webhook-address-refused' });
    }
    // A number is looked at when it is sent to, too: what was allowed once need not be now.
    await bench.app
      .get(Database)
      .write((tx) => tx.update('webhook', { id: made.id }, { url: url.replace('127.0.0.5', '127.0.0.1') }));
    const { id: byNumber } = await ping(made);
    await send();
    expect(await stored(byNumber)).toMatchObject({ state: 'waiting', last_error: 'webhook-address-refused' });
    expect([receiver.got.length, elsewhere.got.length]).toEqual([1, 0]);
  });

  it('are signed with the old and the new secret for a day after it was renewed', async () => {
    const made = await make();
    stopClock();
    const { secret } = await bench.administrator.ok<{ secret: string }>('POST', `/api/webhooks/${made.id}/secret`);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const { id } = await ping(made);
    await send();
    const [first = expect.fail('nothing came')] = receiver.got;
    expect(first.headers['webhook-signature']).toBe(`${signatureOf(secret, first)} ${signatureOf(made.secret, first)}`);
    vi.restoreAllMocks();
    await again(made, id);
    // A session would not last so long.
    stopClock()(24 * hour + 1000);
    await send();
    const last = receiver.got.at(-1) ?? expect.fail('nothing came');
    expect(last.headers['webhook-signature']).toBe(signatureOf(secret, last));
    vi.restoreAllMocks();
    const secrets = await bench.app.get(Database).select('SELECT secret, previous_secret FROM webhook');
    expect(JSON.stringify(secrets)).not.toContain(secret.slice(6));
  });

  it('are given up after five days without an arrival, or at once by 410, and switched on again by hand', async () => {
    const made = await make();
    receiver.answer = { status: 503 };
    const put = stopClock();
    const { id } = await ping(made);
    await send();
    put(5 * 24 * hour);
    await send();
    expect(await stored(id)).toMatchObject({ state: 'failed' });
    vi.restoreAllMocks();
    const disabled = await hook(made);
    expect(disabled).toMatchObject({ disabled: 'failing' });
    expect(await bench.administrator.ok('GET', '/api/my/desk')).toMatchObject({ givenUpWebhooks: 1 });
    const refused = await again(made, id);
    expect([refused.status, refused.body.code]).toEqual([409, 'webhook-disabled']);
    const { items } = await bench.administrator.ok<{ items: { actor: string }[] }>(
      'GET',
      '/api/audit?action=webhook.given-up',
    );
    expect(items).toMatchObject([{ actor: 'system' }]);
    await bench.administrator.ok('PATCH', `/api/webhooks/${made.id}`, {
      body: { enabled: true },
      revision: disabled?.revision ?? 0,
    });
    receiver.answer = { status: 410 };
    expect((await again(made, id)).status).toBe(202);
    await send();
    expect(await hook(made)).toMatchObject({ disabled: 'failing' });
  });
});
