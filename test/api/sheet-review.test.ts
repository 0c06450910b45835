import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildTownship, openCampaign, selfAnswers, superiorAnswers, type Township } from '../support/township.js';

interface Returned {
  readonly items: readonly { readonly question: string; readonly comment: string }[];
  readonly comment: string;
  readonly dueOn: string | null;
  readonly by: string;
  readonly answeredAt: string | null;
}
interface SheetView {
  readonly id: string | null;
  readonly state: string;
  readonly revision: number;
  readonly total: string | null;
  readonly editable: boolean;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly returned: Returned | null;
  readonly openQuestions: readonly string[] | null;
}
interface Submission {
  readonly total: string;
  readonly totalBefore: string | null;
  readonly changes: readonly { readonly question: string; readonly before: unknown; readonly after: unknown }[];
  readonly returned: Returned | null;
}
interface Refusal {
  readonly code: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}
interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
}

const lastDayOfYear = `${new Date().getUTCFullYear()}-12-31`;
const comment = '台账与实际不符，请补来源。';
const setUp = { items: [{ question: 'setup-score', comment }], comment: '', dueOn: lastDayOfYear };

describe.each(databaseKinds())('sheets that are reviewed, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let campaignId: string;

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
  });
  beforeEach(async () => {
    campaignId = await openCampaign(bench.administrator, township.units.township);
  });
  afterAll(() => bench?.close());

  const at = (group: string, unit: 'yanshang' | 'yanxia' = 'yanshang') =>
    `/api/campaigns/${campaignId}/sheets/${group}/${township.units[unit]}`;
  const opened = (who: Client, group: string) => who.ok<SheetView>('GET', at(group));
  const put = (who: Client, group: string, revision: number, answers: object, action: 'save' | 'submit' = 'submit') =>
    who.request<SheetView & Refusal>('PUT', at(group), { revision, body: { answers, action } });
  const handedIn = async (answers: object = selfAnswers()): Promise<SheetView> => {
    const answer = await put(township.clerk, 'self', 0, answers);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const giveBack = (who: Client, { id, revision }: SheetView, body: object = setUp) =>
    who.request<SheetView & Refusal>('POST', `/api/sheets/${id}/returns`, { revision, body });
  const history = async (who: Client, id: string | null) =>
    (await who.ok<Page<Submission>>('GET', `/api/sheets/${id}/submissions`)).items;
  const desk = (who: Client) => who.ok<{ sheets: number; returnedSheets: number }>('GET', '/api/my/desk');

  describe('the self-assessment', () => {
    const asRead = (who: Client) =>
      who.request<{ sheet: SheetView | null }>(
        'GET',
        `/api/campaigns/${campaignId}/self-assessments/${township.units.yanshang}`,
      );

    it('lies beside the assessor’s sheet as it was handed in, without what is being written', async () => {
      expect((await asRead(township.assessor)).body.sheet).toBeNull();
      const { revision } = await handedIn();
      await put(township.clerk, 'self', revision, { ...selfAnswers(), 'setup-score': 1 }, 'save');
      const { sheet } = (await asRead(township.assessor)).body;
      expect(sheet).toMatchObject({ total: '95', answers: { 'setup-score': 10, 'setup-basis': '见台账' } });
    });

    it('is nobody’s to read who does not reach the unit', async () => {
      await handedIn();
      expect((await asRead(township.viewer)).status).toBe(404);
      expect((await asRead(township.enterer)).status).toBe(403);
    });
  });

  describe('a sheet that goes back', () => {
    it('is changed in what was returned and in nothing else, and shows what was mended', async () => {
      const first = await handedIn();
      const back = await giveBack(township.assessor, first);
      expect(back.status).toBe(201);
      const mine = await opened(township.clerk, 'self');
      expect(mine).toMatchObject({
        state: 'returned',
        editable: true,
        total: '95',
        returned: { ...setUp, by: 'assessor-1' },
      });
      expect(new Set(mine.openQuestions)).toEqual(
        new Set(['setup-score', 'setup-basis', 'setup-problem', 'setup-evidence', 'total']),
      );
      const beyond = await put(township.clerk, 'self', mine.revision, { ...selfAnswers(), 'venue-score': 9 });
      expect(beyond.status).toBe(422);
      expect(beyond.body.errors).toEqual([{ pointer: '#/answers/venue-score', code: 'not-returned' }]);
      // A draft of it stays a sheet that is to be mended, and what was handed in counts until then.
      const mended = { ...selfAnswers(), 'setup-score': 7, 'setup-basis': '台账第3页' };
      const draft = await put(township.clerk, 'self', mine.revision, mended, 'save');
      expect(draft.body).toMatchObject({ state: 'returned', total: '95' });
      const again = await put(township.clerk, 'self', draft.body.revision, mended);
      expect(again.body).toMatchObject({ state: 'submitted', total: '92', returned: null, openQuestions: null });
      const [newest, oldest] = await history(township.assessor, first.id);
      expect(newest).toMatchObject({
        total: '92',
        totalBefore: '95',
        changes: [
          { question: 'setup-score', before: 10, after: 7 },
          { question: 'setup-basis', before: '见台账', after: '台账第3页' },
        ],
        returned: null,
      });
      expect(oldest).toMatchObject({ total: '95', totalBefore: null, changes: [], returned: { items: setUp.items } });
      expect(oldest?.returned?.answeredAt).not.toBeNull();
    });

    it('may be changed whole when it goes back whole', async () => {
      const first = await handedIn();
      await giveBack(township.assessor, first, { items: [], comment, dueOn: null });
      const mine = await opened(township.clerk, 'self');
      expect(mine.openQuestions).toBeNull();
      const answers = { ...selfAnswers(), 'venue-score': 9 };
      expect((await put(township.clerk, 'self', mine.revision, answers)).body).toMatchObject({ total: '94' });
    });

    it('waits on the desks of the unit and of the campaign until it is handed in again', async () => {
      const before = await desk(township.clerk);
      const first = await handedIn();
      await giveBack(township.assessor, first);
      const progress = () =>
        bench.administrator.ok<{ sums: { sheets: object }; states: { returned: number } }>(
          'GET',
          `/api/campaigns/${campaignId}/desk`,
        );
      expect((await desk(township.clerk)).returnedSheets).toBe(before.returnedSheets + 1);
      expect(await progress()).toMatchObject({
        sums: { sheets: { handedIn: 1, returned: 1 } },
        states: { returned: 1 },
      });
      const listed = await bench.administrator.ok<Page<{ dueOn: string }>>(
        'GET',
        `/api/campaigns/${campaignId}/sheets?state=returned`,
      );
      expect(listed.items).toMatchObject([{ dueOn: lastDayOfYear }]);
      const { revision } = await opened(township.clerk, 'self');
      await put(township.clerk, 'self', revision, selfAnswers());
      expect((await desk(township.clerk)).returnedSheets).toBe(before.returnedSheets);
      expect((await progress()).states.returned).toBe(0);
    });

    it('can be mended after its phase as long as the campaign takes sheets', async () => {
      const first = await handedIn();
      await giveBack(township.assessor, first);
      await bench.app
        .get((await import('@pingyi/backend/testing')).Database)
        .writeStatement('UPDATE campaign SET phases = ? WHERE id = ?', [
          JSON.stringify([
            { id: 'p', name: '自评', kind: 'self-assessment', startsOn: '2012-01-01', endsOn: '2012-01-31' },
          ]),
          campaignId,
        ]);
      const mine = await opened(township.clerk, 'self');
      expect(mine).toMatchObject({ editable: true, state: 'returned' });
      const tasks = await township.clerk.ok<Page<{ state: string; closesOn: string; campaign: { id: string } }>>(
        'GET',
        '/api/my/tasks?waiting=yes&pageSize=200',
      );
      expect(tasks.items.filter(({ campaign }) => campaign.id === campaignId)).toMatchObject([
        { state: 'returned', closesOn: lastDayOfYear },
      ]);
      expect((await put(township.clerk, 'self', mine.revision, selfAnswers())).status).toBe(200);
      const { revision } = await opened(township.clerk, 'self');
      expect((await put(township.clerk, 'self', revision, selfAnswers())).body.code).toBe('immutable');
    });

    it.each([
      ['no such question', { ...setUp, items: [{ question: 'x', comment }] }, '#/items/0/question', 'not-a-choice'],
      ['one question twice', { ...setUp, items: [...setUp.items, ...setUp.items] }, '#/items/1/question', 'duplicate'],
      ['the whole of it for no reason', { ...setUp, items: [] }, '#/comment', 'required'],
      ['a day that is over', { ...setUp, dueOn: '2012-01-01' }, '#/dueOn', 'over-already'],
    ])('is refused for %s', async (_, body, pointer, code) => {
      const { body: refusal, status } = await giveBack(township.assessor, await handedIn(), body);
      expect([status, refusal.errors]).toEqual([422, [{ pointer, code }]]);
    });

    it('is refused as a draft, twice, and by an overtaken reader', async () => {
      const draft = (await put(township.clerk, 'self', 0, {}, 'save')).body;
      expect((await giveBack(township.assessor, draft)).body.code).toBe('sheet-not-submitted');
      const { body: first } = await put(township.clerk, 'self', draft.revision, selfAnswers());
      expect((await giveBack(township.assessor, draft)).body.code).toBe('revision-stale');
      const answers = await Promise.all(township.assessors.slice(0, 2).map((assessor) => giveBack(assessor, first)));
      expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 412]);
      const back = await opened(township.clerk, 'self');
      expect((await giveBack(township.assessor, back)).body.code).toBe('sheet-not-submitted');
    });

    it('goes back by an assessor above the unit: not by the unit, a reader, or about another rater’s sheet', async () => {
      const first = await handedIn();
      expect((await giveBack(township.clerk, first)).status).toBe(403);
      expect((await giveBack(township.viewer, first)).status).toBe(403);
      const { body: rated } = await put(township.assessor, 'superior', 0, superiorAnswers(88));
      expect((await giveBack(township.assessors[1]!, rated)).status).toBe(403);
      expect((await giveBack(bench.administrator, rated)).status).toBe(201);
      await bench.administrator.ok('POST', `/api/campaigns/${campaignId}/transitions`, { body: { to: 'CLOSED' } });
      expect((await giveBack(township.assessor, first)).body.code).toBe('immutable');
    });
  });

  describe('several sheets that go back for one reason', () => {
    it('are told one by one: what went back, and what did not for which reason', async () => {
      const first = await handedIn();
      const { body: draft } = await put(township.assessor, 'superior', 0, {}, 'save');
      const strange = crypto.randomUUID();
      const { items } = await bench.administrator.ok<{
        items: readonly { sheetId: string; unit: { name: string } | null; refusedBecause: string | null }[];
      }>('POST', `/api/campaigns/${campaignId}/sheet-returns`, {
        body: { sheetIds: [first.id, draft.id, strange, first.id], comment, dueOn: null },
      });
      expect(items).toMatchObject([
        { sheetId: first.id, unit: { name: '岩上村' }, refusedBecause: null },
        { sheetId: draft.id, unit: { name: '岩上村' }, refusedBecause: 'sheet-not-submitted' },
        { sheetId: strange, unit: null, refusedBecause: 'not-found' },
      ]);
      expect(await opened(township.clerk, 'self')).toMatchObject({
        state: 'returned',
        returned: { comment, items: [] },
      });
      const told = await bench.administrator.ok<Page<{ action: string; subject: string }>>(
        'GET',
        '/api/audit?pageSize=5',
      );
      expect(told.items[0]).toMatchObject({ action: 'sheet.returned' });
    });
  });
});
