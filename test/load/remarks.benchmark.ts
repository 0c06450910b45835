import { Database } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds, type DatabaseKind } from '../support/databases.js';
import { buildTownship, type Township } from '../support/township.js';

const remarks = Number(process.env['BENCH_REMARKS'] ?? 100_000);
const doors = 1_000;
const rowsAtOnce = 10_000;
const times = 5;
/** Milliseconds at the server. */
const aim = 300;

/** Words that stand in one remark of so many. */
const rare = { 低保: 50, 养蜂: 1_000, 水库: 10_000 } as const;
const phrases =
  '村口的路灯不亮 自来水三天两头停 垃圾没人清运 账目没有公开 办事要跑好几趟 卫生室没有医生 校车太少 代办员上门服务好 合作社带着种茶叶 希望多搞培训 危房改造没轮到 征地款还没有发 河道要清淤 文化礼堂天天开门'.split(
    ' ',
  );

const questions: readonly (readonly [what: string, query: string])[] = [
  ['first page', ''],
  ['page 1,000', '?page=1000'],
  ['one sign, in most (路)', `?q=${encodeURIComponent('路')}`],
  ['two signs, in 2,000 (低保)', `?q=${encodeURIComponent('低保')}`],
  ['two signs, in ten (水库)', `?q=${encodeURIComponent('水库')}`],
  ['five signs (卫生室没有)', `?q=${encodeURIComponent('卫生室没有')}`],
  ['what nobody says', `?q=${encodeURIComponent('没有人这样说过')}`],
  ['of a topic', '?topic=TOPIC'],
  ['of a topic, with a word', `?topic=TOPIC&q=${encodeURIComponent('低保')}`],
  ['below a township', '?under=TOWNSHIP'],
  ['counts', '/counts'],
];

const inMilliseconds = async (ask: () => Promise<unknown>): Promise<number> => {
  const took: number[] = [];
  for (let round = 0; round < times; round++) {
    const began = performance.now();
    await ask();
    took.push(performance.now() - began);
  }
  return took.sort((a, b) => a - b)[Math.floor(times / 2)] ?? NaN;
};

describe.each(databaseKinds())('many remarks of one campaign, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let topic: string;

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    const { items } = await bench.administrator.ok<{ items: [{ id: string }] }>('GET', '/api/remark-topics');
    topic = items[0].id;
    await fill(bench, township, topic);
  }, 600_000);
  afterAll(() => bench?.close());

  it('answers lists, searches and counts', { timeout: 600_000 }, async () => {
    const lines: string[] = [];
    const ask = async (who: string, client: Client): Promise<void> => {
      for (const [what, query] of questions) {
        const path = query.replace('TOPIC', topic).replace('TOWNSHIP', township.units['township'] ?? '');
        const median = await inMilliseconds(() =>
          client.ok('GET', `/api/campaigns/${township.campaignId}/remarks${path}`),
        );
        lines.push(
          `${who.padEnd(14)} ${what.padEnd(30)} ${median.toFixed(0).padStart(5)} ms ${median <= aim ? '' : `more than ${aim} ms`}`,
        );
      }
    };
    await ask('administrator', bench.administrator);
    await ask('assessor', township.assessor);
    const others = kind === 'sqlite' ? onSqlite : onPostgres;
    for (const line of await others(bench.app.get(Database))) lines.push(line);
    process.stdout.write(`\n${remarks} remarks of ${doors} doors on ${kind}\n${lines.join('\n')}\n\n`);
  });
});

async function fill(bench: Bench, { campaignId, units }: Township, topic: string): Promise<void> {
  const database = bench.app.get(Database);
  const { groups } = await bench.administrator.ok<{ groups: { key: string; formVersionId: string }[] }>(
    'GET',
    `/api/campaigns/${campaignId}`,
  );
  const group = groups.find(({ key }) => key === 'mass') ?? expect.fail('no group of residents');
  const path = `/${units['county']}/${units['township']}/`;
  const insert = (into: string, columns: number, rows: unknown[], more = ''): Promise<unknown> =>
    database.write((tx) =>
      database.execute(
        tx,
        `INSERT INTO ${into} SELECT ${Array.from({ length: columns }, (_, at) => `entry.value ->> ${at}`).join(', ')}${more} FROM ${database.jsonRows}`,
        [JSON.stringify(rows)],
      ),
    );
  await insert(
    'remark_door (campaign_id, unit_id, group_key, path, guide_path, township_id, township_name, ballots)',
    7,
    Array.from({ length: doors }, (_, at) => [
      campaignId,
      `door-${at}`,
      group.key,
      `${path}door-${at}/`,
      '',
      `town-${at % 50}`,
      `Township ${at % 50}`,
    ]),
    ', 500',
  );
  await insert('remark_run (run_id, campaign_id)', 2, [['run', campaignId]]);
  for (let from = 0; from < remarks; from += rowsAtOnce) {
    const numbers = Array.from({ length: Math.min(rowsAtOnce, remarks - from) }, (_, offset) => from + offset);
    const ids = numbers.map(() => crypto.randomUUID().replaceAll('-', ''));
    await insert(
      'remark (id, campaign_id, unit_id, group_key, form_version_id, question, text, revision, run_id)',
      7,
      numbers.map((at, row) => [
        ids[row],
        campaignId,
        `door-${at % doors}`,
        group.key,
        group.formVersionId,
        'comment',
        textOf(at),
      ]),
      ", 1, 'run'",
    );
    await insert(
      'remark_topic_hit (remark_id, topic_id)',
      2,
      ids.filter((_, row) => row % 8 === 0).map((id) => [id, topic]),
    );
  }
  await database.notePlentyAdded(['remark', 'remark_door', 'remark_topic_hit']);
}

