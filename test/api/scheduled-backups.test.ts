import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock, ScheduledBackups } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { administratorPassword, startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';

interface Run {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly askedBy: string | null;
  readonly file: string | null;
  readonly there: boolean;
  readonly testedId: string | null;
  readonly kilobytes: number;
  readonly report: { readonly findings?: number; readonly rows?: number } | null;
  readonly error: { readonly code: string; readonly detail: string | null } | null;
}

interface Listed {
  readonly settings: { readonly nextAt: string; readonly keysApart: boolean } | null;
  readonly faults: readonly string[];
  readonly underWay: boolean;
  readonly items: readonly Run[];
}

describe.each(databaseKinds())('backups by the clock on %s', (kind) => {
  const root = mkdtempSync(join(tmpdir(), 'pingyi-backups-'));
  const folder = join(root, 'archives');
  const keys = join(root, 'keys');
  let bench: Bench;
  let now = Date.parse('2026-11-30T02:31:00+08:00');
  let administrator: Client;

  // What is kept and what is told asks nothing of the database, and every archive takes seconds.
  const onOne = it.runIf(kind === databaseKinds()[0]);
  const backups = () => bench.app.get(ScheduledBackups);
  const listed = () => administrator.ok<Listed>('GET', '/api/backups');
  const archives = () => readdirSync(folder).sort();
  const faultsOnDesk = async () =>
    (await administrator.ok<{ backupFaults: number }>('GET', '/api/my/desk')).backupFaults;
  /** Puts the clock on; whoever was signed in long before signs in again. */
  const putClock = async (to: string): Promise<void> => {
    now = Date.parse(to);
    administrator = await bench.client().signIn('root', administratorPassword);
  };

  beforeAll(async () => {
    bench = await startBench(kind, { BACKUP_DIR: folder, BACKUP_KEYS_DIR: keys, BACKUP_KEEP: '1,0,0' });
    vi.spyOn(bench.app.get(Clock), 'now').mockImplementation(() => new Date(now++));
    await putClock('2026-11-30T02:31:00+08:00');
  });
  afterAll(async () => {
    await bench.close();
    rmSync(root, { recursive: true, force: true });
  });

  it('writes one a day, restores the first for a test, and finds nothing wrong', async () => {
    await Promise.all([backups().look(), backups().look()]);
    const { items, settings, faults } = await listed();
    expect(items.map(({ kind: what, state, askedBy }) => [what, state, askedBy])).toEqual([
      ['test', 'succeeded', null],
      ['backup', 'succeeded', null],
    ]);
    expect([settings?.nextAt, settings?.keysApart, faults]).toEqual(['2026-11-30T18:30:00.000Z', true, []]);
    const [test, backup] = items;
    expect(test).toMatchObject({ testedId: backup?.id, report: { findings: 0 } });
    expect(backup).toMatchObject({ there: true, file: 'pingyi-2026-11-30-023100.zip' });
    expect(backup?.kilobytes).toBeGreaterThan(0);
    expect(backup?.report?.rows).toBeGreaterThan(0);
    expect(archives()).toEqual(['pingyi-2026-11-30-023100.zip']);
    const { DATA_DIR } = bench.database.env;
    expect(readdirSync(DATA_DIR).filter((name) => name.startsWith('restore-test'))).toEqual([]);
    expect(readdirSync(keys)).toContain('signing-keys');
    expect(readdirSync(join(keys, 'signing-keys'))).toEqual(readdirSync(join(DATA_DIR, 'signing-keys')));
    await backups().look();
    expect((await listed()).items).toHaveLength(2);
  });

  onOne(
    'leaves only as many as are to be kept, the last that was restored, and what others put into the folder',
    async () => {
      writeFileSync(join(folder, 'by-hand.zip'), 'x');
      writeFileSync(join(folder, 'pingyi-2026-11-30-033100.zip.0b2b9a52-0000-4000-8000-000000000000.part'), 'killed');
      await putClock('2026-12-01T02:30:00+08:00');
      await backups().look();
      expect(archives()).toEqual(['by-hand.zip', 'pingyi-2026-11-30-023100.zip', 'pingyi-2026-12-01-023000.zip']);
      await putClock('2026-12-31T02:30:00+08:00');
      await backups().look();
      expect(archives()).toEqual(['by-hand.zip', 'pingyi-2026-11-30-023100.zip', 'pingyi-2026-12-31-023000.zip']);
      expect((await listed()).items[0]).toMatchObject({ kind: 'test', state: 'succeeded' });
      expect(await faultsOnDesk()).toBe(0);
    },
  );

  onOne(
    'tells administrators of an archive that cannot be restored, and tests the one that they ask for then',
    async () => {
      const newest = join(folder, 'pingyi-2026-12-31-023000.zip');
      const content = readFileSync(newest);
      const middle = content.length >> 1;
      content.writeUInt8(content.readUInt8(middle) ^ 1, middle);
      writeFileSync(newest, content);
      await administrator.ok('POST', '/api/backups/test-restores');
      await backups().look();
      const { items, faults } = await listed();
      expect(items[0]).toMatchObject({ kind: 'test', state: 'failed', error: { code: 'restore-failed' } });
      expect(items[0]?.error?.detail).toMatch(/archive is damaged/);
      expect([faults, await faultsOnDesk()]).toEqual([['restore-failed'], 1]);

      await putClock('2026-12-31T09:00:00+08:00');
      const asked = await administrator.request('POST', '/api/backups');
      expect([asked.status, asked.body['askedBy']]).toEqual([202, 'Root']);
      const again = await administrator.request('POST', '/api/backups/test-restores');
      expect([again.status, again.body['code']]).toEqual([409, 'backup-running']);
      await backups().look();
      expect((await listed()).items.slice(0, 2)).toMatchObject([
        { kind: 'test', state: 'succeeded', askedBy: null },
        { kind: 'backup', state: 'succeeded', askedBy: 'Root' },
      ]);
      expect(await faultsOnDesk()).toBe(0);
      const events = await administrator.ok<{ items: { action: string }[] }>('GET', '/api/audit');
      expect(events.items.map(({ action }) => action)).toEqual(
        expect.arrayContaining(['backup.asked', 'backup.test-asked']),
      );
    },
  );

  onOne('tells administrators of a backup that cannot be written, and of one that is older than a day', async () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'no folder');
    await putClock('2027-01-01T12:00:00+08:00');
    await backups().look();
    const { items, faults } = await listed();
    expect(items[0]).toMatchObject({ kind: 'backup', state: 'failed', error: { code: 'file-fault' } });
    expect(faults).toEqual(['backup-failed', 'backup-old']);
    await backups().look();
    expect((await listed()).items).toHaveLength(items.length);
  });
});

describe('without a folder for backups', () => {
  it('there is none to write, to test or to miss', async () => {
    const [kind = 'sqlite'] = databaseKinds();
    const bench = await startBench(kind);
    try {
      expect(await bench.administrator.ok('GET', '/api/backups')).toEqual({
        settings: null,
        faults: [],
        underWay: false,
        items: [],
      });
      for (const path of ['/api/backups', '/api/backups/test-restores']) {
        const { status, body } = await bench.administrator.request('POST', path);
        expect([status, body['code']]).toEqual([409, 'backups-off']);
      }
    } finally {
      await bench.close();
    }
  });
});
