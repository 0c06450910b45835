import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../support/databases.js';
import { startServer, type ServerProcess } from '../support/server.js';

describe('requests below HTTP', () => {
  let database: TestDatabase;
  let server: ServerProcess;

  beforeAll(async () => {
    database = await createDatabase('sqlite');
    server = await startServer(database.env);
  });
  afterAll(async () => {
    await server?.stop();
    await database?.remove();
  });

  /** Sends bytes and reads until the server closes the connection. */
  const exchange = (bytes: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(server.url);
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(bytes));
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString()));
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
    });
  const statusOf = (answer: string) => Number(answer.split(' ')[1]);

  it('37 an address of 20 KB', async () => {
    const answer = await exchange(`GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect([414, 431]).toContain(statusOf(answer));
    expect(answer).toContain('application/problem+json');
  });

  it('37 an address of 10 KB', async () => {
    const answer = await exchange(`GET /${'a'.repeat(10_000)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(statusOf(answer)).toBe(414);
    expect(answer).toContain('url-too-long');
  });

  it('37 a header of 32 KB', async () => {
    const answer = await exchange(`GET /api/health HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(32_768)}\r\n\r\n`);
    expect(statusOf(answer)).toBe(431);
    expect(answer).toContain('header-too-large');
  });

  it('38 both Content-Length and Transfer-Encoding', async () => {
    const answer = await exchange(
      'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    );
    expect(statusOf(answer)).toBe(400);
    expect(answer).toContain('application/problem+json');
  });

  it('38 a header that never ends', async () => {
    const answer = await exchange('GET /api/health HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    expect(statusOf(answer)).toBe(408);
  }, 70_000);

  it('5 a chunked body without a length, beyond the limit', async () => {
    const chunk = `${(100_000).toString(16)}\r\n${' '.repeat(100_000)}\r\n`;
    const answer = await exchange(
      `POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(4)}0\r\n\r\n`,
    );
    expect(statusOf(answer)).toBe(413);
  });

  it('35 TRACE', async () => {
    const answer = await exchange('TRACE /api/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(statusOf(answer)).toBe(405);
  });

  it('keeps no address, agent, card or account in its log', async () => {
    const logged: string[] = [];
    // A folder of its own: two servers on one are refused.
    const other = await createDatabase('sqlite');
    const listening = await startServer({ ...other.env, LOG_LEVEL: 'info' });
    listening.process.stdout?.on('data', (chunk: Buffer) => logged.push(chunk.toString()));
    await fetch(`${listening.url}/api/collect/aaaaaaaaaa?secret=1`, { headers: { 'user-agent': 'tell-tale' } });
    await fetch(`${listening.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"username":"somebody","password":"secret-word"}',
    });
    await listening.stop();
    await other.remove();
    // Where the server itself listens is no address of a visitor.
    const text = logged
      .join('')
      .split('\n')
      .filter((line) => !line.includes('Server listening'))
      .join('\n');
    expect(text).toContain('"route":"/api/session"');
    expect(text).not.toMatch(/127\.0\.0\.1:\d+"|tell-tale|somebody|secret-word|aaaaaaaaaa|secret=1|remoteAddress/);
  });

  it('sends the security headers with every page', async () => {
    const { headers } = await fetch(`${server.url}/console/`);
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect((await fetch(`${server.url}/s/abcdefghij`)).headers.get('content-security-policy')).toContain(
      "require-trusted-types-for 'script'",
    );
  });
});

describe('a wrong setting', () => {
  it.each([
    [{ PORT: 'many' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [{ ROLE: 'boss' }, 'ROLE'],
  ])('%o stops the start with one clear line', async (env, name) => {
    const { runCommand } = await import('../support/server.js');
    const answer = await runCommand(['start'], env as unknown as Record<string, string>);
    expect(answer.code).toBe(1);
    expect(answer.stderr.trim().split('\n')).toHaveLength(1);
    expect(answer.stderr).toContain(name);
  });
});
