import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { PluginHost, pluginFolders } from '@pingyi/backend';
import { createDataSource, entities, pluginFolder, removePluginFolders, trialBundle } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, databaseKinds, type TestDatabase } from '../support/databases.js';
import { HonestVoters, openLoadCampaign, type HandedIn, type LoadCard } from '../support/honest-voters.js';
import { cornersWorkbook, longCellWorkbook } from '../support/hostile-files.js';
import { HttpClient } from '../support/http-client.js';
import { startServer, type ServerProcess } from '../support/server.js';
import { inputOf } from './grading-inputs.js';

const units = 19_800;
const graded = 10_000;
const type = 'classification-grading';
const perSecond = Number(process.env['BENCH_VOTERS'] ?? 50);
const leastMs = 8_000;
const megabyte = 1024 * 1024;

const hostileScheme = trialBundle({
  validateScheme: `return scheme.attack ? [{ code: 'E_X', path: '/' + '\\ud800'.repeat(15e6) }] : [];`,
});

const unitsCsv = [
  'code,name,type,level,parentCode,residents',
  'A,County A,county-committee,county,,',
  'B,County B,county-committee,county,,',
  ...Array.from(
    { length: units - 2 },
    (_, at) => `${at < graded ? 'A' : 'B'}${at},Village ${at},village,village,${at < graded ? 'A' : 'B'},300`,
  ),
].join('\n');

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** What voters saw, in one line. */
function lineOf(name: string, served: readonly HandedIn[], note: string): string {
  const times = served.map(({ ms }) => ms).sort((a, b) => a - b);
  const inTime = served.filter(({ status, ms }) => status === 201 && ms <= 1_000).length;
  const share = `${((100 * inTime) / served.length).toFixed(1)} %`;
  const [median, late, longest] = [quantile(times, 0.5), quantile(times, 0.99), times.at(-1) ?? 0].map((ms) =>
    `${ms.toFixed(0)} ms`.padStart(8),
  );
  return `${name.padEnd(34)}${String(served.length).padStart(6)} ballots   within 1 s ${share.padStart(7)}   p50 ${median}   p99 ${late}   longest ${longest}   ${note}\n`;
}

