import { Database } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildTownship, handIn, issueCards, runGrading, type Township } from '../support/township.js';

interface RecordView {
  readonly id: string;
  readonly revision: number;
  readonly state: string;
  readonly ended: boolean;
  readonly editable: boolean;
  readonly answers: Record<string, unknown>;
  readonly moves: readonly { readonly key: string; readonly hindrances: readonly string[] }[];
}

const plan = { measure: '每周调解', owner: '林桂兰', deadline: '2099-12-31', aim: '当月化解' };
const disputes = 'disputes';

/** Problems that others raise, and acceptance that asks residents again (S1.18, S1.21, S5.9, S5.10, P18). */
describe.each(databaseKinds())('rectification, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let campaignId: string;
  let recordId: string;

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    campaignId = await survey('2012-04-30', 'dissatisfied');
  });
  afterAll(() => bench?.close());

  /** A survey of one village about disputes, closed and graded. */
  async function survey(asOf: string, about: string): Promise<string> {
    const { administrator } = bench;
    const scheme = { minValid: 3, minTurnout: '0.01', minItemValid: 3 };
    const { id } = await administrator.ok<{ id: string }>('POST', '/api/campaigns', {
      body: { name: `满意度测评 ${asOf}`, campaignType: 'satisfaction-survey', asOf, scheme },
    });
    const to = (state: string) => administrator.ok('POST', `/api/campaigns/${id}/transitions`, { body: { to: state } });
    await administrator.ok('PUT', `/api/campaigns/${id}/subjects`, { body: { unitIds: [township.units.yanshang] } });
    await to('PUBLISHED');
    await to('OPEN');
    for (const card of await issueCards(bench, id, township.units.yanshang, 8, 'recipients')) {
      const answers = { overall: 'satisfied', [disputes]: about };
      expect((await handIn(bench.client(), card, 'satisfied', { answers })).status).toBe(201);
    }
    await to('CLOSED');
    expect(await runGrading(administrator, id)).toMatchObject({ state: 'succeeded' });
    return id;
  }
  const read = (who: Client, id: string) => who.ok<RecordView>('GET', `/api/records/${id}`);
  const move = async (who: Client, id: string, key: string, note: string | null = null) =>
    who.request<RecordView & { code?: string }>('POST', `/api/records/${id}/moves`, {
      body: { move: key, note },
      revision: (await read(who, id)).revision,
    });
  const waits = async (who: Client, id: string) =>
    (await who.ok<{ items: { id: string }[] }>('GET', '/api/waiting-records?pageSize=200')).items.some(
      (one) => one.id === id,
    );

  describe('raised by a superior', () => {
    let raised: RecordView;
    const raise = (who: Client, unitId: string) =>
      who.request<RecordView>('POST', '/api/registers/rectifications/records', {
        body: { unitId, answers: { problem: '路灯不亮', source: 'mass' } },
      });

    it('is written down by him, with what residents said as its source (群众提)', async () => {
      const { assessor, units } = township;
      const made = await raise(assessor, units.yanshang);
      expect(made).toMatchObject({ status: 201, body: { state: 'draft', editable: true } });
      const body = { answers: { problem: '村口路灯不亮', source: 'mass' } };
      raised = await assessor.ok<RecordView>('PUT', `/api/records/${made.body.id}`, {
        body,
        revision: made.body.revision,
      });
    });

    it('waits for the unit, which plans it and hands it in; he writes nothing more in it', async () => {
      const { assessor, clerk } = township;
      expect(await waits(clerk, raised.id)).toBe(true);
      await clerk.ok('PUT', `/api/records/${raised.id}`, {
        body: { answers: { ...raised.answers, ...plan } },
        revision: raised.revision,
      });
      expect((await move(clerk, raised.id, 'submit')).status).toBe(200);
      expect(await read(assessor, raised.id)).toMatchObject({ state: 'submitted', editable: false });
      const { revision } = await read(assessor, raised.id);
      const again = await assessor.request('PUT', `/api/records/${raised.id}`, {
        body: { answers: raised.answers },
        revision,
      });
      expect(again.status).toBe(403);
    });

    it('is refused to whoever neither writes nor raises there', async () => {
      const { clerk, viewer, units } = township;
      expect((await raise(clerk, units.yanxia)).status).toBe(422);
      expect((await raise(viewer, units.yanshang)).status).toBe(403);
      // Another superior reads the draft and does not write in it.
      const draft = await raise(township.assessor, units.yanshang);
      const other = township.assessors[1]!;
      expect(await read(other, draft.body.id)).toMatchObject({ editable: false });
    });
  });

  describe('after a survey', () => {
    it('is proposed for its low items, as what residents said (S1.18)', async () => {
      const { administrator } = bench;
      await administrator.ok('POST', `/api/campaigns/${campaignId}/rectification-proposals`);
      const { items } = await administrator.ok<{ items: RecordView[] }>(
        'GET',
        '/api/registers/rectifications/records?question=source&value=mass&q=%E6%95%B4%E6%94%B9',
      );
      const [proposed] = items.filter(({ answers }) => String(answers['problem']).includes('需整改'));
      expect(proposed).toMatchObject({ state: 'draft', answers: { source: 'mass' } });
      recordId = proposed?.id ?? '';
    });

    it('is not accepted before a second survey where the campaign wants one', async () => {
      const { administrator } = bench;
      const { assessor, assessors, clerk } = township;
      const rule = `/api/campaigns/${campaignId}/rectification-rule`;
      expect(await administrator.ok('GET', rule)).toEqual({ secondSurvey: false, revision: 0 });
      await administrator.ok('PUT', rule, { body: { secondSurvey: true }, revision: 0 });
      expect((await administrator.request('PUT', rule, { body: { secondSurvey: false }, revision: 0 })).status).toBe(
        412,
      );
      const { answers, revision } = await read(clerk, recordId);
      await clerk.ok('PUT', `/api/records/${recordId}`, { body: { answers: { ...answers, ...plan } }, revision });
      expect((await move(clerk, recordId, 'submit')).status).toBe(200);
      expect((await move(assessor, recordId, 'begin')).status).toBe(200);
      expect((await move(clerk, recordId, 'report', '已化解')).status).toBe(200);
      const accept = await move(assessors[1]!, recordId, 'accept', '走访过');
      expect([accept.status, accept.body.code]).toEqual([409, 'second-survey-missing']);
      expect((await read(assessor, recordId)).moves).toContainEqual({
        key: 'accept',
        hindrances: expect.arrayContaining(['second-survey-missing']) as unknown,
      });
    });

    it('is not accepted when residents complain of the same again, and is when they do not', async () => {
      const [, second] = township.assessors;
      await survey('2012-07-31', 'dissatisfied');
      expect((await move(second!, recordId, 'accept', '走访过')).body.code).toBe('second-survey-missing');
      await survey('2012-09-30', 'satisfied');
      const accepted = await move(second!, recordId, 'accept', '第二次测评满意');
      expect(accepted.body).toMatchObject({ state: 'accepted', ended: true });
    });
  });

  describe('that was accepted', () => {
    it('is public, and waits to be looked at again three months later (S1.21)', async () => {
      const board = await bench.client().ok<{ items: { state: string }[] }>('GET', '/api/public/records');
      expect(JSON.stringify(board)).toContain('当月化解');
      const { assessor } = township;
      expect(await waits(assessor, recordId)).toBe(false);
      const { dataSource } = bench.app.get(Database);
      const until = new Date();
      until.setUTCMonth(until.getUTCMonth() - 4);
      await dataSource.query(
        `UPDATE register_record SET changed_at = '${until.toISOString()}' WHERE id = '${recordId}'`,
      );
      expect(await waits(assessor, recordId)).toBe(true);
      expect(await waits(township.clerk, recordId)).toBe(false);
      const held = await move(assessor, recordId, 'hold', '没有反弹');
      expect(held.body).toMatchObject({ state: 'held', ended: true });
      expect(await waits(assessor, recordId)).toBe(false);
    });
  });
});
