import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildTownship, type Township } from '../support/township.js';

interface RecordView {
  readonly id: string;
  readonly state: string;
  readonly revision: number;
  readonly period: string | null;
  readonly editable: boolean;
  readonly ended: boolean;
  readonly dueOn: string | null;
  readonly name: string;
  readonly moves: readonly { readonly key: string; readonly hindrances: readonly string[] }[];
  readonly events: readonly { readonly kind: string; readonly by: string; readonly move: string | null }[];
}
interface Problem {
  readonly code: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

const visit = {
  'visited-on': '2012-04-10',
  'visited-unit': '岩上村党支部',
  'visit-form': ['on-site'],
  visitor: '驻村干部两人',
  'focus-setup': 'yes',
  'focus-leadership': 'yes',
  'focus-rules': 'yes',
  'focus-venue': 'yes',
  'focus-support': 'yes',
  'focus-role': 'yes',
  'focus-people': 'yes',
};
const plan = {
  problem: '长期不换届',
  source: 'superior',
  measure: '上半年完成换届',
  owner: '林桂兰',
  deadline: '2012-06-30',
  aim: '按期换届',
};

describe.each(databaseKinds())('registers on %s', (kind) => {
  let bench: Bench;
  let township: Township;

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
  });
  afterAll(() => bench?.close());

  const make = (who: Client, code: string, body: Record<string, unknown>) =>
    who.ok<RecordView>('POST', `/api/registers/${code}/records`, { body });
  const move = (who: Client, { id, revision }: RecordView, key: string, more: Record<string, unknown> = {}) =>
    who.request<RecordView & Problem>('POST', `/api/records/${id}/moves`, { body: { move: key, ...more }, revision });
  const moved = async (who: Client, record: RecordView, key: string, more: Record<string, unknown> = {}) => {
    const answer = await move(who, record, key, more);
    expect([answer.status, answer.body.code]).toEqual([200, undefined]);
    return answer.body;
  };

