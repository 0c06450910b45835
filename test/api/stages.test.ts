import { AccountsService, Clock } from '@pingyi/backend/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { administratorPassword, startBench, type Bench, type Client } from '../support/client.js';
import { gradeCommendation, move } from '../support/commendation.js';
import { databaseKinds } from '../support/databases.js';
import { publishTogether, withdrawTogether } from '../support/publish.js';
import { buildTownship, runGrading, type Township } from '../support/township.js';

interface Shown {
  readonly state: string;
  readonly stage: string | null;
  readonly course: readonly string[];
  readonly accepts: readonly string[];
  readonly revision: number;
  readonly actions: readonly {
    readonly act: string;
    readonly to: string | null;
    readonly hindrances: readonly string[];
  }[];
}

interface Objection {
  readonly id: string;
  readonly state: string;
  readonly ruling: { readonly possible: boolean; readonly hindrances: readonly string[] };
}

const friday = '2011-06-03';
const lastDay = '2011-06-13';
const dayAfter = '2011-06-14';
const outcome = ({ status, body }: { status: number; body: object }) => [status, (body as { code?: string }).code];

describe.each(databaseKinds())('the stages of a commendation, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let office: Client;
  let other: Client;
  let id: string;
  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    office = bench.administrator;
    other = await bench.secondAdministrator();
    id = await gradeCommendation(bench, township);
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(() => bench?.close());

  const on = (day: string) => vi.spyOn(bench.app.get(Clock), 'today').mockReturnValue(day);
  const shown = (by = office) => by.ok<Shown>('GET', `/api/campaigns/${id}`);
  /** The stages that could be entered, with what stands against each. */
  const next = async () =>
    Object.fromEntries(
      (await shown()).actions.flatMap(({ act, to, hindrances }) => (act === 'advance' ? [[to, hindrances]] : [])),
    );
  const refusal = async (to: string) => {
    const { status, body } = await move(office, id, to);
    return [status, body['code'], (body['errors'] as { code: string }[] | undefined)?.map(({ code }) => code)];
  };
  const newest = async () =>
    (await office.ok<{ items: { id: string }[] }>('GET', `/api/campaigns/${id}/grading-runs`)).items[0]?.id ?? '';
  const publish = async () => publishTogether(office, other, id, { runId: await newest() });
  const object = (unitId: string, by = office) =>
    by.request<Objection & { code: string }>('POST', `/api/campaigns/${id}/objections`, {
      body: { unitId, statement: '材料不实' },
    });
  const rule = (by: Client, objection: string, ruling: string) =>
    by.request<Objection & { code: string }>('POST', `/api/objections/${objection}/ruling`, {
      body: { ruling, answer: '已核实' },
    });
  const notices = async () =>
    (
      await office.ok<{
        items: { stage: string; postedOn: string; endsOn: string; lapsed: boolean; units: { code: string }[] }[];
      }>('GET', `/api/campaigns/${id}/notices`)
    ).items.map(({ stage, postedOn, endsOn, lapsed, units }) => [
      stage,
      postedOn,
      endsOn,
      lapsed,
      units.map(({ code }) => code),
    ]);
  const grades = async () => {
    await runGrading(office, id);
    const { items } = await office.ok<{ items: { unit: { code: string }; status: string; grade: string | null }[] }>(
      'GET',
      `/api/campaigns/${id}/ledger`,
    );
    return Object.fromEntries(items.map(({ unit, status, grade }) => [unit.code, [status, grade]]));
  };

  it('follow the result in the course, and none is entered before the result is public', async () => {
    expect(await shown()).toMatchObject({
      state: 'COMPUTED',
      stage: null,
      course: ['DRAFT', 'PUBLISHED', 'OPEN', 'CLOSED', 'COMPUTED', 'NOTICE', 'OBJECTION', 'SUBSTITUTE', 'CONFIRMED'],
    });
    expect(await next()).toEqual({ NOTICE: ['result-unpublished'] });
    expect(await refusal('NOTICE')).toEqual([409, 'step-hindered', ['result-unpublished']]);
    for (const to of ['OBJECTION', 'CONFIRMED', 'SUBSTITUTE', 'NOWHERE'])
      expect(outcome(await move(office, id, to))).toEqual([409, 'transition-refused']);
    expect(outcome(await object(township.units.yanshang))).toEqual([409, 'immutable']);
  });

  it('keep what the platform knows from being entered by hand', async () => {
    const { context, revision } = await office.ok<{ context: object; revision: number }>(
      'GET',
      `/api/campaigns/${id}/inputs`,
    );
    const entered = { objectionsUpheld: [township.units.yanshang], published: friday, tieDecisions: [] };
    const answer = await office.request('PUT', `/api/campaigns/${id}/inputs`, {
      body: { context: { ...context, ...entered } },
      revision,
    });
    expect([answer.status, answer.body.errors]).toEqual([
      422,
      ['tieDecisions', 'published', 'objectionsUpheld'].map((member) => ({
        pointer: `#/context/${member}`,
        code: 'unknown-field',
      })),
    ]);
  });

  it('begin with a notice of five working days, which the public sees and nobody ends before', async () => {
    const publication = await publish();
    on(friday);
    expect((await move(office, id, 'NOTICE')).status).toBe(200);
    expect(await shown()).toMatchObject({ state: 'COMPUTED', stage: 'NOTICE', accepts: ['objections', 'rulings'] });
    expect(await notices()).toEqual([['NOTICE', friday, lastDay, false, ['3301001']]]);
    const told = () => bench.client().ok('GET', `/api/public/publications/${publication}`);
    const seen = { postedOn: friday, endsOn: lastDay, units: ['岩上村'], title: { 'zh-CN': '公示' } };
    expect(await told()).toMatchObject({ notice: { ...seen, isRunning: true } });
    on(lastDay);
    expect(await refusal('OBJECTION')).toEqual([409, 'step-hindered', ['notice-running']]);
    on(dayAfter);
    expect(await told()).toMatchObject({ notice: { ...seen, isRunning: false } });
    expect(await next()).toEqual({ OBJECTION: [] });
  });

  it('take nothing beside what they say, and no run', async () => {
    const run = await office.request('POST', `/api/campaigns/${id}/grading-runs`);
    expect(outcome(run)).toEqual([409, 'campaign-not-closed']);
    const { context, revision } = await office.ok<{ context: object; revision: number }>(
      'GET',
      `/api/campaigns/${id}/inputs`,
    );
    const inputs = await office.request('PUT', `/api/campaigns/${id}/inputs`, { body: { context }, revision });
    const ties = await office.request('POST', `/api/campaigns/${id}/tie-decisions`, {
      body: {
        tiedIds: [township.units.yanshang, township.units.yanxia],
        chosenIds: [township.units.yanxia],
        reason: 'drawn',
      },
    });
    expect([inputs, ties].map(outcome)).toEqual([
      [409, 'immutable'],
      [409, 'immutable'],
    ]);
  });

  it('hear objections against those who are named, on which another person rules', async () => {
    expect(outcome(await object(township.units.yanxia))).toEqual([422, 'validation-failed']);
    const entered = await object(township.units.yanshang);
    expect([entered.status, entered.body.ruling]).toEqual([
      201,
      { possible: false, hindrances: ['four-eyes-required'] },
    ]);
    expect(outcome(await rule(office, entered.body.id, 'rejected'))).toEqual([403, 'four-eyes-required']);
    const rejected = await rule(other, entered.body.id, 'rejected');
    expect(rejected).toMatchObject({
      status: 200,
      body: { state: 'rejected', answer: '已核实', ruledBy: 'Second root' },
    });
    expect(outcome(await rule(other, entered.body.id, 'upheld'))).toEqual([409, 'objection-already-decided']);
    expect(outcome(await rule(office, entered.body.id, 'upheld'))).toEqual([409, 'objection-already-decided']);
  });

  it('do not take one person for two because he made the second account', async () => {
    await bench.app.get(AccountsService).create(null, {
      username: 'held',
      displayName: 'held',
      role: 'administrator',
      unitId: null,
      password: administratorPassword,
    });
    const held = await bench.client().signIn('held', administratorPassword);
    const { items } = await office.ok<{ items: { id: string; username: string }[] }>(
      'GET',
      '/api/accounts?pageSize=200',
    );
    const account = items.find(({ username }) => username === 'held')?.id;
    const { body } = await object(township.units.yanshang);
    await office.ok('POST', `/api/accounts/${account}/reset`);
    expect(outcome(await rule(held, body.id, 'upheld'))).toEqual([403, 'confirmation-by-reset-account']);
    const { items: listed } = await held.ok<{ items: Objection[] }>('GET', `/api/campaigns/${id}/objections`);
    expect(listed.find((found) => found.id === body.id)?.ruling).toEqual({
      possible: false,
      hindrances: ['confirmation-by-reset-account'],
    });
  });

  it('end the notice with an objection open, which stops everything that follows', async () => {
    on(dayAfter);
    expect((await move(office, id, 'OBJECTION')).status).toBe(200);
    expect(outcome(await object(township.units.yanshang))).toEqual([409, 'immutable']);
    expect(await next()).toEqual({
      SUBSTITUTE: ['objections-waiting', 'nobody-to-post'],
      CONFIRMED: ['objections-waiting'],
    });
    expect(await refusal('CONFIRMED')).toEqual([409, 'step-hindered', ['objections-waiting']]);
  });

  it('let a substitute move up once an objection is upheld and the result is computed again', async () => {
    const { items } = await other.ok<{ items: Objection[] }>('GET', `/api/campaigns/${id}/objections`);
    const waiting = items.find(({ state }) => state === 'received');
    const { revision } = await shown();
    expect((await rule(other, waiting?.id ?? '', 'upheld')).status).toBe(200);
    // A run that has gathered its input before compares the revision when it stores what comes of it.
    expect((await shown()).revision).toBe(revision + 1);
    expect(await next()).toEqual({
      SUBSTITUTE: ['result-outdated', 'nobody-to-post'],
      CONFIRMED: ['result-outdated'],
    });
    expect(await grades()).toEqual({ '3301001': ['REMOVED', null], '3301002': ['FINAL', 'selected'] });
    expect(await next()).toEqual({
      SUBSTITUTE: ['result-unpublished'],
      CONFIRMED: ['result-unpublished', 'somebody-unposted'],
    });
    await publish();
    expect(await next()).toEqual({ SUBSTITUTE: [], CONFIRMED: ['somebody-unposted'] });
  });

  it('give the substitute a notice of its own, after which the list is confirmed', async () => {
    on('2011-06-15');
    expect((await move(office, id, 'SUBSTITUTE')).status).toBe(200);
    expect(await notices()).toEqual([
      ['SUBSTITUTE', '2011-06-15', '2011-06-22', false, ['3301002']],
      ['NOTICE', friday, lastDay, false, ['3301001']],
    ]);
    expect(await refusal('OBJECTION')).toEqual([409, 'step-hindered', ['notice-running']]);
    on('2011-06-23');
    for (const to of ['OBJECTION', 'CONFIRMED']) expect((await move(office, id, to)).status).toBe(200);
    expect(await shown()).toMatchObject({ state: 'COMPUTED', stage: 'CONFIRMED', accepts: [] });
    const { items } = await office.ok<{ items: { from: string; to: string }[] }>(
      'GET',
      `/api/campaigns/${id}/decisions`,
    );
    expect(items.slice(-5).map(({ from, to }) => `${from} ${to}`)).toEqual([
      'COMPUTED NOTICE',
      'NOTICE OBJECTION',
      'OBJECTION SUBSTITUTE',
      'SUBSTITUTE OBJECTION',
      'OBJECTION CONFIRMED',
    ]);
  });

  it('are left when the campaign is reopened, and everybody is posted anew', async () => {
    expect(outcome(await move(office, id, 'OPEN'))).toEqual([422, 'validation-failed']);
    expect((await move(office, id, 'OPEN', '补评')).status).toBe(200);
    expect(await shown()).toMatchObject({ state: 'OPEN', stage: null });
    expect((await notices()).map(([, , , lapsed]) => lapsed)).toEqual([true, true]);
    await move(office, id, 'CLOSED');
    expect(await grades()).toMatchObject({ '3301001': ['REMOVED', null] });
    const publication = await publish();
    expect(await next()).toEqual({ NOTICE: [] });
    await withdrawTogether(office, other, publication, 'for the tests');
    expect(await next()).toEqual({ NOTICE: ['result-unpublished'] });
  });
});
