import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { employ } from '../support/employ.js';
import { placesOf } from '../support/places-of-text.js';
import { buildTownship, type Township } from '../support/township.js';

interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly kind: string;
  readonly group: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly account: { readonly id: string; readonly username: string } | null;
  readonly unit: { readonly code: string };
  readonly revision: number;
  readonly manageable: boolean;
}
type Page = { readonly items: readonly PersonView[]; readonly total: number };

const csv = (rows: readonly string[]): string => ['组织代码,姓名,职务,类别,所属群体,任职起,任职止', ...rows].join('\n');

describe.each(databaseKinds())('persons on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let office: Client;

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    office = bench.administrator;
  });
  afterAll(() => bench?.close());

  const enter = (fields: object, who = office) =>
    who.request<PersonView & { errors?: readonly { pointer: string; code: string }[] }>('POST', '/api/persons', {
      body: { unitId: township.units.yanshang, name: '何大山', post: '委员', kind: 'member', ...fields },
    });
  const entered = async (fields: object): Promise<PersonView> => {
    const { status, body } = await enter(fields);
    expect(status).toBe(201);
    return body;
  };
  const list = (query: string, who = office) => who.ok<Page>('GET', `/api/persons?${query}`);
  const names = async (query: string, who = office) => (await list(query, who)).items.map(({ name }) => name);
  const load = (content: string, query = '', who = office) =>
    who.upload<{
      created: number;
      unchanged: number;
      code?: string;
      errors?: readonly { pointer: string; code: string; params: { cell?: string } }[];
    }>(`/api/persons/import${query}`, 'persons.csv', content);

  describe('in lists', () => {
    beforeAll(async () => {
      const { yanshang, yanxia, elsewhere } = township.units;
      const terms = { from: '2010-01-01', to: '2012-06-30' };
      await entered({ name: '林桂兰', post: '岩上村书记', kind: 'secretary', ...terms });
      await entered({ name: '林水生', post: '岩上村书记', kind: 'secretary', from: '2012-07-01' });
      await entered({ name: '吴二妹', post: '党员', group: 'expert', unitId: yanxia });
      await entered({ name: '赵六', post: '党员', group: 'migrant', unitId: elsewhere });
      expect(yanshang).not.toBe('');
    });

    it('are narrowed by kind, group, unit, place in the tree, words, and a day on which they are in their post', async () => {
      expect(await names('kind=secretary')).toEqual(['林桂兰', '林水生']);
      expect(await names('group=migrant')).toEqual(['赵六']);
      expect(await names(`unitId=${township.units.yanxia}`)).toEqual(['吴二妹']);
      expect((await names(`under=${township.units.township}`)).sort()).toEqual(['吴二妹', '林桂兰', '林水生']);
      expect(await names(`q=${encodeURIComponent('桂')}`)).toEqual(['林桂兰']);
      expect(await names('kind=secretary&inOfficeOn=2012-06-30')).toEqual(['林桂兰']);
      expect(await names('kind=secretary&inOfficeOn=2012-07-01')).toEqual(['林水生']);
      expect(await names('kind=secretary&inOfficeOn=2009-12-31')).toEqual([]);
    });

    it('come page by page and in order', async () => {
      const first = await list('pageSize=1&page=2&sort=-from&kind=secretary');
      expect(first).toMatchObject({ total: 2, items: [{ name: '林桂兰' }] });
      expect((await office.request('GET', '/api/persons?pageSize=201')).status).toBe(422);
    });

    it('show everybody the persons of the units within reach, and no others', async () => {
      expect((await names('', township.clerk)).sort()).toEqual(['林桂兰', '林水生']);
      expect(await names('', township.viewer)).toEqual(['赵六']);
      expect((await township.enterer.request('GET', '/api/persons')).status).toBe(403);
      const [other] = (await list('group=migrant')).items;
      expect((await township.clerk.request('GET', `/api/persons/${other?.id}`)).status).toBe(404);
    });

    it('go out as they are shown, with their units', async () => {
      const answer = await office.request(
        'GET',
        '/api/persons/export?format=xlsx&kind=secretary&inOfficeOn=2012-07-01',
      );
      const [sheet] = await readWorkbook(answer.raw);
      expect(sheet?.sheet).toBe('人员');
      expect(sheet?.data).toEqual([
        ['组织代码', '组织名称', '姓名', '职务', '类别', '所属群体', '任职起', '任职止'],
        ['3301001', '岩上村', '林水生', '岩上村书记', '书记', null, new Date('2012-07-01T00:00:00Z'), null],
      ]);
      const english = await office.request('GET', '/api/persons/export?format=csv&lang=en&group=expert');
      expect(english.raw.toString()).toContain('Business leaders');
      const ofClerk = await township.clerk.request('GET', '/api/persons/export?format=csv');
      expect(ofClerk.raw.toString()).toContain('林桂兰');
      expect(ofClerk.raw.toString()).not.toContain('吴二妹');
    });
  });

  describe('entered', () => {
    it.each([
      ['name', '330881199001011234', 'identity-number'],
      ['post', '书记 33088119900101123X', 'identity-number'],
      ['name', '王五13800001111', 'phone-number'],
    ])('with a number in the %s are refused by its own code', async (field, value, code) => {
      const { status, body } = await enter({ [field]: value });
      expect(status).toBe(422);
      expect(body.errors).toEqual([{ pointer: `#/${field}`, code }]);
    });

    it('with days that run backwards are refused, also by a change of one of them', async () => {
      const wrong = { from: '2012-07-01', to: '2012-06-30' };
      expect((await enter(wrong)).body.errors).toEqual([{ pointer: '#/to', code: 'before-start' }]);
      const { id, revision } = await entered({ name: '孙七', from: '2012-07-01' });
      const change = { body: { to: '2012-06-30' }, revision };
      expect((await office.request('PATCH', `/api/persons/${id}`, change)).status).toBe(422);
    });

    it('are changed by whoever saw them last, and only by the office above them', async () => {
      const { id, revision } = await entered({ name: '周八' });
      const change = (post: string, of: number, who = office) =>
        who.request<PersonView>('PATCH', `/api/persons/${id}`, { body: { post }, revision: of });
      expect((await change('支部委员', revision, township.clerk)).body).toMatchObject({ post: '支部委员' });
      expect((await change('书记', revision)).status).toBe(412);
      expect((await change('书记', revision + 1, township.assessor)).status).toBe(403);
      expect((await change('书记', revision + 1, township.viewer)).status).toBe(403);
      expect((await office.request('PATCH', `/api/persons/${id}`, { body: { post: '书记' } })).status).toBe(428);
    });

    it('are linked to a login only by those who manage accounts, and nobody else is told', async () => {
      const place = { username: 'secretary', displayName: 'secretary', role: 'assessor' };
      const accountId = await employ(office, { ...place, unitId: township.units.township }, 'long-enough-for-all');
      const { id, revision } = await entered({ name: '钱九' });
      const link = (who: Client, wanted: string | null, of: number) =>
        who.request<PersonView>('PATCH', `/api/persons/${id}`, { body: { accountId: wanted }, revision: of });
      expect(await link(township.clerk, accountId, revision)).toMatchObject({
        status: 403,
        body: { code: 'not-yours-to-link' },
      });
      expect((await link(office, accountId, revision)).body.account).toMatchObject({ username: 'secretary' });
      expect((await township.clerk.ok<PersonView>('GET', `/api/persons/${id}`)).account).toBeNull();
      expect((await link(township.clerk, null, revision + 1)).status).toBe(403);
      // Somebody else may change the rest, and leaves the login.
      const post = { body: { post: '书记' }, revision: revision + 1 };
      expect((await township.clerk.request('PATCH', `/api/persons/${id}`, post)).status).toBe(200);
      expect((await office.ok<PersonView>('GET', `/api/persons/${id}`)).account?.id).toBe(accountId);
    });
  });

  describe('from a file', () => {
    it('are entered whole, once however often the file is sent', async () => {
      const file = csv([
        '3301001,黄一,岩上村书记,书记,,2012年6月30日,',
        '3301002,黄二,党员,党员,致富能手,,',
        '3301002,黄二,党员,党员,流动党员,,',
      ]);
      expect((await load(file, '?dryRun=true')).body).toMatchObject({ created: 3, unchanged: 0 });
      expect(await names(`q=${encodeURIComponent('黄')}`)).toEqual([]);
      expect((await load(file)).body).toMatchObject({ created: 3, unchanged: 0 });
      expect((await load(file)).body).toMatchObject({ created: 0, unchanged: 3 });
      const { items } = await list(`q=${encodeURIComponent('黄')}`);
      expect(items.map(({ name, group, from }) => [name, group, from].join(' ')).sort()).toEqual([
        '黄一  2012-06-30',
        '黄二 expert ',
        '黄二 migrant ',
      ]);
    });

    it('are refused with the cell of everything that is wrong, and nobody is entered', async () => {
      const file = csv([
        '3301001,胡一,书记,书记,,2012-06-30,2012-06-01',
        '9999999,胡二,党员,党员,,,',
        '3301001,胡三13800001111,党员,党员,,,',
        '3301001,胡四,党员,队长,,,',
        '3301001,胡五,党员,党员,,昨天,',
        '3301001,,党员,党员,,,',
      ]);
      const { status, body } = await load(file);
      expect(status).toBe(422);
      expect(body.code).toBe('import-invalid');
      const places = body.errors?.map(({ params, code }) => `${params.cell} ${code}`).sort();
      expect(places).toEqual([
        'B4 phone-number',
        'B7 required',
        'D5 not-a-choice',
        'F6 invalid-date',
        'G2 before-start',
      ]);
      const units = await load(
        csv(['9999999,胡二,党员,党员,,,', '3301001,胡六,党员,党员,,,', '3301001,胡六,党员,党员,,,']),
      );
      expect(units.body.errors?.map(({ params, code }) => `${params.cell} ${code}`)).toEqual([
        'A2 not-a-choice',
        'B4 duplicate',
      ]);
      const beyond = await load(csv(['3301002,胡七,党员,党员,,,']), '', township.clerk);
      expect(beyond.body.errors?.map(({ params, code }) => `${params.cell} ${code}`)).toEqual(['A2 not-a-choice']);
      expect(await names(`q=${encodeURIComponent('胡')}`)).toEqual([]);
    });

    it('begin with a template whose lists hold the kinds and groups, and whose example is not entered', async () => {
      const answer = await office.request('GET', '/api/persons/import-template?format=xlsx');
      const sheets = await readWorkbook(answer.raw);
      expect(sheets.map(({ sheet }) => sheet)).toEqual(['人员', '填写说明']);
      expect(JSON.stringify(sheets[1]?.data)).toContain('大学生村官');
      expect(JSON.stringify(sheets[1]?.data)).toContain('不要填身份证号');
      const sent = await office.upload('/api/persons/import?dryRun=true', 'persons.xlsx', answer.raw);
      expect(sent).toMatchObject({ status: 422, body: { errors: [{ pointer: '#/rows', code: 'required' }] } });
    });
  });

  describe('who ask for it', () => {
    it('lose name, post and login for good; what they were in stays', async () => {
      const { id, revision } = await entered({ name: '欧阳无名氏', post: '甲乙丙丁干事', group: 'expert' });
      const remove = (of: number, who = office) => who.request('DELETE', `/api/persons/${id}`, { revision: of });
      expect((await remove(revision + 1)).status).toBe(412);
      expect((await remove(revision, township.assessor)).status).toBe(403);
      expect((await remove(revision)).status).toBe(204);
      expect((await remove(revision + 1)).status).toBe(404);
      expect((await office.request('GET', `/api/persons/${id}`)).status).toBe(404);
      expect(await names(`q=${encodeURIComponent('欧阳')}`)).toEqual([]);
      const [row] = await bench.app
        .get((await import('@pingyi/backend/testing')).Database)
        .select<Record<string, unknown>>('SELECT * FROM person WHERE id = ?', [id]);
      expect(row).toMatchObject({ name: null, post: null, account_id: null, member_group: 'expert', kind: 'member' });
      expect(await placesOf(bench.database, ['欧阳无名氏', '甲乙丙丁干事'])).toEqual([]);
    });

    it('are no secretary of their unit by name any more, today or in the lists of campaigns', async () => {
      const secretary = '林桂兰';
      const held = ['org_unit', 'person', 'campaign_subject'];
      expect(await placesOf(bench.database, [secretary])).toEqual(expect.arrayContaining(held));
      const { items } = await list(`q=${encodeURIComponent(secretary)}`);
      for (const { id, revision } of items) await office.ok('DELETE', `/api/persons/${id}`, { revision });
      expect(await placesOf(bench.database, [secretary])).toEqual([]);
    });

    it('are entered, changed and removed without their names in the audit log', async () => {
      const { id, revision } = await entered({ name: '司马藏名', post: '子丑寅卯委员' });
      const changed = { body: { name: '司马更名' }, revision };
      await office.ok('PATCH', `/api/persons/${id}`, changed);
      await office.ok('DELETE', `/api/persons/${id}`, { revision: revision + 1 });
      const log = await office.request('GET', '/api/audit?pageSize=200');
      const text = log.raw.toString();
      for (const action of ['person.created', 'person.changed', 'person.removed', 'person.imported'])
        expect(text).toContain(action);
      for (const name of ['司马', '子丑寅卯', '黄一']) expect(text).not.toContain(name);
    });
  });
});