/** Three phrases and now and then a rare word. */
function textOf(at: number): string {
  const said = [at, at * 7 + 3, at * 11 + 5].map((number) => phrases[number % phrases.length]);
  const words = Object.entries(rare).flatMap(([word, among]) => (at % among === 0 ? [word] : []));
  return [...said, ...words].join('，');
}

interface Way {
  readonly name: string;
  readonly sql: string;
  readonly parameters: readonly string[];
}

async function measured(database: Database, ways: readonly Way[]): Promise<string[]> {
  const lines: string[] = [];
  for (const { name, sql, parameters } of ways) {
    let found = 0;
    const median = await inMilliseconds(async () => {
      const [row] = await database.select<{ found: number | string }>(sql, parameters);
      found = Number(row?.found ?? 0);
    });
    lines.push(`${'search alone'.padEnd(14)} ${name.padEnd(40)} ${median.toFixed(1).padStart(7)} ms   ${found} found`);
  }
  return lines;
}

const words = ['路', '低保', '水库', '卫生室没有'];
const like = (kind: DatabaseKind): Way[] =>
  words.map((word) => ({
    name: `LIKE ${word}`,
    sql: `SELECT COUNT(*) AS found FROM remark WHERE LOWER(text) LIKE LOWER(${kind === 'postgres' ? 'CAST(? AS text)' : '?'})`,
    parameters: [`%${word}%`],
  }));
const bigrams = (): Way[] =>
  words
    .filter((word) => word.length === 2)
    .map((word) => ({
      name: `table of pairs of signs ${word}`,
      sql: 'SELECT COUNT(*) AS found FROM bench_pair WHERE pair = ?',
      parameters: [word],
    }));

/** A row for every pair of signs of every remark. */
async function makePairs(database: Database): Promise<string> {
  const began = performance.now();
  await database.writeStatement(
    'CREATE TABLE bench_pair (pair varchar(2), remark_id varchar(32), PRIMARY KEY (pair, remark_id))',
  );
  const rows = await database.select<{ id: string; text: string }>('SELECT id, text FROM remark');
  let pairs = 0;
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const made = rows.slice(from, from + rowsAtOnce).flatMap(({ id, text }) => {
      const signs = [...text];
      return [...new Set(signs.slice(1).map((sign, at) => `${signs[at]}${sign}`))].map((pair) => [pair, id]);
    });
    pairs += made.length;
    await database.write((tx) =>
      database.execute(
        tx,
        `INSERT INTO bench_pair SELECT entry.value ->> 0, entry.value ->> 1 FROM ${database.jsonRows}`,
        [JSON.stringify(made)],
      ),
    );
  }
  return `table of pairs: ${pairs} rows in ${((performance.now() - began) / 1000).toFixed(1)} s`;
}

async function onSqlite(database: Database): Promise<string[]> {
  const began = performance.now();
  await database.writeStatement("CREATE VIRTUAL TABLE bench_fts USING fts5(text, tokenize = 'trigram')");
  await database.writeStatement('INSERT INTO bench_fts (text) SELECT text FROM remark');
  const made = `FTS5 with trigrams: made in ${((performance.now() - began) / 1000).toFixed(1)} s`;
  const fts = words.map((word) => ({
    name: `FTS5 ${word}`,
    sql: 'SELECT COUNT(*) AS found FROM bench_fts WHERE bench_fts MATCH ?',
    parameters: [`"${word}"`],
  }));
  const instr = words.map((word) => ({
    name: `instr ${word}`,
    sql: 'SELECT COUNT(*) AS found FROM remark WHERE instr(text, ?) > 0',
    parameters: [word],
  }));
  return [
    made,
    await makePairs(database),
    ...(await measured(database, [...like('sqlite'), ...instr, ...fts, ...bigrams()])),
  ];
}

async function onPostgres(database: Database): Promise<string[]> {
  const lines = await measured(database, like('postgres'));
  const began = performance.now();
  await database.writeStatement('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  await database.writeStatement('CREATE INDEX bench_trgm ON remark USING gin (LOWER(text) gin_trgm_ops)');
  lines.push(`pg_trgm: made in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const trigrams = await measured(
    database,
    like('postgres').map((way) => ({ ...way, name: way.name.replace('LIKE', 'pg_trgm') })),
  );
  return [...lines, ...trigrams, await makePairs(database), ...(await measured(database, bigrams()))];
}