describe.each(databaseKinds())('honest voters and large tables on %s', (kind) => {
  let database: TestDatabase;
  let server: ServerProcess;
  let administrator: HttpClient;
  let cards: LoadCard[];
  let campaignId: string;
  let runId: string;

  const memory = (field: 'VmRSS' | 'VmHWM') =>
    Number(
      new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${server.process.pid}/status`, 'utf8'))?.[1] ?? 0,
    ) / 1024;
  const settled = async (answer: Response | Promise<Response>): Promise<number> => {
    const { status, body } = await answer;
    for await (const _ of body ?? []) continue;
    return status;
  };
  const upload = (path: string, name: string, content: Buffer | string) => {
    const body = new FormData();
    body.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
    return settled(administrator.send('POST', path, { body }));
  };
  const seconds = async (work: () => Promise<unknown>): Promise<number> => {
    const started = performance.now();
    await work();
    return (performance.now() - started) / 1000;
  };

  /** Repeats the attack while residents vote, and prints what they saw. */
  async function during(name: string, attack: () => Promise<unknown>, once = false): Promise<void> {
    await sleep(1_000);
    const before = memory('VmRSS');
    const voters = new HonestVoters(server.url, cards, perSecond);
    voters.begin();
    const started = performance.now();
    let rounds = 0;
    do {
      await attack();
      rounds++;
    } while (!once && performance.now() - started < leastMs);
    const took = (performance.now() - started) / 1000;
    const served = await voters.end();
    process.stdout.write(
      lineOf(name, served, `${rounds} in ${took.toFixed(1)} s, ${(memory('VmRSS') - before).toFixed(0)} MB more`),
    );
    expect(served.every(({ status }) => status === 201)).toBe(true);
  }

  beforeAll(async () => {
    database = await createDatabase(kind);
    cards = await openLoadCampaign(database.env, 30_000);
    server = await startServer({ ...database.env, LOG_LEVEL: 'error', PLUGIN_DIRS: await pluginFolder(hostileScheme) });
    administrator = await new HttpClient(server.url).signIn(
      'admin',
      /with the password (\S+)/.exec(server.lines.join('\n'))?.[1] ?? '',
    );
    process.stdout.write(`\n${kind}, ${perSecond} voters a second\n`);
  });
  afterAll(async () => {
    await server?.stop();
    await database?.remove();
    await removePluginFolders();
  });

  it('vote while nothing else happens', () => during('nothing', () => sleep(leastMs)));
  it(`vote during an import of ${units} units`, () =>
    during(
      `import of ${units} units`,
      async () => expect(await upload('/api/units/import', 'units.csv', unitsCsv)).toBe(200),
      true,
    ));
  it('vote during the corners of a workbook', () =>
    during('workbook of 1.3 kB', () => upload('/api/units/import', 'x.xlsx', cornersWorkbook())));
  it('vote during a long cell', () => {
    const file = longCellWorkbook(50_000_000);
    return during('cell of 50 MB', () => upload('/api/units/import', 'x.xlsx', file));
  });
  it('vote during guesses of passwords', () =>
    during(
      '300 password guesses',
      async () => {
        const guess = (number: number) =>
          settled(
            new HttpClient(server.url).send('POST', '/api/session', {
              body: { username: `x${number}${Math.random()}`, password: 'not-the-right-one' },
            }),
          );
        await Promise.all(Array.from({ length: 300 }, (_, number) => guess(number)));
      },
      true,
    ));
  it('vote during a hostile campaign type', () =>
    during('hostile campaign type', () =>
      settled(
        administrator.send('POST', '/api/campaign-types/trial/scheme-checks', { body: { scheme: { attack: true } } }),
      ),
    ));
  it('vote during large JSON', () => {
    const elements = Array.from({ length: 1_900 }, (_, at) => ({
      type: 'comment',
      name: `q${at}`,
      title: 'x'.repeat(400),
      visibleIf: `{q${at - 1}} = 'a'`,
    }));
    const definition = JSON.stringify({ pages: [{ name: 'p', elements }] });
    return during('form of 1 MB', () => upload('/api/form-imports', 'form.json', definition));
  });

  it('tables of ten thousand units', async () => {
    const { items } = await administrator.ok<{ items: { id: string; code: string }[] }>(
      'GET',
      '/api/units?type=county-committee',
    );
    const under = items.find(({ code }) => code === 'A')?.id;
    ({ id: campaignId } = await administrator.ok<{ id: string }>('POST', '/api/campaigns', {
      body: { name: 'Tables', campaignType: type, asOf: '2012-04-30' },
    }));
    await during(
      'choosing 10,000 subjects',
      () =>
        administrator.ok('PUT', `/api/campaigns/${campaignId}/subjects`, {
          body: { selection: { under, types: ['village'] } },
        }),
      true,
    );
    for (const to of ['PUBLISHED', 'OPEN', 'CLOSED'])
      await administrator.ok('POST', `/api/campaigns/${campaignId}/transitions`, { body: { to } });
    await during(
      'grading 10,000 units',
      async () => {
        ({ id: runId } = await administrator.ok<{ id: string }>('POST', `/api/campaigns/${campaignId}/grading-runs`));
        while (
          ['queued', 'running'].includes(
            (await administrator.ok<{ state: string }>('GET', `/api/grading-runs/${runId}`)).state,
          )
        )
          await sleep(200);
      },
      true,
    );
    await fillOutcomes(database, runId);
  });

  it('pages of ten thousand units', async () => {
    const campaign = `/api/campaigns/${campaignId}`;
    const page = (path: string) => administrator.ok('GET', `${campaign}/${path}`);
    await page('ledger?pageSize=50&page=1');
    for (const path of [
      'ledger?pageSize=50&page=1',
      'ledger?pageSize=50&page=200',
      'ledger?pageSize=50&page=1&sort=-score',
      'ledger?pageSize=50&page=200&sort=-score',
      'ledger?pageSize=50&page=1&sort=-groupScore&sortGroup=mass',
      'ledger?pageSize=50&page=1&q=Village 77',
      'participation?pageSize=50&page=1',
      'participation?pageSize=50&page=200',
      'grading-runs',
    ]) {
      const took: number[] = [];
      for (let time = 0; time < 5; time++) took.push(1000 * (await seconds(() => page(path))));
      took.sort((a, b) => a - b);
      process.stdout.write(`${path.padEnd(58)}${took[2]?.toFixed(0)} ms, longest ${took[4]?.toFixed(0)} ms\n`);
    }
  });

  it('vote during sixteen readers of the ledger', () =>
    during('sixteen ledger readers', () =>
      Promise.all(
        Array.from({ length: 16 }, (_, reader) =>
          settled(
            administrator.send('GET', `/api/campaigns/${campaignId}/ledger?pageSize=200&page=${1 + (reader % 50)}`),
          ),
        ),
      ),
    ));

  it.each(['csv', 'xlsx'])('vote during exports as %s', (format) =>
    during(`export of 10,000 units (${format})`, () =>
      settled(administrator.send('GET', `/api/campaigns/${campaignId}/ledger/export?format=${format}`)),
    ),
  );
  it.each(['input', 'result', 'package.zip'])('vote during downloads of the %s', (file) =>
    during(`download of ${file}`, () => settled(administrator.send('GET', `/api/grading-runs/${runId}/${file}`))),
  );

  it('memory in the end', () =>
    void process.stdout.write(
      `largest memory of the server ${memory('VmHWM').toFixed(0)} MB, now ${memory('VmRSS').toFixed(0)} MB, ${megabyte} bytes each\n`,
    ));
});

/** Gives a run without ballots the outcomes of a campaign in which everybody voted. */
async function fillOutcomes(database: TestDatabase, runId: string): Promise<void> {
  const host = await PluginHost.open({ folders: pluginFolders([]), only: type });
  const answer = await host.grade(inputOf(type, graded));
  await host.close();
  if (!answer.ok) throw new Error('The example is not graded');
  const dataSource = await createDataSource(
    { databaseUrl: database.env.DATABASE_URL || null, dataDir: database.env.DATA_DIR },
    entities,
  ).initialize();
  const ids = (await dataSource.query(`SELECT unit_id FROM outcome WHERE run_id = '${runId}' ORDER BY unit_id`)) as {
    unit_id: string;
  }[];
  await dataSource.transaction(async (tx) => {
    for (const [at, { unit_id: unitId }] of ids.entries()) {
      const outcome = answer.result.outcomes[at];
      if (!outcome) continue;
      const { status, score, grade } = outcome;
      await tx.update(
        'outcome',
        { runId, unitId },
        {
          status,
          score,
          grade,
          scoreHundredths: score === null ? null : Number(score.replace('.', '')),
          document: JSON.stringify({ ...outcome, subject: unitId }),
        },
      );
    }
  });
  await dataSource.destroy();
}
