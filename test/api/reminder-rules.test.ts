import { randomUUID } from 'node:crypto';
import { Clock, Database, ReminderSchedule } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { administratorPassword, bootApp, startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildTownship, type Township } from '../support/township.js';

interface Message {
  readonly kind: string;
  readonly by: string | null;
  readonly words: { readonly 'zh-CN': { readonly title: string; readonly body: string } };
}

const password = 'township-of-trials';

describe.each(databaseKinds())('rules that remind, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let campaignId: string;
  let now = 0;

  /** A day and an hour of the office. */
  const setClock = (time: string) => {
    now = Date.parse(`${time}:00+08:00`);
  };
  /** Everybody signs in again: sessions end with their day. */
  const goOn = async (time: string) => {
    setClock(time);
    await bench.administrator.signIn('root', administratorPassword);
    for (const name of ['clerk', 'verifier', 'enterer', 'viewer'] as const) await township[name].signIn(name, password);
    for (const [number, assessor] of township.assessors.entries())
      await assessor.signIn(`assessor-${number + 1}`, password);
  };

  beforeAll(async () => {
    bench = await startBench(kind);
    vi.spyOn(bench.app.get(Clock), 'now').mockImplementation(() => new Date(now));
    // A Monday.
    setClock('2030-05-06T10:00');
    await bench.administrator.signIn('root', administratorPassword);
    township = await buildTownship(bench);
    const phase = { name: 'x', startsOn: '2030-05-01' };
    ({ id: campaignId } = await bench.administrator.ok<{ id: string }>('POST', '/api/campaigns', {
      body: {
        name: '分类定级',
        campaignType: 'classification-grading',
        asOf: '2030-06-30',
        phases: [
          { ...phase, kind: 'self-assessment', endsOn: '2030-05-10' },
          { ...phase, kind: 'superior-assessment', endsOn: '2030-05-31' },
          { ...phase, kind: 'ballot', endsOn: '2030-05-31' },
        ],
      },
    }));
    await bench.administrator.ok('PUT', `/api/campaigns/${campaignId}/subjects`, {
      body: { selection: { under: township.units.township, types: ['village'] } },
    });
    for (const to of ['PUBLISHED', 'OPEN'])
      await bench.administrator.ok('POST', `/api/campaigns/${campaignId}/transitions`, { body: { to } });
  }, 120_000);
  afterAll(async () => {
    vi.restoreAllMocks();
    await bench?.close();
  });

  const remind = () => bench.app.get(ReminderSchedule).remind();
  const messages = async (who: Client) => (await who.ok<{ items: Message[] }>('GET', '/api/my/messages')).items;
  const setRule = async (kinds: readonly string[], stages: readonly string[] = ['soon', 'today', 'overdue']) => {
    const path = `/api/campaigns/${campaignId}/reminder-rule`;
    const { revision } = await bench.administrator.ok<{ revision: number }>('GET', path);
    await bench.administrator.ok('PUT', path, { body: { kinds, stages, mail: true }, revision });
  };

  it('tell nothing that nobody has asked for', async () => {
    await goOn('2030-05-07T10:00');
    expect(await remind()).toBe(true);
    expect(await messages(township.clerk)).toEqual([]);
  });

  it('tell of a deadline three working days before and on its day, each once', async () => {
    const { clerk, assessor, viewer } = township;
    await goOn('2030-05-06T10:00');
    await setRule(['sheets', 'facts', 'objections']);
    await remind();
    expect(await messages(clerk)).toEqual([]);
    await goOn('2030-05-07T10:00');
    await remind();
    await remind();
    expect(await messages(clerk)).toMatchObject([{ kind: 'sheets', by: null }]);
    expect((await messages(clerk))[0]?.words['zh-CN'].body).toContain('截止日期：2030年5月10日');
    await goOn('2030-05-08T10:00');
    await remind();
    expect(await messages(clerk)).toHaveLength(1);
    await goOn('2030-05-10T10:00');
    await remind();
    expect(await messages(clerk)).toHaveLength(2);
    // The sheets of superiors are due later, and what cannot be handed in any more is nobody's task.
    expect(await messages(assessor)).toEqual([]);
    await goOn('2030-05-13T10:00');
    await remind();
    expect(await messages(clerk)).toHaveLength(2);
    expect(await messages(viewer)).toEqual([]);
  });

  it('tell nobody in quiet hours and on days off', async () => {
    for (const time of ['2030-05-28T07:59', '2030-05-28T20:00', '2030-05-26T12:00']) {
      setClock(time);
      expect(await remind()).toBe(false);
    }
    setClock('2030-05-28T08:00');
    expect(await remind()).toBe(true);
    await goOn('2030-05-28T09:00');
    expect(await messages(township.assessor)).toHaveLength(1);
  });

  it('tell the second person of facts, and not who entered them', async () => {
    const { enterer, verifier, units } = township;
    await enterer.ok('POST', `/api/campaigns/${campaignId}/facts`, {
      body: {
        unitId: units.yanxia,
        kind: 'discipline-case',
        date: '2030-03-01',
        source: '县纪委',
        documentNo: '1',
        detail: '通报',
      },
    });
    await remind();
    await remind();
    expect(await messages(verifier)).toMatchObject([{ kind: 'facts' }]);
    expect((await messages(verifier))[0]?.words['zh-CN'].title).toBe('分类定级：1 条事实等待核实');
    expect(JSON.stringify(await messages(verifier))).not.toContain('通报');
    expect(await messages(enterer)).toEqual([]);
  });

  it('tell whoever may rule on an objection until when, and not who brought it in', async () => {
    const objection = {
      id: randomUUID(),
      campaignId,
      unitId: township.units.yanshang,
      source: 'public',
      statement: '与事实不符',
      contact: '13800000000',
      answerDue: '2030-05-30',
      state: 'received',
      enteredById: '',
      enteredByName: '张三',
      enteredAt: '2030-05-20T00:00:00.000Z',
    };
    await bench.app.get(Database).write((tx) => tx.insert('Objection', objection));
    await remind();
    const told = await messages(bench.administrator);
    expect(told).toMatchObject([{ kind: 'objections' }]);
    expect(JSON.stringify(told)).toContain('2030年5月30日');
    expect(JSON.stringify(told)).not.toMatch(/张三|13800000000|与事实不符/);
  });

  it('tell a unit of its records that fall due, where the installation wants it', async () => {
    const { clerk, units } = township;
    const problem = { problem: '台账不全', source: 'self', measure: '补齐', owner: '林桂兰', aim: '齐全' };
    await clerk.ok('POST', '/api/registers/rectifications/records', {
      body: { unitId: units.yanshang, answers: { ...problem, deadline: '2030-05-29' } },
    });
    const before = (await messages(clerk)).length;
    await remind();
    expect(await messages(clerk)).toHaveLength(before);
    const { revision } = await bench.administrator.ok<{ revision: number }>('GET', '/api/reminder-settings');
    await bench.administrator.ok('PUT', '/api/reminder-settings', {
      body: { quietFrom: '20:00', quietTo: '08:00', quietDaysOff: true, records: true },
      revision,
    });
    await remind();
    const told = await messages(clerk);
    expect(told).toHaveLength(before + 1);
    expect(JSON.stringify(told)).not.toMatch(/台账不全|林桂兰/);
  });

  it('tell once, however many look at the same time', async () => {
    await setRule(['participation']);
    const looks = [remind(), remind()];
    const other = kind === 'postgres' ? await bootApp(bench.database, { ROLE: 'web' }) : null;
    if (other) {
      vi.spyOn(other.get(Clock), 'now').mockImplementation(() => new Date(now));
      looks.push(other.get(ReminderSchedule).remind());
    }
    await Promise.all(looks);
    await other?.close();
    const told = await messages(township.clerk);
    expect(told.filter((message) => message.kind === 'participation')).toHaveLength(1);
  });
});
