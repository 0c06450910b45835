import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildTownship, runGrading, selfAnswers, type Township } from '../support/township.js';

interface Desk {
  readonly sheets: number;
  readonly returnedSheets: number;
  readonly overdueSheets: number;
  readonly signatures: number;
  readonly records: number;
  readonly overdueRecords: number;
  readonly facts: number;
  readonly figures: number;
  readonly requests: number;
  readonly mentions: number;
  readonly givenUpWebhooks: number;
  readonly backupFaults: number;
  readonly papers: number;
  readonly objections: number;
  readonly overdueObjections: number;
}
interface Made {
  readonly id: string;
  readonly revision: number;
  readonly state: string;
  readonly ended: boolean;
  readonly period: string | null;
  readonly moves: readonly { readonly key: string }[];
  readonly events: readonly { readonly kind: string; readonly toState: string | null }[];
}
interface Refusal {
  readonly code: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}
interface ContactPoint {
  readonly recordId: string;
  readonly unit: { readonly id: string; readonly name: string };
  readonly visitedOn: string | null;
  readonly commentedOn: string | null;
  readonly commented: boolean;
  readonly commentable: boolean;
}

const nothingWaits: Desk = {
  sheets: 0,
  returnedSheets: 0,
  overdueSheets: 0,
  signatures: 0,
  records: 0,
  overdueRecords: 0,
  facts: 0,
  figures: 0,
  requests: 0,
  mentions: 0,
  objections: 0,
  overdueObjections: 0,
  givenUpWebhooks: 0,
  backupFaults: 0,
  papers: 0,
};
const today = new Date().toISOString().slice(0, 10);
const said = { 'commented-on': today, said: '服务大厅有人值班，台账还不全，下半年补齐。' };

