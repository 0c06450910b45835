import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { BusyError } from '../common/turns.js';
import { TaskTooCostlyError } from './worker-process.js';
import { Workers } from './workers.js';

const megabyte = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'pingyi-tasks-'));
const limits = { atOnce: 1, waiting: 1, wallMs: 15_000, heapBytes: 64 * megabyte };
const started: Workers[] = [];

function workersWith(changed: Partial<typeof limits> = {}): Workers {
  const workers = new Workers({ ...limits, ...changed });
  started.push(workers);
  return workers;
}

let tasks = 0;
/** A task module with the given body of `run`. */
function task(body: string): URL {
  const file = join(folder, `task-${++tasks}.mjs`);
  writeFileSync(file, `export async function* run(argument) { ${body} }\n`);
  return pathToFileURL(file);
}

const echo = task('yield argument; yield process.pid;');
const forever = task('for (;;);');
const waiting = task('await new Promise((resolve) => setTimeout(resolve, 60_000)); yield 1;');

/** Whether a process is there. */
function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

afterAll(() => {
  for (const workers of started) workers.onApplicationShutdown();
  rmSync(folder, { recursive: true });
});

describe('workers', () => {
  it('answer in parts, from a process of their own that is used again', async () => {
    const workers = workersWith();
    const [first, second] = [
      await workers.run(echo, { rows: [['甲', 1, null]], bytes: Buffer.from('x') }),
      await workers.run(echo, 2),
    ];
    expect(first[0]).toEqual({ rows: [['甲', 1, null]], bytes: Buffer.from('x') });
    expect(first[1]).not.toBe(process.pid);
    expect(second).toEqual([2, first[1]]);
  });

  it('pass a refusal on with its places', async () => {
    const problem = new URL('../../dist/common/problem/problem.error.js', import.meta.url).href;
    const refusing = task(
      `const { ValidationFailedError } = await import('${problem}'); throw new ValidationFailedError([{ pointer: '#/rows/2/code', code: 'required' }], 'import-invalid');`,
    );
    await expect(workersWith().run(refusing, null)).rejects.toMatchObject({
      status: 422,
      code: 'import-invalid',
      errors: [{ pointer: '#/rows/2/code', code: 'required' }],
    });
  });

  it('end what takes too long, and go on', async () => {
    const workers = workersWith({ wallMs: 6_000 });
    const [, before] = await workers.run<number>(echo, 1);
    await expect(workers.run(forever, null)).rejects.toThrow(TaskTooCostlyError);
    const [, after] = await workers.run<number>(echo, 1);
    expect(after).not.toBe(before);
    await expect.poll(() => lives(before ?? 0)).toBe(false);
  });

  it.each([
    ['the heap', 'const all = []; for (;;) all.push(new Array(1000).fill(0).map(() => ({})));'],
    [
      'buffers',
      'const all = []; while (all.length < 150) { all.push(Buffer.alloc(4_000_000, 1)); await new Promise((resolve) => setTimeout(resolve, 10)); } yield all.length;',
    ],
  ])('end what takes too much of %s, and go on', async (_name, body) => {
    const workers = workersWith({ wallMs: 25_000 });
    await expect(workers.run(task(body), null)).rejects.toMatchObject({ status: 422, code: 'too-costly' });
    expect((await workers.run(echo, 1))[0]).toBe(1);
  });

  it('end a task for which nobody waits any more', async () => {
    const workers = workersWith();
    const [, before] = await workers.run<number>(echo, 1);
    const gone = new AbortController();
    const running = workers.run(forever, null, gone.signal);
    setTimeout(() => gone.abort(new Error('gone')), 200);
    await expect(running).rejects.toThrow('gone');
    await expect.poll(() => lives(before ?? 0)).toBe(false);
    expect((await workers.run(echo, 1))[0]).toBe(1);
  });

  it('turn away who comes when as many run and wait as may', async () => {
    const workers = workersWith();
    const gone = new AbortController();
    const running = workers.run(waiting, null, gone.signal);
    const queued = workers.run(echo, 'queued');
    await expect(workers.run(echo, 'too many')).rejects.toThrow(BusyError);
    gone.abort(new Error('gone'));
    await expect(running).rejects.toThrow('gone');
    expect((await queued)[0]).toBe('queued');
  });

  it('tell of a fault of our own as such', async () => {
    await expect(workersWith().run(task('null.x;'), null)).rejects.toThrow(/Cannot read properties of null/);
  });

  it('leave no process behind', async () => {
    const workers = workersWith();
    const [, pid] = await workers.run<number>(echo, 1);
    workers.onApplicationShutdown();
    await expect.poll(() => lives(pid ?? 0)).toBe(false);
  });
});