  it('ship with the release, each with its form, and say who writes in them', async () => {
    const { items } = await township.assessor.ok<{ items: { code: string; state: string; writable: boolean }[] }>(
      'GET',
      '/api/registers',
    );
    expect(items.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['comments', 'commitments', 'joint-meetings', 'pairings', 'rectifications', 'visits']),
    );
    expect(items.every(({ state, writable }) => state === 'open' && writable)).toBe(true);
    const read = await township.viewer.ok<{ writable: boolean; form: { pages: unknown[] } }>(
      'GET',
      '/api/registers/visits',
    );
    expect([read.writable, read.form.pages.length]).toEqual([false, 1]);
  });

  describe('a visit', () => {
    it('is entered by a superior once it is complete, counts, and is opened again with a reason', async () => {
      const { assessor, clerk, units } = township;
      let record = await make(assessor, 'visits', { unitId: units.yanshang, answers: { visitor: '驻村干部两人' } });
      expect(record).toMatchObject({ state: 'draft', editable: true, period: '2026' });
      const incomplete = await move(assessor, record, 'record');
      expect(incomplete.status).toBe(422);
      expect(incomplete.body.errors).toContainEqual({ pointer: '#/answers/visited-on', code: 'required' });
      record = await assessor.ok('PUT', `/api/records/${record.id}`, {
        body: { answers: visit },
        revision: record.revision,
      });
      record = await moved(assessor, record, 'record');
      expect(record).toMatchObject({ state: 'recorded', ended: true, editable: false, name: '2012-04-10' });
      expect(
        await assessor.request('PUT', `/api/records/${record.id}`, {
          body: { answers: visit },
          revision: record.revision,
        }),
      ).toMatchObject({ status: 409, body: { code: 'immutable' } });
      expect(await move(assessor, record, 'reopen')).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '#/note', code: 'note-missing' }] },
      });
      expect(await move(clerk, record, 'reopen', { note: 'so' })).toMatchObject({
        status: 403,
        body: { code: 'not-yours-to-move' },
      });
      record = await moved(assessor, record, 'reopen', { note: '日期写错' });
      record = await moved(assessor, record, 'record');
      expect(record.events.map(({ kind: happened, move: by }) => by ?? happened)).toEqual([
        'made',
        'changed',
        'record',
        'reopen',
        'record',
      ]);
    });

    it('leaves no unit out: those without one are listed first (S5.3)', async () => {
      const { assessor, units } = township;
      const { coverage, items } = await assessor.ok<{
        coverage: Record<string, unknown>;
        items: { unit: { id: string }; count: number }[];
      }>('GET', '/api/registers/visits/coverage');
      expect(coverage).toEqual({
        rule: 0,
        period: '2026',
        kind: 'each-unit',
        asked: 1,
        until: null,
        total: 2,
        covered: 1,
        met: false,
      });
      expect(items.map(({ unit, count }) => [unit.id, count])).toEqual([
        [units.yanxia, 0],
        [units.yanshang, 1],
      ]);
      const all = await assessor.ok<{ items: { code: string }[] }>('GET', '/api/register-coverage');
      expect(all.items.map(({ code }) => code)).toEqual(
        expect.arrayContaining(['comments', 'joint-meetings', 'visits']),
      );
      expect(all.items.map(({ code }) => code)).not.toContain('pairings');
    });

    it('is found by words, state, unit and the answer to a question; nobody sees it from another township', async () => {
      const { assessor, units, clerk, viewer } = township;
      const found = async (who: Client, query: string) =>
        (await who.ok<{ total: number }>('GET', `/api/registers/visits/records?${query}`)).total;
      expect(await found(assessor, `q=${encodeURIComponent('岩上')}`)).toBe(1);
      expect(await found(assessor, 'state=draft')).toBe(0);
      expect(await found(assessor, `unitId=${units.yanxia}`)).toBe(0);
      expect(await found(assessor, `under=${units.township}`)).toBe(1);
      expect(await found(assessor, 'question=visit-form&value=on-site')).toBe(1);
      expect(await found(assessor, 'question=visit-form&value=meeting')).toBe(0);
      expect(await found(clerk, '')).toBe(1);
      expect(await found(viewer, '')).toBe(0);
    });
  });

  describe('a rectification', () => {
    const begin = async (answers: Record<string, unknown>) => {
      const record = await make(township.clerk, 'rectifications', { unitId: township.units.yanshang, answers });
      return moved(township.clerk, record, 'submit');
    };

    it.each(['owner', 'measure', 'deadline'])('is not handed in without %s', async (missing) => {
      const { [missing as 'owner']: _, ...answers } = plan;
      const record = await make(township.clerk, 'rectifications', { unitId: township.units.yanshang, answers });
      const refused = await move(township.clerk, record, 'submit');
      expect(refused.status).toBe(422);
      expect(refused.body.errors?.map(({ pointer }) => pointer)).toContain(`#/answers/${missing}`);
    });

    it('after the grade 较差 is filed with number and day before it begins (I12)', async () => {
      const { assessor, clerk } = township;
      let record = await begin({ ...plan, grade: 'poor' });
      expect(await move(assessor, record, 'begin')).toMatchObject({ status: 409, body: { code: 'filing-required' } });
      expect(await move(assessor, record, 'file')).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '#/filing', code: 'filing-missing' }] },
      });
      record = await moved(assessor, record, 'file', { filing: { number: '组备〔2012〕7号', day: '2012-05-03' } });
      record = await moved(clerk, record, 'begin-filed');
      record = await moved(clerk, record, 'report', { note: '已换届' });
      // Whoever accepts says on what.
      expect(await move(assessor, record, 'accept')).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '#/note', code: 'note-missing' }] },
      });
      record = await moved(assessor, record, 'accept', { note: '第二次测评满意率九成' });
      expect(record).toMatchObject({ state: 'accepted', ended: true });
    });

    it('begins without filing after another grade; nobody accepts what he moved there himself', async () => {
      const { administrator } = bench;
      const { assessor, clerk } = township;
      let record = await begin({ ...plan, grade: 'average' });
      record = await moved(assessor, record, 'begin');
      record = await moved(clerk, record, 'report', { note: '已换届' });
      expect((await move(clerk, record, 'accept')).status).toBe(403);
      record = await moved(assessor, record, 'return-work', { note: '材料不全' });
      record = await moved(clerk, record, 'report', { note: '补齐' });
      expect((await move(administrator, record, 'accept', { note: '已核实' })).status).toBe(200);
    });

    it('that is late is listed by its deadline until it ends', async () => {
      const late = await township.assessor.ok<{ items: RecordView[] }>(
        'GET',
        '/api/registers/rectifications/records?overdue=yes&sort=dueOn',
      );
      expect(late.items.length).toBeGreaterThan(0);
      expect(late.items.every(({ ended, dueOn }) => !ended && dueOn === '2012-06-30')).toBe(true);
    });

    it('is moved by one of two who move it at once; the other is told', async () => {
      const record = await begin(plan);
      const answers = await Promise.all([
        move(township.assessors[0]!, record, 'begin'),
        move(township.assessors[1]!, record, 'return-plan', { note: 'so' }),
      ]);
      expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 412]);
    });
  });

  it('say whom they wait for: the unit to write, its superior to confirm, nobody once they have ended', async () => {
    const { clerk, assessor, viewer, units } = township;
    const waiting = async (who: Client) =>
      (
        await who.ok<{ items: { id: string; stateTitle: Record<string, string> }[] }>(
          'GET',
          '/api/waiting-records?pageSize=200',
        )
      ).items.map(({ id }) => id);
    const inTime = { ...plan, deadline: '2099-06-30' };
    let record = await make(clerk, 'rectifications', { unitId: units.yanshang, answers: inTime });
    expect([(await waiting(clerk)).includes(record.id), (await waiting(assessor)).includes(record.id)]).toEqual([
      true,
      false,
    ]);
    record = await moved(clerk, record, 'submit');
    expect([(await waiting(clerk)).includes(record.id), (await waiting(assessor)).includes(record.id)]).toEqual([
      false,
      true,
    ]);
    record = await moved(assessor, record, 'begin');
    record = await moved(clerk, record, 'report', { note: '已换届' });
    record = await moved(bench.administrator, record, 'accept', { note: '已核实' });
    expect([record.ended, (await waiting(assessor)).includes(record.id)]).toEqual([true, false]);
    expect(await waiting(viewer)).toEqual([]);
  });

  it('climb to the superior when they are overdue, whoever has to move them (S5.10)', async () => {
    const { clerk, assessor, viewer, units } = township;
    const waitsFor = async (who: Client, id: string) =>
      (await who.ok<{ items: { id: string }[] }>('GET', '/api/waiting-records?pageSize=200')).items.some(
        (record) => record.id === id,
      );
    const make2 = (deadline: string) =>
      make(clerk, 'rectifications', { unitId: units.yanshang, answers: { ...plan, deadline } });
    const late = await make2('2012-06-30');
    expect(await Promise.all([clerk, assessor, bench.administrator].map((who) => waitsFor(who, late.id)))).toEqual([
      true,
      true,
      true,
    ]);
    expect(await waitsFor(viewer, late.id)).toBe(false);
    const yesterday = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
    const fresh = await make2(yesterday);
    expect(await Promise.all([assessor, bench.administrator].map((who) => waitsFor(who, fresh.id)))).toEqual([
      true,
      false,
    ]);
  });

  it('refuse a comment for a half-year that is over (I16)', async () => {
    const { id: personId } = await bench.administrator.ok<{ id: string }>('POST', '/api/persons', {
      body: { unitId: township.units.township, name: '陈镇长', post: '镇长', kind: 'leader' },
    });
    const body = { unitId: township.units.yanshang, personId, period: '2012H1', answers: {} };
    expect(await township.assessor.request('POST', '/api/registers/comments/records', { body })).toMatchObject({
      status: 409,
      body: { code: 'period-over' },
    });
    expect(
      await township.assessor.request('POST', '/api/registers/comments/records', { body: { ...body, period: '2012' } }),
    ).toMatchObject({ status: 422, body: { errors: [{ pointer: '#/period', code: 'not-a-choice' }] } });
  });

  it('do not end a pairing while the village is marked (S3.7)', async () => {
    const { administrator } = bench;
    const { assessor, units } = township;
    const village = await administrator.ok<Record<string, unknown> & { revision: number }>(
      'GET',
      `/api/units/${units.yanxia}`,
    );
    const mark = async (tags: string[]) => {
      const { revision } = await administrator.ok<{ revision: number }>('GET', `/api/units/${units.yanxia}`);
      return administrator.ok('PATCH', `/api/units/${units.yanxia}`, { body: { tags }, revision });
    };
    expect(village.revision).toBeGreaterThanOrEqual(0);
    await mark(['困难村']);
    let record = await make(assessor, 'pairings', {
      unitId: units.yanxia,
      otherUnitId: units.yanshang,
      answers: { helper: 'unit', since: '2012-01-10', support: '扶持产业一项', contact: '陈立' },
    });
    record = await moved(assessor, record, 'begin');
    expect(await move(assessor, record, 'end', { note: '脱贫' })).toMatchObject({
      status: 409,
      body: { code: 'mark-not-cleared' },
    });
    await mark([]);
    expect((await moved(assessor, record, 'end', { note: '脱贫' })).ended).toBe(true);
  });

  it('keep what is said about a record with its history', async () => {
    const { items } = await township.assessor.ok<{ items: RecordView[] }>('GET', '/api/registers/visits/records');
    const record = await township.clerk.ok<RecordView>('POST', `/api/records/${items[0]?.id}/comments`, {
      body: { note: '请 @assessor-1 补充照片' },
    });
    expect(record.events.at(-1)).toMatchObject({ kind: 'commented', by: 'clerk' });
  });

  describe('of an office', () => {
    const simple = async () => {
      const { items } = await bench.administrator.ok<{ items: { key: string; course: unknown }[] }>(
        'GET',
        '/api/register-courses',
      );
      const visits = await bench.administrator.ok<{ definition: Record<string, unknown>; formVersionId: string }>(
        'GET',
        '/api/registers/visits',
      );
      const course = items.find(({ key }) => key === 'entry')?.course;
      return { definition: { ...visits.definition, course }, formVersionId: visits.formVersionId };
    };

    it('are begun as a draft, opened, and take their next version while records keep theirs', async () => {
      const { administrator } = bench;
      const content = await simple();
      const draft = await administrator.ok<{ id: string; revision: number; version: number }>(
        'POST',
        '/api/registers/own-visits/versions',
        { body: content },
      );
      expect(
        await administrator.request('POST', '/api/registers/own-visits/versions', { body: content }),
      ).toMatchObject({ status: 409, body: { code: 'draft-exists' } });
      await administrator.ok('POST', `/api/register-versions/${draft.id}/opening`, { revision: draft.revision });
      const record = await make(township.assessor, 'own-visits', { unitId: township.units.yanxia, answers: visit });
      const next = await administrator.ok<{ id: string; revision: number; version: number }>(
        'POST',
        '/api/registers/own-visits/versions',
        { body: content },
      );
      await administrator.ok('POST', `/api/register-versions/${next.id}/opening`, { revision: next.revision });
      expect(next.version).toBe(2);
      expect((await moved(township.assessor, record, 'record')).state).toBe('recorded');
    });

    it('are shown after they were taken out of use, and take no new records', async () => {
      const { administrator } = bench;
      const { assessor, units } = township;
      const draft = await administrator.ok<{ id: string; revision: number }>(
        'POST',
        '/api/registers/short-lived/versions',
        { body: await simple() },
      );
      expect((await assessor.request('GET', '/api/registers/short-lived')).status).toBe(404);
      const open = await administrator.ok<{ revision: number }>('POST', `/api/register-versions/${draft.id}/opening`, {
        revision: draft.revision,
      });
      await make(assessor, 'short-lived', { unitId: units.yanxia, answers: visit });
      await administrator.ok('POST', `/api/register-versions/${draft.id}/retirement`, {
        revision: open.revision,
      });
      expect(await assessor.ok('GET', '/api/registers/short-lived')).toMatchObject({
        state: 'retired',
        writable: false,
      });
      expect(await assessor.ok('GET', '/api/registers/short-lived/records')).toMatchObject({ total: 1 });
      expect(
        (
          await assessor.request('POST', '/api/registers/short-lived/records', {
            body: { unitId: units.yanxia, answers: visit },
          })
        ).status,
      ).toBe(404);
      const { items } = await administrator.ok<{ items: { code: string; writable: boolean }[] }>(
        'GET',
        '/api/registers',
      );
      expect(items.find(({ code }) => code === 'short-lived')?.writable).toBe(false);
    });

    it('are changed, opened and retired by one of two who do it at once; the other is told', async () => {
      const { administrator } = bench;
      const content = await simple();
      const draft = await administrator.ok<{ id: string; revision: number }>(
        'POST',
        '/api/registers/at-once/versions',
        { body: content },
      );
      const twice = async (method: string, path: string, revision: number, body?: unknown) => {
        const answers = await Promise.all(
          [1, 2].map(() =>
            administrator.request<{ revision: number }>(method, `/api/register-versions/${draft.id}${path}`, {
              revision,
              ...(body === undefined ? {} : { body }),
            }),
          ),
        );
        const won = answers.filter(({ status }) => status === 200);
        const told = answers.filter(({ status }) => status === 409 || status === 412);
        expect([won.length, told.length], `${method} ${path}`).toEqual([1, 1]);
        return won[0]?.body.revision ?? 0;
      };
      const changed = await twice('PUT', '', draft.revision, content);
      const opened = await twice('POST', '/opening', changed);
      await twice('POST', '/retirement', opened);
    });

    it.each([
      ['without a name', { title: { 'zh-CN': ' ' } }, 'title-missing', '#/title'],
      [
        'whose course has no end',
        { states: [{ key: 'a', editable: true, ends: false }], moves: [] },
        'course-without-end',
        '#/course/states/0',
      ],
      ['whose list lost its question', { listQuestions: ['gone'] }, 'question-unknown', '#/listQuestions/0'],
      [
        'whose coverage no record can meet',
        { coverage: [{ kind: 'each-unit', atLeast: 1, states: ['nowhere'], until: null }] },
        'coverage-never-met',
        '#/coverage/0/states',
      ],
      [
        'when they are public and nothing of them is shown',
        { publication: 'public' },
        'publication-shows-nothing',
        '#/publication',
      ],
      [
        'with a public question that is not in the form',
        { publishedQuestions: ['gone'] },
        'question-unknown',
        '#/publishedQuestions/0',
      ],
    ])('are not opened %s', async (_why, change, code, pointer) => {
      const content = await simple();
      const { states, moves, ...rest } = change as Record<string, unknown> & { states?: object[]; moves?: object[] };
      const title = { 'zh-CN': '状态' };
      const definition = {
        ...content.definition,
        ...rest,
        ...(states ? { coverage: [], course: { states: states.map((state) => ({ ...state, title })), moves } } : {}),
      };
      const { faults } = await bench.administrator.ok<{ faults: unknown[] }>('POST', '/api/registers/check', {
        body: { ...content, definition },
      });
      expect(faults).toContainEqual({ pointer, code });
    });
  });
});
