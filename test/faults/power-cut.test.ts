import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand, startServer } from '../support/server.js';

interface CardLine {
  readonly collector: string;
  readonly card: string;
  readonly formVersion: string;
  readonly answers: unknown;
}

const source = fileURLToPath(new URL('../support/power-cut.c', import.meta.url));
const compiler =
  process.platform === 'linux' ? ['cc', 'gcc'].find((name) => spawnSync(name, ['--version']).status === 0) : undefined;
if (!compiler) process.stderr.write('\n  The simulated power cut is SKIPPED: it needs Linux and a C compiler\n');

/** PostgreSQL syncs by itself; that it is asked to is seen in test/api/durability.test.ts. */
describe.runIf(compiler)('a power cut loses no acknowledged ballot, on sqlite (I4)', () => {
  let folder: string;
  let data: string;
  let disk: string;
  let env: Record<string, string>;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pingyi-power-'));
    data = join(folder, 'data');
    disk = join(folder, 'disk');
    const library = join(folder, 'power-cut.so');
    const built = spawnSync(compiler ?? '', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl', '-lpthread'], {
      encoding: 'utf8',
    });
    expect(built.stderr).toBe('');
    env = {
      DATA_DIR: data,
      DATABASE_URL: '',
      INTEGRATION_SECONDS: '1',
      LD_PRELOAD: library,
      POWER_CUT_FROM: `${data}/`,
      POWER_CUT_DISK: `${disk}/`,
    };
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps every ballot and every receipt, while others are counted', async () => {
    const out = join(folder, 'cards.jsonl');
    expect(await runCommand(['demo', '--cards', '240', '--units', '2', '--out', out], env)).toMatchObject({ code: 0 });
    const cards = readFileSync(out, 'utf8')
      .trim()
      .split('\n')
      .map((line) => ({ ...(JSON.parse(line) as CardLine), key: crypto.randomUUID() }));
    const handIn = async (url: string, { collector, card, formVersion, answers, key }: (typeof cards)[number]) => {
      const answer = await fetch(`${url}/api/collect/${collector}/responses`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({ formVersion, answers, card }),
      });
      return { status: answer.status, receipt: ((await answer.json()) as { receipt?: string }).receipt };
    };

    const before = await startServer(env);
    const receipts = new Map<string, string | undefined>();
    const queue = [...cards];
    const sender = async () => {
      for (let card = queue.shift(); card; card = queue.shift()) {
        const { status, receipt } = await handIn(before.url, card);
        expect(status).toBe(201);
        receipts.set(card.key, receipt);
      }
    };
    await Promise.all([sender(), sender(), sender(), sender()]);
    await before.kill();

    const after = await startServer({ DATA_DIR: disk, DATABASE_URL: '' });
    try {
      for (const card of cards)
        expect(await handIn(after.url, card)).toEqual({ status: 200, receipt: receipts.get(card.key) });
    } finally {
      await after.stop();
    }
  });
});
