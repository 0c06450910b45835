import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { endOf } from '../support/jobs.js';
import { readPages } from '../support/pdf-pages.js';
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

/** A day of the office, whose clocks are eight hours ahead, so many days before today; later ones are below nought. */
const dayAgo = (days: number): string => new Date(Date.now() + (8 - 24 * days) * 3_600_000).toISOString().slice(0, 10);
const password = 'township-of-trials';
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
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
  const desk = (who: Client) =>
    who.ok<{ sheets: number; returnedSheets: number; overdueSheets: number }>('GET', '/api/my/desk');

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

    it('is late where it is mended after the day that was named, and no other submission is', async () => {
      const first = await handedIn();
      expect(first).toMatchObject({ late: null });
      const { body: back } = await giveBack(township.assessor, first);
      await bench.app
        .get((await import('@pingyi/backend/testing')).Database)
        .writeStatement('UPDATE sheet_return SET due_on = ? WHERE sheet_id = ?', [dayAgo(4), first.id]);
      const { body: mended } = await put(township.clerk, 'self', back.revision, selfAnswers());
      expect(mended).toMatchObject({ late: { stage: 'return', dueOn: dayAgo(4), days: 4 } });
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

  describe('a phase that was extended', () => {
    const reason = '大雪封路，部分村未能按时填报。';
    const [dueOn, extendedTo, phaseId] = [dayAgo(5), dayAgo(-30), crypto.randomUUID()];
    interface Task {
      readonly campaign: { readonly id: string };
    }
    const mine = async () =>
      (await township.clerk.ok<Page<Task>>('GET', '/api/my/tasks?pageSize=200')).items.find(
        ({ campaign }) => campaign.id === campaignId,
      );

    beforeEach(async () => {
      await bench.app
        .get((await import('@pingyi/backend/testing')).Database)
        .writeStatement('UPDATE campaign SET phases = ? WHERE id = ?', [
          JSON.stringify([
            { id: phaseId, name: '自评', kind: 'self-assessment', startsOn: '2012-01-01', endsOn: dueOn },
            { id: 'q', name: '评定', kind: 'superior-assessment', startsOn: '2012-01-01', endsOn: extendedTo },
          ]),
          campaignId,
        ]);
      for (const endsOn of [dayAgo(-1), extendedTo]) {
        const { revision } = await bench.administrator.ok<{ revision: number }>('GET', `/api/campaigns/${campaignId}`);
        const path = `/api/campaigns/${campaignId}/phases/${phaseId}/end`;
        await bench.administrator.ok('PUT', path, { revision, body: { endsOn, reason } });
      }
    });

    it('leaves what is owed over its day, and what is handed in late by the end that it had at first', async () => {
      const over = { dueOn, daysLeft: -5, closesOn: extendedTo, late: null };
      expect(await mine()).toMatchObject({ ...over, editable: true });
      const { overdueSheets } = await desk(township.clerk);
      const late = { stage: 'phase', dueOn, days: 5 };
      expect(await handedIn()).toMatchObject({ daysLeft: null, late });
      expect(await mine()).toMatchObject({ state: 'submitted', daysLeft: null, late });
      expect((await desk(township.clerk)).overdueSheets).toBe(overdueSheets - 1);
      const { administrator } = bench;
      const inList = await administrator.ok<Page<object>>('GET', `/api/campaigns/${campaignId}/sheets`);
      expect(inList.items).toMatchObject([{ late }]);
      const path = `/api/units/${township.units.yanshang}/sheets`;
      const ofUnit = await administrator.ok<Page<object>>('GET', path);
      expect(ofUnit.items[0]).toMatchObject({ campaign: { id: campaignId }, group: 'self', late });
      expect((await township.viewer.request('GET', path)).status).toBe(404);
      const { id } = await administrator.ok<{ id: string }>('POST', `/api/campaigns/${campaignId}/answer-exports`, {
        body: { group: 'self', format: 'csv', lang: 'en' },
      });
      expect((await endOf(administrator, id)).state).toBe('succeeded');
      const { raw } = await administrator.request('GET', `/api/jobs/${id}/file`);
      const [row] = parse(raw, { bom: true, columns: true }) as Record<string, string>[];
      expect(row).toMatchObject({ rater: 'clerk', points: '95', days_late: '5' });
    });

    it('marks nothing of what its extension is not about', async () => {
      const { body } = await put(township.assessor, 'superior', 0, superiorAnswers(88));
      expect(body).toMatchObject({ state: 'submitted', dueOn: extendedTo, late: null });
    });
  });

  describe('a sheet that the office types in for a unit', () => {
    let typists: readonly [Client, Client];
    let villager: Client;

    beforeAll(async () => {
      const { AccountsService } = await import('@pingyi/backend/testing');
      const typist = async (username: string, unitId: string) => {
        const account = { username, displayName: username, role: 'data-entry' as const, unitId, password };
        await bench.app.get(AccountsService).create(null, account);
        return bench.client().signIn(username, password);
      };
      const { township: office, yanshang } = township.units;
      typists = [await typist('sheet-typist-1', office), await typist('sheet-typist-2', office)];
      villager = await typist('sheet-villager', yanshang);
    });

    const scanned = async (who: Client, content: string | Buffer = onePixel) =>
      (await who.upload<{ id: string }>('/api/evidence', 'scan', content, { campaignId })).body.id;
    const entered = async (who: Client, more: object = {}) =>
      who.request<{ id: string } & Refusal>('POST', `/api/campaigns/${campaignId}/sheet-entries`, {
        body: {
          group: 'self',
          unitId: township.units.yanshang,
          answers: selfAnswers(),
          scanId: await scanned(who),
          receivedOn: dayAgo(0),
          ...more,
        },
      });
    const decide = (who: Client, id: string, body: object = { decision: 'accepted' }) =>
      who.request<Refusal>('POST', `/api/sheet-entries/${id}/decision`, { body });
    const inList = async () =>
      (await bench.administrator.ok<Page<object>>('GET', `/api/campaigns/${campaignId}/sheets`)).items;

    it('counts once a second person has compared it, and says who has done what', async () => {
      const [one, two] = typists;
      const { body } = await entered(one);
      expect(await inList()).toEqual([]);
      expect((await decide(one, body.id)).body.code).toBe('four-eyes-required');
      const seen = await two.ok<{ answers: object; entry: object }>('GET', `/api/sheet-entries/${body.id}`);
      expect(seen).toMatchObject({ answers: { 'setup-score': 10 }, entry: { state: 'waiting', isOwn: false } });
      expect((await two.request('GET', `/api/sheet-entries/${body.id}/scan`)).raw).toEqual(onePixel);
      const answers = await Promise.all([decide(two, body.id), decide(two, body.id)]);
      expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([204, 409]);
      const enteredFor = { enteredBy: 'sheet-typist-1', verifiedBy: 'sheet-typist-2', receivedOn: dayAgo(0) };
      expect(await inList()).toMatchObject([{ rater: { displayName: '岩上村' }, total: '95', enteredFor }]);
      expect(await opened(township.clerk, 'self')).toMatchObject({ state: 'submitted', total: '95', enteredFor });
      const { check, Database } = await import('@pingyi/backend/testing');
      const { dataSource } = bench.app.get(Database);
      const { findings } = await check(dataSource, bench.database.env.DATA_DIR);
      // The day of a return was put back by hand above, which the check finds.
      expect(findings.filter(({ code }) => code !== 'sheet-return-changed')).toEqual([]);
      // What the unit hands in anew is its own.
      const { revision } = await opened(township.clerk, 'self');
      expect((await put(township.clerk, 'self', revision, selfAnswers())).body).toMatchObject({ enteredFor: null });
    });

    it('is typed in again where the second person says why it is not as on the paper', async () => {
      const [one, two] = typists;
      const { body } = await entered(one);
      expect((await entered(two)).body.code).toBe('sheet-entry-waits');
      expect((await decide(two, body.id, { decision: 'refused', reason: '第3项抄错' })).status).toBe(204);
      expect((await decide(two, body.id)).body.code).toBe('sheet-entry-decided');
      expect(await inList()).toEqual([]);
      expect((await entered(two)).status).toBe(201);
    });

    it('is nobody’s to type in who belongs to the unit, and not of a unit that has handed in', async () => {
      expect((await entered(villager)).body.code).toBe('operator-of-unit');
      expect((await entered(township.clerk)).status).toBe(403);
      const [one, two] = typists;
      const { body } = await entered(one);
      expect((await villager.request<Refusal>('GET', `/api/sheet-entries/${body.id}`)).body.code).toBe(
        'operator-of-unit',
      );
      await handedIn();
      expect((await decide(two, body.id)).body.code).toBe('sheet-handed-in');
      await decide(two, body.id, { decision: 'refused', reason: '村里已自行提交' });
      expect((await entered(two)).body.code).toBe('sheet-handed-in');
    });

    it.each([
      ['no scan of one’s own', { scanId: crypto.randomUUID() }, '#/scanId', 'not-a-choice'],
      ['a day to come', { receivedOn: dayAgo(-2) }, '#/receivedOn', 'out-of-range'],
      ['points beyond the form', { answers: { ...selfAnswers(), 'setup-score': 11 } }, '#/answers/setup-score', ''],
    ])('is refused with %s', async (_, more, pointer, code) => {
      const { status, body } = await entered(typists[0], more);
      expect([status, body.errors?.[0]?.pointer]).toEqual([422, pointer]);
      if (code !== '') expect(body.errors?.[0]?.code).toBe(code);
    });

    it('is refused with a scan that is no picture', async () => {
      const { raw } = await bench.administrator.request('GET', '/api/units/export?format=xlsx');
      const scanId = await scanned(typists[0], raw);
      const { body } = await entered(typists[0], { scanId });
      expect(body.errors).toEqual([{ pointer: '#/scanId', code: 'file-type' }]);
    });
  });

  describe('sheets on paper', () => {
    const paper = (who: Client, group: string, lang = 'en') => who.request('GET', `${at(group)}/paper?lang=${lang}`);

    it.each([
      ['en', ['Organisation: 岩上村', '100 points at most', '(10 points)', 'Evidence', 'Signature']],
      ['zh-CN', ['单位：岩上村', '满分100分', '证明材料清单', '签字']],
      ['zh-TW', ['岩上村', '100']],
    ])('have the unit, the points, room for evidence and a signature, in %s', async (lang, words) => {
      const { status, raw } = await paper(township.clerk, 'self', lang);
      expect(status).toBe(200);
      const pages = await readPages(raw);
      for (const { size } of pages) expect(size.map(Math.round)).toEqual([595, 842]);
      const text = pages.map((page) => page.text).join('');
      for (const said of words) expect(text).toContain(said.normalize('NFKC').replace(/\s/g, ''));
      expect((await paper(township.viewer, 'self')).status).toBe(404);
      expect((await paper(township.enterer, 'self')).status).toBe(403);
    });

    it('are printed for all units at once, but for those that have handed in and those that are not there', async () => {
      await handedIn();
      const strange = crypto.randomUUID();
      const { yanshang, yanxia } = township.units;
      const { id } = await bench.administrator.ok<{ id: string }>('POST', `/api/campaigns/${campaignId}/sheet-papers`, {
        body: { group: 'self', language: 'en', unitIds: [yanshang, yanxia, strange] },
      });
      const { state, result } = await endOf(bench.administrator, id);
      expect([state, result]).toEqual([
        'succeeded',
        {
          printed: 1,
          refused: [
            { unitId: yanshang, code: 'sheet-handed-in', unit: '岩上村' },
            { unitId: strange, code: 'not-found', unit: null },
          ],
        },
      ]);
      const { raw } = await bench.administrator.request('GET', `/api/jobs/${id}/file`);
      const text = (await readPages(raw)).map((page) => page.text).join('');
      expect(text).toContain('岩下村');
      expect(text).not.toContain('岩上村');
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

  describe('raters who are a panel', () => {
    interface Case {
      readonly revision: number;
      readonly basis: string;
      readonly isChair: boolean;
      readonly sheets: readonly { readonly rater: string; readonly total: string }[];
      readonly items: readonly { readonly item: string; readonly mean: string; readonly needsDecision: boolean }[];
      readonly decision: { readonly total: string; readonly signedBy: string; readonly outdated: boolean } | null;
    }
    let chair: Client;
    let raters: readonly Client[];

    const panel = (group = 'superior') => `/api/campaigns/${campaignId}/panels/${group}`;
    const path = () => `${panel()}/units/${township.units.yanshang}`;
    const seenBy = (who: Client) => who.ok<Case>('GET', path());
    const sign = (who: Client, { revision, basis }: Case, decisions: object[] = [{ item: 'people', score: '12' }]) =>
      who.request<Case & Refusal>('PUT', path(), { revision, body: { basis, decisions, comment: '' } });
    const rated = (who: Client, people: number, revision = 0) =>
      put(who, 'superior', revision, { ...superiorAnswers(100), 'people-score': people });
    const findings = async (act: string) =>
      (
        await bench.administrator.ok<{ items: { code: string; count: number }[] }>(
          'GET',
          `/api/campaigns/${campaignId}/actions/${act}/findings`,
        )
      ).items;
    const superiorTotals = async () => {
      const { GradingInputBuilder, Campaign, Database } = await import('@pingyi/backend/testing');
      const campaign = await bench.app.get(Database).reader(Campaign).findOneByOrFail({ id: campaignId });
      const { input } = await bench.app.get(GradingInputBuilder).build(campaign);
      return input.subjects.find(({ id }) => id === township.units.yanshang)?.sheets?.['superior'];
    };

    beforeEach(async () => {
      const [one, two, three] = township.assessors;
      [chair, raters] = [one!, [two!, three!]];
      ({ id: campaignId } = await bench.administrator.ok<{ id: string }>('POST', '/api/campaigns', {
        body: { name: '分类定级', campaignType: 'classification-grading', asOf: '2012-04-30' },
      }));
      await bench.administrator.ok('PUT', `/api/campaigns/${campaignId}/subjects`, {
        body: { selection: { under: township.units.township, types: ['village'] } },
      });
    });
    const candidate = async (name: string) => {
      const { items } = await bench.administrator.ok<{ items: { id: string; displayName: string }[] }>(
        'GET',
        `/api/campaigns/${campaignId}/chair-candidates`,
      );
      return items.find(({ displayName }) => displayName === name)?.id ?? null;
    };
    const appoint = async (name = 'assessor-1', revision = 0, itemLimit = '2', group = 'superior') =>
      bench.administrator.request<Refusal>('PUT', panel(group), {
        revision,
        body: { chairId: await candidate(name), itemLimit },
      });
    const begin = async () => {
      for (const to of ['PUBLISHED', 'OPEN'])
        await bench.administrator.ok('POST', `/api/campaigns/${campaignId}/transitions`, { body: { to } });
    };

    it('count together once the chair has signed, by the mean and by what the chair decides where they differ', async () => {
      expect((await appoint()).status).toBe(204);
      await begin();
      expect((await sign(chair, await seenBy(chair), [])).body.code).toBe('nothing-to-sign');
      await rated(raters[0]!, 15);
      await rated(raters[1]!, 10);
      expect(await superiorTotals()).toBeUndefined();
      const waiting = () => chair.ok<Page<object>>('GET', '/api/my/signatures');
      const mine = { campaign: { id: campaignId }, unit: { id: township.units.yanshang }, sheets: 2 };
      expect((await waiting()).items).toMatchObject([{ ...mine, outdated: false }]);
      expect(await desk(chair)).toMatchObject({ signatures: 1 });
      expect(await desk(raters[0]!)).toMatchObject({ signatures: 0 });
      const before = await seenBy(chair);
      expect(before).toMatchObject({
        isChair: true,
        decision: null,
        sheets: [{ rater: 'assessor-2', total: '100' }, { total: '95' }],
      });
      expect(before.items.filter(({ needsDecision }) => needsDecision)).toMatchObject([
        { item: 'people', mean: '12.5' },
      ]);
      const refused = await sign(chair, before, [{ item: 'setup', score: '1' }]);
      expect(refused.body.errors).toEqual([
        { pointer: '#/decisions/setup', code: 'not-a-choice' },
        { pointer: '#/decisions/people', code: 'required' },
      ]);
      expect((await sign(raters[0]!, before)).body.code).toBe('not-the-chair');
      const [signed, second] = await Promise.all([sign(chair, before), sign(chair, before)]);
      expect([signed.status, second.status].sort((a, b) => a - b)).toEqual([200, 412]);
      expect(await superiorTotals()).toEqual([{ total: '97' }]);
      expect(await waiting()).toMatchObject({ total: 0 });
      // A sheet that is handed in later lies before the chair anew; what was signed counts until then.
      const own = await opened(raters[1]!, 'superior');
      await rated(raters[1]!, 14, own.revision);
      expect((await waiting()).items).toMatchObject([{ ...mine, outdated: true }]);
      const after = await seenBy(chair);
      expect(after.decision).toMatchObject({ total: '97', outdated: true, signedBy: 'assessor-1' });
      expect((await sign(chair, { ...after, basis: before.basis }, [])).body.code).toBe('revision-stale');
      expect((await sign(chair, after, [])).body.decision).toMatchObject({ total: '99.5', outdated: false });
      expect(await superiorTotals()).toEqual([{ total: '99.5' }]);
      const { items } = await chair.ok<Page<{ sheets: number; decision: { total: string } | null }>>(
        'GET',
        `${panel()}/units`,
      );
      expect(items).toMatchObject([
        { sheets: 2, decision: { total: '99.5' } },
        { sheets: 0, decision: null },
      ]);
    });

    it('are a panel by the plan: afterwards only another person takes the chair', async () => {
      // A null chair where there is none changes nothing.
      expect((await appoint('clerk')).status).toBe(204);
      expect((await appoint('assessor-1', 1)).body.code).toBe('revision-stale');
      expect((await appoint('assessor-1', 0, '2', 'self')).status).toBe(404);
      const stranger = { chairId: crypto.randomUUID(), itemLimit: '2' };
      const refused = await bench.administrator.request<Refusal>('PUT', panel(), { revision: 0, body: stranger });
      expect(refused.body.errors).toEqual([{ pointer: '#/chairId', code: 'not-a-choice' }]);
      const races = await Promise.all([appoint(), appoint()]);
      expect(races.map(({ status }) => status).sort((a, b) => a - b)).toEqual([204, 412]);
      await begin();
      expect((await appoint('assessor-1', 1, '3')).body.code).toBe('immutable');
      expect((await appoint('assessor-2', 1)).status).toBe(204);
      expect((await seenBy(raters[0]!)).isChair).toBe(true);
      expect(
        (
          await bench.administrator.request<Refusal>('PUT', panel(), {
            revision: 2,
            body: { chairId: null, itemLimit: '2' },
          })
        ).body.code,
      ).toBe('immutable');
    });

    it('are named before the campaign is closed where the chair has not signed', async () => {
      await appoint();
      await begin();
      await rated(raters[0]!, 15);
      expect(await findings('close')).toContainEqual(expect.objectContaining({ code: 'panels-unsigned', count: 1 }));
    });
  });
});
