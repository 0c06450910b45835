import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administratorPassword } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { createForm, formOf, register, textQuestion } from '../support/forms.js';
import {
  fair,
  fairRounds,
  race,
  raceRounds,
  rounds,
  startOffices,
  type Attempt,
  type Offices,
  type Round,
} from '../support/races.js';
import { buildTownship, handIn, issueCards, openCampaign, runGrading, type Township } from '../support/township.js';

const limit = { timeout: 240_000 };
const password = 'township-of-trials';
const unit = {
  type: 'village',
  level: 'village',
  partyMembers: null,
  households: null,
  residents: null,
  secretary: null,
  setUpType: null,
  tags: [],
  validFrom: null,
  validTo: null,
  guideId: null,
};
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** What one account may keep, in bytes. */
const evidenceQuota = 500 * 1024 * 1024;

describe.each(databaseKinds())('of several who decide at once, on %s', (kind) => {
  let offices: Offices;
  let township: Township;
  beforeAll(async () => {
    offices = await startOffices(kind);
    township = await buildTownship(offices.bench);
  });
  afterAll(() => offices?.close());

  const ok = <T = Record<string, unknown>>(method: string, url: string, body?: unknown) =>
    offices.bench.administrator.ok<T>(method, url, { body });
  const move = (id: string, to: string, reason?: string) =>
    ok('POST', `/api/campaigns/${id}/transitions`, { to, ...(reason && { reason }) });
  const stateOf = async (id: string) => (await ok<{ state: string }>('GET', `/api/campaigns/${id}`)).state;
  const decisionsOf = async (id: string) =>
    (await ok<{ items: unknown[] }>('GET', `/api/campaigns/${id}/decisions`)).items.length;
  const planCampaign = async (campaignType: string, scheme: Record<string, unknown> = {}) => {
    const { id } = await ok<{ id: string }>('POST', '/api/campaigns', {
      name: 'plan',
      campaignType,
      asOf: '2012-04-30',
      scheme,
    });
    await ok('PUT', `/api/campaigns/${id}/subjects`, {
      selection: { under: township.units.township, types: ['village'] },
    });
    return id;
  };
  /** The same wish from every seat; what differs says whose it was. */
  const attemptsOf = (
    seats: Offices['seats'],
    method: string,
    url: string,
    bodyOf: (seat: number) => Record<string, unknown>,
    wantedOf: (seat: number) => unknown = bodyOf,
  ): Attempt[] =>
    seats.map((client, seat) => ({
      wanted: wantedOf(seat),
      send: () => client.request(method, url, { body: bodyOf(seat) }),
    }));

  describe('about a campaign', () => {
    it('one takes a transition', limit, async () => {
      const ways = ['PUBLISHED', 'OPEN', 'CLOSED', 'OPEN'];
      const ended: Round[] = [];
      let id = '';
      for (let round = 0; round < rounds; round++) {
        const before = round % ways.length;
        if (before === 0) id = await planCampaign('classification-grading');
        const wish = () => ({ to: ways[before], reason: '决定' });
        const decided = await decisionsOf(id);
        const stored = async () => [await stateOf(id), await decisionsOf(id)];
        ended.push(
          await race(offices, {
            attempts: attemptsOf(offices.seats, 'POST', `/api/campaigns/${id}/transitions`, wish, () => [
              ways[before],
              decided + 1,
            ]),
            stored,
          }),
        );
      }
      expect(ended).toEqual(fairRounds);
    });

    it('nothing is published that was not checked', limit, async () => {
      const ended: unknown[] = [];
      for (let round = 0; round < rounds; round++) {
        const id = await planCampaign('classification-grading');
        const { revision } = await ok<{ revision: number }>('GET', `/api/campaigns/${id}`);
        const [here, there] = offices.seats;
        const answers = await Promise.all([
          here.request('POST', `/api/campaigns/${id}/transitions`, { body: { to: 'PUBLISHED' } }),
          there.request('PATCH', `/api/campaigns/${id}`, { body: { groups: [] }, revision }),
        ]);
        const { state, groups } = await ok<{ state: string; groups: unknown[] }>('GET', `/api/campaigns/${id}`);
        ended.push({
          unchecked: state === 'PUBLISHED' && groups.length === 0,
          strange: answers.map(({ status }) => status).filter((status) => ![200, 409, 412, 422].includes(status)),
        });
      }
      expect(ended).toEqual(Array.from({ length: rounds }, () => ({ unchecked: false, strange: [] })));
    });

    it('its units are chosen by one after the other', limit, async () => {
      const id = await planCampaign('classification-grading');
      const ended: unknown[] = [];
      for (let round = 0; round < rounds; round++) {
        const wishes = [
          { unitIds: [township.units.yanshang] },
          { selection: { under: township.units.township, types: ['village'] } },
        ];
        const answers = await Promise.all(
          offices.seats.map((client, seat) =>
            client.request('PUT', `/api/campaigns/${id}/subjects`, { body: wishes[seat % 2] }),
          ),
        );
        const { total } = await ok<{ total: number }>('GET', `/api/campaigns/${id}/subjects`);
        ended.push([answers.map(({ status }) => status), total === 1 || total === 2]);
      }
      expect(ended).toEqual(Array.from({ length: rounds }, () => [[200, 200, 200, 200], true]));
    });

    it('nobody overwrites what a unit was given while it was checked', limit, async () => {
      const id = await planCampaign('commendation');
      const address = `/api/campaigns/${id}/subjects/${township.units.yanshang}/inputs`;
      const fields = ['farming', 'community', 'enterprise', 'service', 'institution'];
      const fieldOf = (round: number, seat: number) => fields[(round + seat) % fields.length];
      const ended: unknown[] = [];
      for (let round = 0; round < rounds; round++) {
        const answers = await Promise.all(
          offices.seats.map((client, seat) =>
            client.request('PATCH', address, { body: { field: fieldOf(round, seat) } }),
          ),
        );
        const { field } = await ok<{ field: string }>('GET', address);
        const winners = answers.flatMap(({ status }, seat) => (status === 200 ? [fieldOf(round, seat)] : []));
        ended.push([
          winners.includes(field),
          answers.map(({ status }) => status).filter((status) => status !== 200 && status !== 412),
        ]);
      }
      expect(ended).toEqual(Array.from({ length: rounds }, () => [true, []]));
    });

    it('cards are issued to all who ask, behind the same doors', limit, async () => {
      const ended: unknown[] = [];
      for (let round = 0; round < rounds; round++) {
        const id = await openCampaign(offices.bench.administrator, township.units.township);
        const orders = [0, 1, 2, 3].map((order) =>
          issueCards(offices.apps[order % offices.apps.length] ?? offices.bench, id, township.units.yanshang, 2),
        );
        const issued = (await Promise.all(orders)).flat();
        const doors = await offices.select<{ id: string }>('SELECT id FROM collector WHERE campaign_id = ?', [id]);
        ended.push([issued.length, new Set(issued.map(({ collector }) => collector)).size, doors.length]);
      }
      expect(ended).toEqual(Array.from({ length: rounds }, () => [8, 1, 1]));
    });

    it('one voids a batch of cards', limit, async () => {
      const group = 'mass';
      const ended = await raceRounds(offices, async (round) => {
        await issueCards(offices.bench, township.campaignId, township.units.yanxia, 1, group);
        const [batch] = await offices.select<{ id: string }>('SELECT id FROM card_batch WHERE NOT voided');
        const stored = async () =>
          (
            await offices.select<{ void_reason: string }>('SELECT void_reason FROM card_batch WHERE id = ?', [
              batch?.id ?? '',
            ])
          )[0]?.void_reason;
        return {
          attempts: attemptsOf(
            offices.seats,
            'POST',
            `/api/card-batches/${batch?.id}/void`,
            (seat) => ({ reason: `${round}-${seat}` }),
            (seat) => `${round}-${seat}`,
          ),
          stored,
          audited: 'cards.voided',
        };
      });
      expect(ended).toEqual(fairRounds);
    });
  });

  it('one verifies or rejects a fact', limit, async () => {
    const seats = await offices.signIn('verifier', password);
    const ended = await raceRounds(offices, async (round) => {
      const { id } = await township.enterer.ok<{ id: string }>('POST', `/api/campaigns/${township.campaignId}/facts`, {
        body: {
          unitId: township.units.yanxia,
          kind: 'discipline-case',
          date: '2010-04-30',
          source: '县纪委',
          documentNo: `${round}`,
          detail: '案件',
        },
      });
      const decide = (seat: number) => ({
        decision: seat % 2 === 0 ? 'verified' : 'rejected',
        note: `${round}-${seat}`,
      });
      const events = () =>
        offices.select("SELECT action FROM audit_event WHERE action IN ('fact.verified', 'fact.rejected')");
      const before = (await events()).length;
      const stored = async () => {
        const [fact] = await offices.select<{ state: string; note: string }>(
          'SELECT state, note FROM fact WHERE id = ?',
          [id],
        );
        return { decision: fact?.state, note: fact?.note, events: (await events()).length };
      };
      return {
        attempts: attemptsOf(seats, 'POST', `/api/facts/${id}/verification`, decide, (seat) => ({
          ...decide(seat),
          events: before + 1,
        })),
        stored,
      };
    });
    expect(ended).toEqual(fairRounds);
  });

  describe('about grades', () => {
    let tied: string;
    let graded: string;
    let runId: string;
    beforeAll(async () => {
      const { yanshang, yanxia } = township.units;
      tied = await planCampaign('two-way-appraisal', { excellentQuota: '1/2' });
      for (const unitId of [yanshang, yanxia])
        await ok('PATCH', `/api/campaigns/${tied}/subjects/${unitId}/inputs`, {
          panels: { superior: { roster: 5, attended: 5 }, mass: { roster: 6, attended: 5 } },
        });
      await move(tied, 'PUBLISHED');
      await move(tied, 'OPEN');
      const vote = async (group: string, unitId: string, answers: Record<string, unknown>) => {
        for (const card of await issueCards(offices.bench, tied, unitId, 5, group))
          expect((await handIn(offices.bench.client(), card, '', { answers })).status).toBe(201);
      };
      await vote('superior', yanshang, { overall: { [yanshang]: 'excellent', [yanxia]: 'excellent' } });
      for (const unitId of [yanshang, yanxia]) await vote('mass', unitId, { overall: { [unitId]: 'excellent' } });
      await move(tied, 'CLOSED');
      expect(await runGrading(offices.bench.administrator, tied)).toMatchObject({ state: 'succeeded' });
      graded = await openCampaign(offices.bench.administrator, township.units.township);
      await move(graded, 'CLOSED');
      ({ id: runId } = await runGrading(offices.bench.administrator, graded));
    }, 120_000);

    it('one chooses among equals, and a later choice names what it replaces', limit, async () => {
      const address = `/api/campaigns/${tied}/tie-decisions`;
      const decisions = async () => (await ok<{ items: { id: string; reason: string }[] }>('GET', address)).items;
      const ended = await raceRounds(offices, async (round) => {
        const [before] = await decisions();
        const { yanshang, yanxia } = township.units;
        const choose = (seat: number) => ({
          tiedIds: [yanshang, yanxia],
          chosenIds: [seat % 2 === 0 ? yanshang : yanxia],
          reason: `${round}-${seat}`,
          ...(before && { replaces: before.id }),
        });
        const stored = async () =>
          (await decisions()).filter(({ reason }) => reason.startsWith(`${round}-`)).map(({ reason }) => reason);
        return {
          attempts: attemptsOf(offices.seats, 'POST', address, choose, (seat) => [`${round}-${seat}`]),
          stored,
          audited: 'tie.decided',
        };
      });
      expect(ended).toEqual(fairRounds);
      const blind = {
        tiedIds: [township.units.yanshang, township.units.yanxia],
        chosenIds: [township.units.yanxia],
        reason: '再议',
      };
      expect(await offices.bench.administrator.request('POST', address, { body: blind })).toMatchObject({
        status: 409,
        body: { code: 'tie-already-decided' },
      });
    });

    it('one asks for a run to be published, and one confirms it; and so for its withdrawal', limit, async () => {
      await offices.bench.secondAdministrator();
      const confirming = await offices.signIn('second-root', administratorPassword);
      const ended: Round[] = [];
      const requests = (round: number, state: string) =>
        offices.select<{ id: string; kind: string; title: string; reason: string | null; publication_id: string }>(
          'SELECT id, kind, title, reason, publication_id FROM publication_request WHERE title LIKE ? AND state = ?',
          [`${round}-%`, state],
        );
      /** The only request of a round that waits, and then what its confirmation did. */
      const confirmed = async (round: number, audited: string) => {
        const [{ id, kind: wanted } = expect.fail('nothing waits')] = await requests(round, 'waiting');
        ended.push(
          await race(offices, {
            attempts: attemptsOf(
              confirming,
              'POST',
              `/api/publication-requests/${id}/confirmation`,
              () => ({}),
              () => 1,
            ),
            stored: async () =>
              (await requests(round, 'confirmed')).filter((request) => request.id === id && request.kind === wanted)
                .length,
            audited,
            // It may see that the deed is done before it sees who decided.
            refusals: [409, 410],
          }),
        );
      };
      for (let round = 0; round < rounds; round++) {
        ended.push(
          await race(offices, {
            attempts: attemptsOf(
              offices.seats,
              'POST',
              `/api/campaigns/${graded}/publications`,
              (seat) => ({ runId, title: `${round}-${seat}` }),
              (seat) => [`${round}-${seat}`],
            ),
            stored: async () => (await requests(round, 'waiting')).map(({ title }) => title),
            audited: 'publication.publish-asked',
          }),
        );
        await confirmed(round, 'publication.published');
        const [publication] = await requests(round, 'confirmed');
        ended.push(
          await race(offices, {
            attempts: attemptsOf(
              offices.seats,
              'POST',
              `/api/publications/${publication?.publication_id}/withdrawal`,
              (seat) => ({ reason: `reason ${seat}` }),
              (seat) => [`reason ${seat}`],
            ),
            stored: async () => (await requests(round, 'waiting')).map(({ reason }) => reason),
            audited: 'publication.withdraw-asked',
          }),
        );
        await confirmed(round, 'publication.withdrawn');
      }
      expect(ended).toEqual(Array.from({ length: 4 }, () => fairRounds).flat());
    });
  });

  describe('about forms', () => {
    it('one takes the lease of a draft', limit, async () => {
      const { id } = await createForm(offices.bench.administrator, 'leased');
      const editor = (seat: number) => `tab-${'0123'[seat]}123456789abcdef`;
      const ended = await raceRounds(offices, async () => {
        await offices.execute('DELETE FROM form_lease');
        const holder = async () => {
          const views = await Promise.all(
            offices.seats.map((client, seat) =>
              client.ok<{ mine: boolean }>('PUT', `/api/form-versions/${id}/lock`, { body: { editor: editor(seat) } }),
            ),
          );
          return views.map(({ mine }) => mine);
        };
        return {
          attempts: attemptsOf(
            offices.seats,
            'PUT',
            `/api/form-versions/${id}/lock`,
            (seat) => ({ editor: editor(seat) }),
            (seat) => [0, 1, 2, 3].map((other) => other === seat),
          ),
          stored: holder,
          wins: ({ body }) => body['mine'] === true,
          refusals: [200],
        };
      });
      expect(ended).toEqual(fairRounds);
    });

    it('one makes a form of a code, one the draft of its next version, one publishes it', limit, async () => {
      const ended: Round[] = [];
      for (let round = 0; round < rounds; round++) {
        const code = `wanted-${round}`;
        const definition = (seat: number) => formOf(textQuestion('what', { title: `${round}-${seat}` }));
        const versions = () =>
          offices.select<{ id: string; version: number; state: string; definition: string }>(
            'SELECT id, version, state, definition FROM form_version WHERE form_code = ? ORDER BY version',
            [code],
          );
        const titles = async () =>
          (await versions()).map((row) => [Number(row.version), JSON.parse(row.definition) as unknown]);
        ended.push(
          await race(offices, {
            attempts: attemptsOf(
              offices.seats,
              'POST',
              '/api/forms',
              (seat) => ({ code, manifest: register, definition: definition(seat) }),
              (seat) => [[1, definition(seat)]],
            ),
            stored: titles,
            audited: 'form.created',
          }),
        );
        const [draft] = await versions();
        const states = async () => (await versions()).map(({ state }) => state);
        ended.push(
          await race(offices, {
            attempts: attemptsOf(
              offices.seats,
              'POST',
              `/api/form-versions/${draft?.id}/publish`,
              () => ({}),
              () => ['PUBLISHED'],
            ),
            stored: states,
            audited: 'form.published',
          }),
        );
        const [published] = await titles();
        ended.push(
          await race(offices, {
            attempts: attemptsOf(
              offices.seats,
              'POST',
              `/api/forms/${code}/versions`,
              (seat) => ({ definition: definition(seat) }),
              (seat) => [published, [2, definition(seat)]],
            ),
            stored: titles,
            audited: 'form.draft-created',
          }),
        );
      }
      expect(ended).toEqual([...fairRounds, ...fairRounds, ...fairRounds]);
    });

    it('the last place among the own blocks goes to one', limit, async () => {
      const elements = [textQuestion('what')];
      for (let at = 0; at < 199; at++)
        await offices.execute(
          "INSERT INTO form_block (id, title, description, category, elements, created_at) VALUES (?, '{}', '{}', 'own', '[]', '')",
          [`block-${at}`],
        );
      const ended = await raceRounds(offices, async (round) => {
        await offices.execute("DELETE FROM form_block WHERE id NOT LIKE 'block-%'");
        const stored = async () =>
          (await offices.select<{ title: string }>("SELECT title FROM form_block WHERE id NOT LIKE 'block-%'")).map(
            ({ title }) => JSON.parse(title) as unknown,
          );
        return {
          attempts: attemptsOf(
            offices.seats,
            'POST',
            '/api/form-blocks',
            (seat) => ({ title: { 'zh-CN': `${round}-${seat}` }, elements }),
            (seat) => [{ 'zh-CN': `${round}-${seat}` }],
          ),
          stored,
          audited: 'form-block.kept',
        };
      });
      expect(ended).toEqual(fairRounds);
    });
  });

  describe('about organisations', () => {
    it('one gets a code', limit, async () => {
      const ended = await raceRounds(offices, async (round) => {
        const code = `new-${round}`;
        const stored = async () =>
          (await offices.select<{ name: string }>('SELECT name FROM org_unit WHERE code = ?', [code])).map(
            ({ name }) => name,
          );
        return {
          attempts: attemptsOf(
            offices.seats,
            'POST',
            '/api/units',
            (seat) => ({ ...unit, code, name: `${round}-${seat}`, parentId: township.units.township }),
            (seat) => [`${round}-${seat}`],
          ),
          stored,
          audited: 'unit.created',
        };
      });
      expect(ended).toEqual(fairRounds);
    });

    it('one of several that take a new code gets it', limit, async () => {
      const made = await Promise.all(
        [0, 1, 2, 3].map((seat) =>
          ok<{ id: string }>('POST', '/api/units', {
            ...unit,
            code: `taker-${seat}`,
            name: 'taker',
            parentId: township.units.township,
          }),
        ),
      );
      const ended = await raceRounds(offices, async (round) => {
        const code = `code-${round}`;
        const stored = async () =>
          (await offices.select<{ id: string }>('SELECT id FROM org_unit WHERE code = ?', [code])).map(({ id }) => id);
        const attempts = offices.seats.map((client, seat) => {
          const id = made[seat]?.id ?? expect.fail('no unit');
          const revision = async () => (await client.ok<{ revision: number }>('GET', `/api/units/${id}`)).revision;
          return {
            wanted: [id],
            send: async () =>
              client.request('PATCH', `/api/units/${id}`, { body: { code }, revision: await revision() }),
          };
        });
        return { attempts, stored, audited: 'unit.changed' };
      });
      expect(ended).toEqual(fairRounds);
    });

    it('a unit made below one that moves moves along', limit, async () => {
      const [here, there] = offices.seats;
      const ended: unknown[] = [];
      for (let round = 0; round < rounds; round++) {
        const superior = await ok<{ id: string; revision: number }>('POST', '/api/units', {
          ...unit,
          code: `s-${round}`,
          name: 'superior',
          parentId: township.units.township,
        });
        const middle = await ok<{ id: string }>('POST', '/api/units', {
          ...unit,
          code: `m-${round}`,
          name: 'middle',
          parentId: superior.id,
        });
        const answers = await Promise.all([
          here.request('PATCH', `/api/units/${superior.id}`, {
            body: { parentId: township.units.elsewhere },
            revision: superior.revision,
          }),
          there.request<{ id: string }>('POST', '/api/units', {
            body: { ...unit, code: `c-${round}`, name: 'child', parentId: middle.id },
          }),
        ]);
        const child = answers[1].body.id;
        const [row] = await offices.select<{ path: string }>('SELECT path FROM org_unit WHERE id = ?', [child]);
        ended.push([answers.map(({ status }) => status), row?.path]);
        expect(ended[round]).toEqual([
          [200, 201],
          `/${township.units.county}/${township.units.elsewhere}/${superior.id}/${middle.id}/${child}/`,
        ]);
      }
      expect(ended).toHaveLength(rounds);
    });
  });

  it('the last bytes of an evidence quota go to one', limit, async () => {
    const seats = await offices.signIn('clerk', password);
    const [clerk] = await offices.select<{ id: string }>("SELECT id FROM account WHERE username = 'clerk'");
    const row =
      "INSERT INTO evidence_file (id, campaign_id, account_id, name, media_type, size, sha256, uploaded_at) VALUES ('most', ?, ?, 'x', 'x', ?, 'x', '')";
    await offices.execute(row, [township.campaignId, clerk?.id ?? '', evidenceQuota - picture.length - 1]);
    const ended = await raceRounds(offices, async (round) => {
      await offices.execute("DELETE FROM evidence_file WHERE id <> 'most'");
      const stored = async () =>
        (await offices.select<{ name: string }>("SELECT name FROM evidence_file WHERE id <> 'most'")).map(
          ({ name }) => name,
        );
      const attempts = seats.map((client, seat) => ({
        wanted: [`${round}-${seat}.png`],
        send: () =>
          client.upload('/api/evidence', `${round}-${seat}.png`, picture, { campaignId: township.campaignId }),
      }));
      return { attempts, stored, refusals: [413] };
    });
    expect(ended).toEqual(fairRounds);
  });

  it('knows when a race is unfair', async () => {
    const attempts = [0, 1].map((number) => ({
      wanted: number,
      send: () => offices.bench.administrator.request('GET', '/api/health'),
    }));
    expect(await race(offices, { attempts, stored: async () => 1 })).toEqual({ ...fair, won: 2 });
  });
});
