import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../support/databases.js';
import { freePort, startServer, type ServerProcess } from '../support/server.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('a server that is told to stop', () => {
  let database: TestDatabase;
  let server: ServerProcess;

  beforeAll(async () => {
    database = await createDatabase('sqlite');
  });
  afterAll(() => database?.remove());
  beforeEach(async () => {
    server = await startServer(database.env);
    return () => server.kill();
  });

  /** Sends a part of a request, and gives what is answered until the connection ends. */
  const begin = async (text: string): Promise<{ socket: Socket; answer: Promise<string> }> => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    await once(socket, 'connect');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => undefined);
    const answer = new Promise<string>((resolve) =>
      socket.once('close', () => resolve(Buffer.concat(chunks).toString())),
    );
    socket.write(text);
    return { socket, answer };
  };

  const signIn = JSON.stringify({ username: 'nobody', password: 'not-a-password' });
  const head = `POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${signIn.length}\r\n\r\n`;

  it('answers what was begun, cuts what hangs, and ends with 0 whatever is signalled again', async () => {
    const slow = await begin(head + signIn.slice(0, 10));
    const hanging = await begin(`${head.slice(0, 40)}`);
    // The server has seen both before it is told.
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
    const exited = once(server.process, 'exit');
    server.process.kill('SIGTERM');
    const refused = async () =>
      (await fetch(`${server.url}/api/ready`).then(
        ({ status }) => status,
        () => 0,
      )) !== 200;
    await expect.poll(refused).toBe(true);
    server.process.kill('SIGTERM');
    server.process.kill('SIGINT');
    slow.socket.write(signIn.slice(10));
    expect(await slow.answer).toMatch(/^HTTP\/1\.1 401 /);
    await hanging.answer;
    expect(await exited).toEqual([0, null]);
  });
});

describe('npx pingyi start', () => {
  it('ends its server when npx is told to stop', async () => {
    const database = await createDatabase('sqlite');
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const npx = spawn('npx', ['pingyi', 'start', '--empty'], {
      cwd: root,
      env: { ...process.env, ...database.env, PORT: String(port), LOG_LEVEL: 'warn' },
      stdio: 'ignore',
    });
    const answers = () =>
      fetch(`${url}/api/ready`).then(
        ({ status }) => status,
        () => 0,
      );
    try {
      await expect.poll(answers, { timeout: 60_000 }).toBe(200);
      npx.kill('SIGTERM');
      await expect.poll(answers).toBe(0);
      // Its folder is free again: the process has ended, and not only its port.
      const next = await startServer(database.env);
      expect(await next.stop()).toBe(0);
    } finally {
      npx.kill('SIGKILL');
      await database.remove();
    }
  }, 120_000);
});