describe.each(databaseKinds())('what waits for somebody, on %s', (kind) => {
  let bench: Bench;
  let township: Township;

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
  });
  afterAll(() => bench?.close());

  const desk = (who: Client) => who.ok<Desk>('GET', '/api/my/desk');
  const make = (who: Client, code: string, body: object) =>
    who.request<Made & Refusal>('POST', `/api/registers/${code}/records`, { body: { answers: {}, ...body } });
  const made = async (who: Client, code: string, body: object): Promise<Made> => {
    const answer = await make(who, code, body);
    expect(answer.status).toBe(201);
    return answer.body;
  };

  it('is nothing for whoever only reads', async () => {
    expect(await desk(township.viewer)).toEqual(nothingWaits);
    expect((await bench.client().request('GET', '/api/my/desk')).status).toBe(401);
  });

  it('are sheets until they are handed in, the ones that close first before the others', async () => {
    const { clerk, campaignId, units } = township;
    expect((await desk(clerk)).sheets).toBe(1);
    const waiting = () => clerk.ok<{ total: number }>('GET', '/api/my/tasks?waiting=yes');
    expect((await waiting()).total).toBe(1);
    const sheet = `/api/campaigns/${campaignId}/sheets/self/${units.yanshang}`;
    await clerk.ok('PUT', sheet, { revision: 0, body: { answers: selfAnswers(), action: 'submit' } });
    expect((await desk(clerk)).sheets).toBe(0);
    expect((await waiting()).total).toBe(0);
    expect((await clerk.ok<{ total: number }>('GET', '/api/my/tasks')).total).toBe(1);
  });

  it('are facts for whoever may verify them and did not enter them, until they are decided (I18)', async () => {
    const { enterer, verifier, campaignId, units } = township;
    const fact = { kind: 'discipline-case', date: '2012-03-01', source: '县纪委', documentNo: '3', detail: '处分决定' };
    const { id } = await enterer.ok<{ id: string }>('POST', `/api/campaigns/${campaignId}/facts`, {
      body: { ...fact, unitId: units.yanxia },
    });
    expect(await desk(verifier)).toMatchObject({ facts: 1 });
    expect(await desk(enterer)).toMatchObject({ facts: 0 });
    // Whoever entered it and verifies facts by now is still not its second person.
    const found = '/api/accounts?q=enterer';
    const { items: accounts } = await bench.administrator.ok<{ items: { id: string; revision: number }[] }>(
      'GET',
      found,
    );
    const [{ id: accountId, revision } = { id: '', revision: 0 }] = accounts;
    await bench.administrator.ok('PATCH', `/api/accounts/${accountId}`, { revision, body: { role: 'fact-verifier' } });
    const promoted = await bench.client().signIn('enterer', 'township-of-trials');
    const notices = await promoted.ok<{ items: { id: string }[] }>('GET', '/api/session/notices');
    await promoted.ok('POST', '/api/session/notices/acknowledgement', {
      body: { ids: notices.items.map((notice) => notice.id) },
    });
    expect((await promoted.request('GET', '/api/my/waiting-facts')).body).toMatchObject({ total: 0 });
    expect(await desk(promoted)).toMatchObject({ facts: 0 });
    const { items } = await verifier.ok<{ items: object[] }>('GET', '/api/my/waiting-facts');
    expect(items).toMatchObject([{ id, campaign: { id: campaignId }, unit: { name: '岩下村' }, enteredBy: 'enterer' }]);
    await verifier.ok('POST', `/api/facts/${id}/verification`, { body: { decision: 'rejected', note: '查无此事' } });
    expect(await desk(verifier)).toMatchObject({ facts: 0 });
  });

  it('are records with what is overdue first, and counted as such', async () => {
    const { clerk, assessor, units } = township;
    const before = await desk(clerk);
    const problem = { problem: '台账不全', source: 'self', measure: '补齐', owner: '林桂兰', aim: '齐全' };
    const waiting = async (deadline: string) =>
      made(clerk, 'rectifications', { unitId: units.yanshang, answers: { ...problem, deadline } });
    const [later, overdue] = [await waiting('2099-12-31'), await waiting('2012-06-30')];
    expect(await desk(clerk)).toMatchObject({
      records: before.records + 2,
      overdueRecords: before.overdueRecords + 1,
    });
    const { items } = await clerk.ok<{ items: { id: string }[] }>('GET', '/api/waiting-records');
    const places = [overdue, later].map(({ id }) => items.findIndex((one) => one.id === id));
    expect(places[0]).toBe(0);
    expect(places[1]).toBeGreaterThan(0);
    // It has climbed to the office above, where it is overdue as well.
    expect((await desk(assessor)).overdueRecords).toBeGreaterThan(0);
    expect((await desk(township.viewer)).records).toBe(0);
  });

  it('are comments that name somebody, until the record is opened', async () => {
    const { clerk, assessor, units } = township;
    const { id } = await made(assessor, 'visits', { unitId: units.yanshang });
    const readers = await assessor.ok<{ items: { id: string; displayName: string }[] }>(
      'GET',
      `/api/records/${id}/readers`,
    );
    const to = readers.items.filter(({ displayName }) => displayName === 'clerk').map((one) => one.id);
    await assessor.ok('POST', `/api/records/${id}/comments`, { body: { note: '请看一下', to } });
    expect((await desk(clerk)).mentions).toBe(1);
    await clerk.ok('POST', `/api/records/${id}/mentions/seen`);
    expect((await desk(clerk)).mentions).toBe(0);
  });

  it('are publications that another person asked for, never one’s own', async () => {
    const second = await bench.secondAdministrator();
    const { administrator } = bench;
    await administrator.ok('POST', `/api/campaigns/${township.campaignId}/transitions`, { body: { to: 'CLOSED' } });
    const { id: runId } = await runGrading(administrator, township.campaignId);
    const { id } = await administrator.ok<{ id: string }>(
      'POST',
      `/api/campaigns/${township.campaignId}/publications`,
      { body: { runId } },
    );
    expect((await desk(administrator)).requests).toBe(0);
    expect((await desk(second)).requests).toBe(1);
    await second.ok('POST', `/api/publication-requests/${id}/confirmation`);
    expect((await desk(second)).requests).toBe(0);
  });

  describe('a leader’s contact points (S1.19)', () => {
    let leader: Client;
    let personId: string;
    const points = async (who: Client) =>
      (await who.ok<{ items: ContactPoint[] }>('GET', '/api/my/contact-points')).items;

    beforeAll(async () => {
      const { units, assessors } = township;
      leader = assessors[1]!;
      const accounts = await bench.administrator.ok<{ items: { id: string; username: string }[] }>(
        'GET',
        '/api/accounts?q=assessor-2',
      );
      const person = { unitId: units.township, name: '陈立', post: '乡党委书记', kind: 'leader' };
      ({ id: personId } = await bench.administrator.ok<{ id: string }>('POST', '/api/persons', {
        body: { ...person, accountId: accounts.items[0]?.id },
      }));
      const contact = {
        level: 'township',
        since: '2012-01-05',
        plan: '换届',
        visits: 12,
      };
      for (const unitId of [units.yanshang, units.yanxia])
        await made(leader, 'contact-points', { unitId, personId, answers: contact, move: 'begin' });
      // One that is still being written is none yet.
      await made(leader, 'contact-points', { unitId: units.yanshang, personId, answers: contact });
    });

    it('are his own, with the days on which they were last visited and commented on', async () => {
      const { assessor, units } = township;
      expect(await points(assessor)).toEqual([]);
      const none = { visitedOn: null, commentedOn: null, commented: false, commentable: true };
      expect((await points(leader)).map(({ unit }) => unit.name).sort()).toEqual(['岩上村', '岩下村'].sort());
      expect(await points(leader)).toMatchObject([none, none]);
      const focus = ['setup', 'leadership', 'rules', 'venue', 'support', 'role', 'people'];
      for (const [day, move] of [
        ['2026-03-02', 'record'],
        ['2026-02-01', 'record'],
        // Not handed in, so that nobody was there yet.
        ['2026-04-01', null],
      ]) {
        const answers = {
          'visited-on': day,
          'visited-unit': '党支部',
          'visit-form': ['meeting'],
          visitor: '陈立',
          ...Object.fromEntries(focus.map((point) => [`focus-${point}`, 'yes'])),
        };
        await made(assessor, 'visits', { unitId: units.yanshang, answers, move });
      }
      expect((await points(leader)).map(({ unit, visitedOn }) => [unit.name, visitedOn])).toEqual([
        ['岩下村', null],
        ['岩上村', '2026-03-02'],
      ]);
    });

    it('are commented on in one step for the running half-year', async () => {
      const { units } = township;
      const record = await made(leader, 'comments', {
        unitId: units.yanshang,
        personId,
        answers: said,
        move: 'record',
      });
      expect(record).toMatchObject({ state: 'recorded', ended: true, revision: 1 });
      expect(record.period).toBe(`${today.slice(0, 4)}H${Number(today.slice(5, 7)) <= 6 ? 1 : 2}`);
      expect(record.events.map(({ kind: what, toState }) => [what, toState])).toEqual([
        ['made', 'draft'],
        ['moved', 'recorded'],
      ]);
      // The other one, which lacks a comment, comes first now.
      expect(await points(leader)).toMatchObject([
        { unit: { name: '岩下村' }, commentedOn: null, commented: false },
        { unit: { name: '岩上村' }, commentedOn: today, commented: true },
      ]);
    });

    it('are not commented on at once with what is incomplete, or by a move that does not begin there: nothing is made', async () => {
      const { units } = township;
      const count = async () => (await leader.ok<{ total: number }>('GET', '/api/registers/comments/records')).total;
      const before = await count();
      const { said: _, ...unsaid } = said;
      const incomplete = await make(leader, 'comments', {
        unitId: units.yanxia,
        personId,
        answers: unsaid,
        move: 'record',
      });
      expect(incomplete).toMatchObject({ status: 422 });
      expect(incomplete.body.errors).toContainEqual({ pointer: '#/answers/problems', code: 'required' });
      const reopened = await make(leader, 'comments', {
        unitId: units.yanxia,
        personId,
        answers: said,
        move: 'reopen',
      });
      expect(reopened).toMatchObject({ status: 409, body: { code: 'no-such-move' } });
      const ofOthers = await make(township.clerk, 'comments', {
        unitId: units.yanshang,
        personId,
        answers: said,
        move: 'record',
      });
      // A village does not reach the leaders above it.
      expect(ofOthers).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '#/personId', code: 'not-a-choice' }] },
      });
      const past = await make(leader, 'comments', {
        unitId: units.yanxia,
        personId,
        answers: said,
        period: '2012H1',
        move: 'record',
      });
      expect(past).toMatchObject({ status: 409, body: { code: 'period-over' } });
      expect(await count()).toBe(before);
    });

    it('are his no more once they have ended', async () => {
      const [first] = await points(leader);
      const { revision } = await leader.ok<Made>('GET', `/api/records/${first?.recordId}`);
      const ending = { body: { move: 'end', note: '调离' }, revision };
      await leader.ok('POST', `/api/records/${first?.recordId}/moves`, ending);
      expect((await points(leader)).map(({ unit }) => unit.name)).toEqual(['岩上村']);
    });
  });
});
