import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildTownship, type Township } from '../support/township.js';

interface RecordView {
  readonly id: string;
  readonly state: string;
  readonly revision: number;
  readonly discardable: boolean;
  readonly events: readonly { readonly kind: string; readonly note: string | null }[];
}
interface Rows {
  readonly items: readonly { readonly id: string; readonly state: string; readonly dueOn: string | null }[];
  readonly total: number;
}
interface Mentions {
  readonly items: readonly { readonly recordId: string; readonly note: string; readonly by: string }[];
  readonly total: number;
}

const inspection = {
  'inspected-on': '2012-05-08',
  way: 'unannounced',
  inspectors: '督查组两人',
  seen: '会议记录',
  finding: '三个月没有开展活动',
  kind: 'work',
  deadline: '2012-06-08',
};

/** What people do with records beside filling them in. */
describe.each(databaseKinds())('work with records on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
  });
  afterAll(() => bench?.close());

  const make = (who: Client, code: string, unitId: string, answers: object) =>
    who.ok<RecordView>('POST', `/api/registers/${code}/records`, { body: { unitId, answers } });
  const read = (who: Client, { id }: { readonly id: string }) => who.ok<RecordView>('GET', `/api/records/${id}`);
  const pdf = '%PDF-1.4\nminutes';

  describe('a file', () => {
    it('supports the record that it was uploaded to, and is read by whoever sees that', async () => {
      const { assessor, clerk, units, viewer } = township;
      const record = await make(assessor, 'inspections', units.yanshang, inspection);
      const stored = await assessor.upload<{ id: string; name: string; mediaType: string }>(
        `/api/records/${record.id}/files`,
        '现场.pdf',
        pdf,
      );
      expect(stored.body).toMatchObject({ name: '现场.pdf', mediaType: 'application/pdf' });
      const pictures = [{ name: stored.body.name, type: stored.body.mediaType, content: stored.body.id }];
      const changed = await assessor.ok<RecordView>('PUT', `/api/records/${record.id}`, {
        body: { answers: { ...inspection, pictures } },
        revision: record.revision,
      });
      expect((await clerk.request('GET', `/api/evidence/${stored.body.id}`)).raw.toString()).toBe(pdf);
      expect(await viewer.request('GET', `/api/evidence/${stored.body.id}`)).toMatchObject({ status: 404 });
      expect(changed.revision).toBe(record.revision + 1);
    });

    it('is taken only from whoever writes the record, and while it can be written', async () => {
      const { assessor, clerk, units } = township;
      const record = await make(assessor, 'inspections', units.yanshang, inspection);
      const send = (who: Client) => who.upload<{ code: string }>(`/api/records/${record.id}/files`, 'a.pdf', pdf);
      expect(await send(clerk)).toMatchObject({ status: 403, body: { code: 'not-yours-to-write' } });
      const [move] = ((await read(assessor, record)) as RecordView & { moves: { key: string }[] }).moves;
      await assessor.ok('POST', `/api/records/${record.id}/moves`, {
        body: { move: move!.key },
        revision: record.revision,
      });
      expect(await send(assessor)).toMatchObject({ status: 409, body: { code: 'immutable' } });
      expect(await assessor.upload(`/api/records/${record.id}/files`, 'a.exe', 'MZ')).toMatchObject({ status: 409 });
    });
  });

  describe('a record begun by mistake', () => {
    it('is taken back with its files, and only by whoever writes it', async () => {
      const { assessor, clerk, units } = township;
      const record = await make(assessor, 'inspections', units.yanshang, inspection);
      const file = await assessor.upload<{ id: string }>(`/api/records/${record.id}/files`, 'a.pdf', pdf);
      const path = `/api/records/${record.id}`;
      expect(await clerk.request('DELETE', path, { revision: 1 })).toMatchObject({
        status: 403,
        body: { code: 'not-yours-to-write' },
      });
      expect(await assessor.request('DELETE', path, { revision: 7 })).toMatchObject({ status: 412 });
      expect(await assessor.request('DELETE', path, { revision: record.revision })).toMatchObject({ status: 204 });
      expect(await assessor.request('GET', path)).toMatchObject({ status: 404 });
      expect(await assessor.request('GET', `/api/evidence/${file.body.id}`)).toMatchObject({ status: 404 });
    });

    it('is taken back once by those who do so at once, or has gone on', async () => {
      const { assessor, units } = township;
      const record = await make(assessor, 'inspections', units.yanshang, inspection);
      const path = `/api/records/${record.id}`;
      const moves = (await assessor.ok<{ moves: { key: string }[] }>('GET', path)).moves;
      const { revision } = record;
      const answers = await Promise.all([
        assessor.request('DELETE', path, { revision }),
        assessor.request('POST', `${path}/moves`, { body: { move: moves[0]!.key }, revision }),
        assessor.request('DELETE', path, { revision }),
      ]);
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status < 300)).toHaveLength(1);
      expect(statuses.every((status) => [200, 204, 404, 409, 412].includes(status))).toBe(true);
    });

    it('stays once it has gone on, although it came back', async () => {
      const { assessor, units } = township;
      const record = await make(assessor, 'inspections', units.yanshang, inspection);
      const full = await assessor.ok<RecordView & { moves: { key: string }[] }>('GET', `/api/records/${record.id}`);
      expect(full.discardable).toBe(true);
      const moved = await assessor.ok<RecordView>('POST', `/api/records/${record.id}/moves`, {
        body: { move: full.moves[0]!.key },
        revision: record.revision,
      });
      expect(moved.discardable).toBe(false);
      expect(await assessor.request('DELETE', `/api/records/${record.id}`, { revision: moved.revision })).toMatchObject(
        { status: 409, body: { code: 'record-went-on' } },
      );
    });
  });

  describe('several at once', () => {
    it('are moved each for itself: what cannot be moved is named and stays', async () => {
      const { assessor, units } = township;
      const whole = await make(assessor, 'inspections', units.yanshang, inspection);
      const stale = await make(assessor, 'inspections', units.yanxia, inspection);
      const incomplete = await make(assessor, 'inspections', units.yanxia, { way: 'open' });
      const gone = randomUUID();
      const { moves } = await assessor.ok<{ moves: { key: string }[] }>('GET', `/api/records/${whole.id}`);
      const answer = await assessor.ok<{ moved: number; refused: { id: string; code: string }[] }>(
        'POST',
        '/api/registers/inspections/moves',
        {
          body: {
            move: moves[0]!.key,
            records: [
              { id: whole.id, revision: whole.revision },
              { id: stale.id, revision: 9 },
              { id: incomplete.id, revision: incomplete.revision },
              { id: gone, revision: 1 },
            ],
          },
        },
      );
      expect(answer).toEqual({
        moved: 1,
        refused: [
          { id: stale.id, code: 'revision-stale' },
          { id: incomplete.id, code: 'validation-failed' },
          { id: gone, code: 'not-found' },
        ],
      });
      expect((await read(assessor, whole)).state).not.toBe(whole.state);
      expect((await read(assessor, incomplete)).state).toBe(incomplete.state);
    });

    it('belong to the register that is named', async () => {
      const { assessor, units } = township;
      const record = await make(assessor, 'inspections', units.yanshang, inspection);
      expect(
        await assessor.ok('POST', '/api/registers/visits/moves', {
          body: { move: 'record', records: [{ id: record.id, revision: record.revision }] },
        }),
      ).toEqual({ moved: 0, refused: [{ id: record.id, code: 'not-found' }] });
    });
  });

  describe('at a glance', () => {
    it('a board counts every state and shows those that were changed last', async () => {
      const { assessor, units } = township;
      for (let at = 0; at < 22; at++)
        await make(assessor, 'inspections', units.yanxia, { ...inspection, seen: `${at}` });
      const { columns } = await assessor.ok<{ columns: (Rows & { state: string })[] }>(
        'GET',
        `/api/registers/inspections/board?unitId=${units.yanxia}`,
      );
      const listed = await assessor.ok<Rows>('GET', `/api/registers/inspections/records?unitId=${units.yanxia}`);
      expect(columns.reduce((sum, { total }) => sum + total, 0)).toBe(listed.total);
      const first = columns.find(({ total }) => total >= 22)!;
      expect(first.items).toHaveLength(20);
      expect(first.items.every(({ state }) => state === first.state)).toBe(true);
    });

    it('a calendar counts what is open and what has ended by day, and the list gives that day', async () => {
      const { assessor, units } = township;
      await make(assessor, 'inspections', units.yanshang, { ...inspection, deadline: '2031-02-28' });
      await make(assessor, 'inspections', units.yanshang, { ...inspection, deadline: '2031-03-01' });
      const month = await assessor.ok<{ month: string; days: object[] }>(
        'GET',
        '/api/registers/inspections/calendar?month=2031-02',
      );
      expect(month).toEqual({ month: '2031-02', days: [{ day: '2031-02-28', open: 1, ended: 0 }] });
      const { items } = await assessor.ok<Rows>(
        'GET',
        '/api/registers/inspections/records?dueFrom=2031-02-28&dueTo=2031-02-28',
      );
      expect(items.map(({ dueOn }) => dueOn)).toEqual(['2031-02-28']);
      expect(await assessor.request('GET', '/api/registers/inspections/calendar?month=2031-13')).toMatchObject({
        status: 422,
      });
    });
  });

  describe('a comment', () => {
    it('that names somebody waits on his first page until he opens the record', async () => {
      const { assessor, clerk, units } = township;
      const record = await make(assessor, 'inspections', units.yanshang, inspection);
      const { items } = await assessor.ok<{ items: { id: string; displayName: string }[] }>(
        'GET',
        `/api/records/${record.id}/readers?pageSize=200`,
      );
      const me = await clerk.ok<{ account: { id: string; displayName: string } }>('GET', '/api/session');
      const named = items.find(({ id }) => id === me.account.id)!;
      expect(named.displayName).toBe(me.account.displayName);
      const before = await clerk.ok<Mentions>('GET', '/api/my/mentions');
      const note = `@${named.displayName} 请说明`;
      await assessor.ok('POST', `/api/records/${record.id}/comments`, { body: { note, to: [named.id] } });
      const waiting = await clerk.ok<Mentions>('GET', '/api/my/mentions');
      expect(waiting.total).toBe(before.total + 1);
      expect(waiting.items[0]).toMatchObject({ recordId: record.id, note });
      expect((await assessor.ok<Mentions>('GET', '/api/my/mentions')).items).not.toContainEqual(waiting.items[0]);
      expect(await clerk.request('POST', `/api/records/${record.id}/mentions/seen`)).toMatchObject({ status: 204 });
      expect((await clerk.ok<Mentions>('GET', '/api/my/mentions')).total).toBe(before.total);
    });

    it('is for nobody who does not see the record', async () => {
      const { assessor, viewer, units } = township;
      const record = await make(assessor, 'inspections', units.yanshang, inspection);
      const stranger = await viewer.ok<{ account: { id: string } }>('GET', '/api/session');
      expect(
        await assessor.request('POST', `/api/records/${record.id}/comments`, {
          body: { note: '请看', to: [stranger.account.id] },
        }),
      ).toMatchObject({ status: 422, body: { errors: [{ pointer: '#/to/0', code: 'not-a-choice' }] } });
      expect((await read(assessor, record)).events.filter((event) => event.kind === 'commented')).toEqual([]);
    });
  });
});
