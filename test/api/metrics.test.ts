import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { createDatabase, databaseKinds } from '../support/databases.js';
import { freePort, startServer } from '../support/server.js';

const token = 'a-token-of-the-monitoring';
const asked = { authorization: `Bearer ${token}` };

interface Family {
  readonly type: string;
  readonly samples: readonly { readonly labels: Readonly<Record<string, string>>; readonly value: number }[];
}

const label = /([a-zA-Z_]\w*)="((?:[^"\\\n]|\\[\\"n])*)"/g;

/** Reads the text format of Prometheus (0.0.4), strictly: every line is one of three kinds, and every sample belongs to a family told before. */
function readFamilies(text: string): ReadonlyMap<string, Family> {
  const families = new Map<string, { type: string; samples: { labels: Record<string, string>; value: number }[] }>();
  expect(text.endsWith('\n')).toBe(true);
  for (const line of text.split('\n').filter(Boolean)) {
    const type = /^# TYPE (\w+) (counter|gauge|histogram|summary)$/.exec(line);
    if (type) families.set(type[1] ?? '', { type: type[2] ?? '', samples: [] });
    if (line.startsWith('#')) {
      expect(line).toMatch(/^# (?:TYPE|HELP) \w+ \S/);
      continue;
    }
    const [, name = '', labels = '', value = ''] =
      /^([a-zA-Z_]\w*)(?:\{(.*)\})? (-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|\+Inf|NaN)$/i.exec(line) ?? [];
    expect(name, line).not.toBe('');
    expect(labels.replace(label, '').replaceAll(',', '')).toBe('');
    const family = families.get(name) ?? families.get(name.replace(/_(?:bucket|sum|count)$/, ''));
    expect(family, line).toBeDefined();
    family?.samples.push({
      labels: Object.fromEntries([...labels.matchAll(label)].map(([, key, text_]) => [key, text_])) as Record<
        string,
        string
      >,
      value: Number(value),
    });
  }
  return families;
}

describe.each(databaseKinds())('figures for monitoring on %s', (kind) => {
  let bench: Bench;
  const scrape = async (headers: Record<string, string> = asked) =>
    bench.app.inject({ method: 'GET', url: '/metrics', headers });

  beforeAll(async () => {
    bench = await startBench(kind, { METRICS_TOKEN: token });
  });
  afterAll(() => bench.close());

  it('tell what the installation waits for, and what this process answered, by patterns of routes', async () => {
    await bench.administrator.request('GET', '/api/jobs/3fc0a4a8-7d3c-4c3a-8a8e-0d4e1f0a9d11');
    await bench.client().request('GET', '/api/collect/abcdefgh');
    await bench.app.inject({ method: 'GET', url: '/s/abcdefgh' });
    const { statusCode, headers, body } = await scrape();
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    const families = readFamilies(body);
    const of = (name: string) => families.get(name)?.samples ?? [];
    for (const name of ['inbox_ballots', 'webhooks_waiting', 'mails_waiting', 'database_waiting', 'backup_faults'])
      expect(of(`pingyi_${name}`)).toEqual([{ labels: {}, value: 0 }]);
    expect(of('pingyi_jobs').map(({ labels }) => labels['state'])).toEqual([
      'queued',
      'running',
      'succeeded',
      'failed',
      'cancelled',
      'stuck',
    ]);
    expect(of('pingyi_disk_free_bytes')).toMatchObject([{ labels: { folder: 'data' } }]);
    expect(of('pingyi_database_bytes')[0]?.value).toBeGreaterThan(100_000);
    expect(of('nodejs_eventloop_lag_seconds')).toHaveLength(1);
    expect(of('pingyi_backup_age_seconds')).toEqual([]);
    expect(of('pingyi_http_requests_total')).toContainEqual({
      labels: { method: 'GET', route: '/api/jobs/:id', status: '4xx' },
      value: 1,
    });
    expect(families.get('pingyi_http_request_seconds')?.type).toBe('histogram');
  });

  it('tell requests of residents in one number, and no id, name or address', async () => {
    const { body } = await scrape();
    expect(body).toMatch(/^pingyi_http_requests_total\{method="any",route="residents",status="\dxx"\}/m);
    expect(body).not.toMatch(/api\/collect|\/s\/|abcdefgh|3fc0a4a8|Root/);
  });

  it('are not there without the token', async () => {
    for (const authorization of ['', 'Bearer ', `Bearer ${token}x`, token, `bearer ${token}`])
      expect((await scrape({ authorization })).statusCode).toBe(404);
  });
});

describe('figures at an address of their own', () => {
  it('are there without a token, and nowhere else', async () => {
    const database = await createDatabase('sqlite');
    const port = await freePort();
    const server = await startServer({ ...database.env, METRICS_LISTEN: `127.0.0.1:${port}` });
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
      expect(answer.status).toBe(200);
      expect(readFamilies(await answer.text()).has('pingyi_jobs')).toBe(true);
      expect((await fetch(`http://127.0.0.1:${port}/api/health`)).status).toBe(404);
      expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
      expect(await server.stop()).toBe(0);
    } finally {
      await database.remove();
    }
  });
});
