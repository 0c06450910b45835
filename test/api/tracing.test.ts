import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { endOf } from '../support/jobs.js';

interface Span {
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
}
interface Sent {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: Span['attributes'] };
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[];
  }[];
}

describe('traces of OpenTelemetry', () => {
  let collector: Server;
  let bench: Bench;
  const sent: Sent[] = [];
  const spans = () =>
    sent.flatMap(({ resourceSpans }) => resourceSpans.flatMap((of) => of.scopeSpans.flatMap((scope) => scope.spans)));

  beforeAll(async () => {
    collector = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        if (request.url === '/v1/traces') sent.push(JSON.parse(Buffer.concat(parts).toString()) as Sent);
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    }).listen(0, '127.0.0.1');
    await once(collector, 'listening');
    const { port } = collector.address() as AddressInfo;
    bench = await startBench('sqlite', { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` });
  });
  afterAll(async () => {
    await bench?.close();
    collector?.close();
  });

  it('tell a collector of answers by their routes with the id of the log, and of jobs', async () => {
    const id = crypto.randomUUID();
    const answer = await bench.administrator.request('GET', `/api/jobs/${id}`);
    expect(answer.status).toBe(404);
    const { body } = await bench.administrator.upload<{ id: string }>(
      '/api/units/import-jobs',
      'units.csv',
      'code,name,type,level\n33,County,county-committee,county',
    );
    await endOf(bench.administrator, body.id);
    await expect.poll(() => spans().map(({ name }) => name)).toContain('job unit-import');
    const asked = spans().find(({ name }) => name === 'GET /api/jobs/:id') ?? expect.fail('no span');
    expect(Object.fromEntries(asked.attributes.map(({ key, value }) => [key, Object.values(value)[0]]))).toEqual({
      'http.request.method': 'GET',
      'http.route': '/api/jobs/:id',
      'http.response.status_code': 404,
      'pingyi.request.id': answer.headers['request-id'],
    });
    expect(BigInt(asked.endTimeUnixNano) >= BigInt(asked.startTimeUnixNano)).toBe(true);
    expect(JSON.stringify(sent[0]?.resourceSpans[0]?.resource)).toContain('"pingyi"');
    expect(JSON.stringify(sent)).not.toContain(id);
  });

  it('say nothing of residents', async () => {
    await bench.client().request('GET', '/api/collect/abcdefgh');
    await bench.app.inject({ method: 'GET', url: '/s/abcdefgh' });
    await bench.administrator.request('GET', '/api/health');
    await expect.poll(() => spans().map(({ name }) => name)).toContain('GET /api/health');
    expect(JSON.stringify(sent)).not.toMatch(/collect|\/s\/|abcdefgh/);
  });
});
