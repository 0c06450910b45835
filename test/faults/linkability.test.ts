import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BallotIntegration, BallotPool, Database } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contentIn } from '../support/archives.js';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { chanceOf, foundByOrder, markOf, seizeDisk, type Evidence } from '../support/seized-disk.js';
import { runCommand } from '../support/server.js';
import { buildTownship, handIn, issueCards, type Township } from '../support/township.js';

const residents = 200;
const half = 110;

/** What somebody learns who copies the ballots after every answer: the mark that each resident is given first in, first out. */
class Watcher {
  private readonly seen = new Set<string>();
  private readonly guesses: string[] = [];

  look(marks: readonly string[]): void {
    for (const mark of marks) {
      if (!this.seen.has(mark)) this.guesses.push(mark);
      this.seen.add(mark);
    }
  }

  get evidence(): Evidence {
    return this.guesses;
  }
}

describe.each(databaseKinds())('whoever takes the disk cannot say who answered what, on %s (security A2)', (kind) => {
  let bench: Bench;
  let township: Township;
  const arrivals: string[] = [];
  const watcher = new Watcher();
  let inTheMiddle: Record<string, Evidence>;
  let waitingInTheMiddle: readonly string[];
  let backupInTheMiddle: string;
  let afterwards: Record<string, Evidence>;

  const select = <T>(sql: string) => bench.app.get(Database).select<T>(sql);
  const countedMarks = async () =>
    (await select<{ answers: string }>('SELECT answers FROM ballot')).map(
      ({ answers }) => (JSON.parse(answers) as { comment: string }).comment,
    );
  const keyFolder = () => join(bench.database.env.DATA_DIR, 'inbox-keys');
  const disk = () => seizeDisk(kind, bench.database, select);

  beforeAll(async () => {
    bench = await startBench(kind, { INTEGRATION_SECONDS: '86400' });
    township = await buildTownship(bench);
    const cards = await issueCards(bench, township.campaignId, township.units.yanshang, residents);
    const { formVersion } = await bench
      .client()
      .ok<{ formVersion: string }>('GET', `/api/collect/${cards[0]?.collector}`);
    for (const [index, card] of cards.entries()) {
      const comment = markOf(randomBytes(6).toString('hex'));
      arrivals.push(comment);
      const answer = await handIn(bench.client(), card, '', {
        formVersion,
        answers: { overall: 'satisfied', comment },
      });
      expect(answer.status).toBe(201);
      // A round after every answer, which is more often than any clock and the best that a watcher can hope for.
      await bench.app.get(BallotPool).mix();
      watcher.look(await countedMarks());
      if (index + 1 === half) {
        const counted = new Set(await countedMarks());
        waitingInTheMiddle = arrivals.filter((mark) => !counted.has(mark));
        inTheMiddle = await disk();
        backupInTheMiddle = await contentOfBackup();
      }
    }
    await bench.administrator.ok('POST', `/api/campaigns/${township.campaignId}/transitions`, {
      body: { to: 'CLOSED' },
    });
    const unsealed = () => select('SELECT id FROM collector WHERE sealed = FALSE OR inbox_key IS NOT NULL');
    await vi.waitFor(async () => expect(await unsealed()).toEqual([]), { timeout: 30_000, interval: 200 });
    watcher.look(await countedMarks());
    afterwards = await disk();
  });
  afterAll(() => bench?.close());

  async function contentOfBackup(): Promise<string> {
    const archive = join(bench.database.env.DATA_DIR, 'backup.zip');
    const done = await runCommand(['backup', '--out', archive], bench.database.env);
    expect(done).toMatchObject({ code: 0 });
    return contentIn(archive);
  }

  it('counts every ballot once', async () => {
    expect((await countedMarks()).sort()).toEqual([...arrivals].sort());
  });

  it('holds waiting answers nowhere in plain text, neither in the database nor in what it leaves behind', () => {
    expect(waitingInTheMiddle.length).toBeGreaterThanOrEqual(10);
    const plain = new Set([
      ...Object.values(inTheMiddle).flat(),
      ...(backupInTheMiddle.match(/mark-[0-9a-f]{12}/g) ?? []),
    ]);
    expect(waitingInTheMiddle.filter((mark) => plain.has(mark))).toEqual([]);
  });

  it('finds no more residents than chance in the middle of a campaign', () => {
    const found = Object.fromEntries(
      Object.entries(inTheMiddle).map(([place, evidence]) => [place, foundByOrder(evidence, arrivals)]),
    );
    for (const [place, count] of Object.entries(found)) expect(count, place).toBeLessThanOrEqual(chanceOf(half));
  });

  it('finds no more residents than chance after the end', () => {
    for (const [place, evidence] of Object.entries(afterwards))
      expect(foundByOrder(evidence, arrivals), place).toBeLessThanOrEqual(chanceOf(residents));
  });

  it('finds no more residents than chance by copying the ballots after every answer', () => {
    expect(watcher.evidence).toHaveLength(residents);
    expect(foundByOrder(watcher.evidence, arrivals)).toBeLessThanOrEqual(chanceOf(residents));
  });

  it('finds no more residents than chance in a backup', () => {
    const evidence = [...new Set(backupInTheMiddle.match(/mark-[0-9a-f]{12}/g) ?? [])];
    expect(evidence.length).toBeGreaterThan(half / 2);
    expect(foundByOrder(evidence, arrivals)).toBeLessThanOrEqual(chanceOf(half));
  });

  it.runIf(kind === 'sqlite')('leaves nothing in the write-ahead file once a campaign is sealed', () => {
    expect(afterwards['write-ahead file']).toEqual([]);
  });

  it.runIf(kind === 'postgres').each(['ballot', 'card_use'])(
    'stores all rows of %s of a sealed campaign as if they had come at once',
    async (table) => {
      expect(await select(`SELECT DISTINCT CAST(xmin AS text) FROM ${table}`)).toHaveLength(1);
    },
  );

  it('destroys the keys, which only their owner could read', async () => {
    expect(existsSync(keyFolder())).toBe(true);
    expect(readdirSync(keyFolder())).toEqual([]);
    expect(statSync(keyFolder()).mode & 0o777).toBe(0o700);
  });

  it('takes ballots again after a campaign is reopened, and seals them as well', async () => {
    await bench.administrator.ok('POST', `/api/campaigns/${township.campaignId}/transitions`, {
      body: { to: 'OPEN', reason: '补投' },
    });
    const [card = expect.fail('no card')] = await issueCards(bench, township.campaignId, township.units.yanxia, 1);
    expect((await handIn(bench.client(), card, 'satisfied')).status).toBe(201);
    const [key = expect.fail('no key')] = readdirSync(keyFolder());
    expect(statSync(join(keyFolder(), key)).mode & 0o777).toBe(0o600);
    await bench.administrator.ok('POST', `/api/campaigns/${township.campaignId}/transitions`, {
      body: { to: 'CLOSED' },
    });
    await bench.app.get(BallotIntegration).countAll(township.campaignId);
    expect(readdirSync(keyFolder())).toEqual([]);
    expect(await select('SELECT id FROM inbox_ballot')).toEqual([]);
    expect(await countedMarks()).toHaveLength(residents + 1);
  });
});
