import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administratorPassword, Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { openRelease, publishTogether, withdrawTogether } from '../support/publish.js';
import { startOffices, type Offices } from '../support/races.js';
import {
  buildTownship,
  handIn,
  issueCards,
  runGrading,
  superiorAnswers,
  selfAnswers,
  type Township,
} from '../support/township.js';

interface Round {
  readonly id: string;
  readonly name: string;
  readonly asOf: string;
  readonly state: string;
}

interface Rounds {
  readonly before: Round | null;
  readonly after: readonly Round[];
  readonly mayFollow: boolean;
  readonly differences: {
    readonly forms: readonly { readonly group: string }[];
    readonly units: { readonly left: number; readonly joined: number };
  } | null;
}

interface CampaignAnswer {
  readonly id: string;
  readonly revision: number;
  readonly scheme: Record<string, unknown>;
  readonly groups: readonly {
    readonly key: string;
    readonly formVersionId: string;
    readonly formCode: string;
    readonly formVersion: number;
  }[];
  readonly phases: readonly { readonly startsOn: string; readonly endsOn: string }[];
  readonly priorCampaignId: string | null;
  readonly subjectCount: number;
}

/** A campaign follows another with one press (S1.6, S5.12). */
describe.each(databaseKinds())('the next round, on %s', (kind) => {
  let offices: Offices;
  let township: Township;

  const root = () => offices.bench.administrator;
  const roundsOf = (id: string) => root().ok<Rounds>('GET', `/api/campaigns/${id}/rounds`);
  const campaignOf = (id: string) => root().ok<CampaignAnswer>('GET', `/api/campaigns/${id}`);
  const begin = (id: string) => root().ok<Round>('POST', `/api/campaigns/${id}/next-round`);
  const move = (id: string, to: string, reason?: string) =>
    root().ok('POST', `/api/campaigns/${id}/transitions`, { body: { to, ...(reason && { reason }) } });

  /** Lets a village have a grade: 95 points by itself and its superiors, and the same answer by its residents. */
  const fill = async (campaignId: string, overall: string, points: number) => {
    const sheets = `/api/campaigns/${campaignId}/sheets`;
    const { yanshang } = township.units;
    await township.clerk.ok('PUT', `${sheets}/self/${yanshang}`, {
      body: { answers: selfAnswers(), action: 'submit' },
      revision: 0,
    });
    await township.assessor.ok('PUT', `${sheets}/superior/${yanshang}`, {
      body: { answers: superiorAnswers(points), action: 'submit' },
      revision: 0,
    });
    const cards = await issueCards(offices.bench, campaignId, yanshang, 30);
    for (const card of cards) await handIn(offices.bench.client(), card, overall);
  };
  const gradeOf = async (campaignId: string) => {
    const { items } = await root().ok<{
      items: { unit: { id: string }; grade: string | null; priorGrade: string | null; change: number | null }[];
    }>('GET', `/api/campaigns/${campaignId}/ledger`);
    const { grade, priorGrade, change } = items.find(({ unit }) => unit.id === township.units.yanshang) ?? {};
    return { grade, priorGrade, change };
  };

  beforeAll(async () => {
    offices = await startOffices(kind);
    township = await buildTownship(offices.bench);
  });
  afterAll(() => offices?.close());

  it('is refused before there are grades to start from', async () => {
    expect((await roundsOf(township.campaignId)).mayFollow).toBe(false);
    const refused = await root().request('POST', `/api/campaigns/${township.campaignId}/next-round`);
    expect([refused.status, refused.body['code']]).toEqual([409, 'round-not-graded']);
  });

  it('is a draft with the units, groups, forms, scheme and head counts of the one before, years later', async () => {
    await fill(township.campaignId, 'satisfied', 92);
    await root().ok('PATCH', `/api/campaigns/${township.campaignId}/subjects/${township.units.yanshang}/inputs`, {
      body: { panels: { mass: { roster: 240, issued: 5 } } },
    });
    await move(township.campaignId, 'CLOSED');
    await runGrading(root(), township.campaignId);
    const before = await campaignOf(township.campaignId);
    const next = await begin(township.campaignId);
    const draft = await campaignOf(next.id);
    expect(next.state).toBe('DRAFT');
    expect(next.name).toBe(`分类定级 ${next.asOf.slice(0, 4)}`);
    expect(next.asOf.slice(4)).toBe('-04-30');
    expect(next.asOf >= new Date().toISOString().slice(0, 10)).toBe(true);
    expect(draft).toMatchObject({
      scheme: before.scheme,
      groups: before.groups,
      subjectCount: before.subjectCount,
      priorCampaignId: before.id,
    });
    const inputs = await root().ok<Record<string, unknown>>(
      'GET',
      `/api/campaigns/${next.id}/subjects/${township.units.yanshang}/inputs`,
    );
    expect(inputs['panels']).toEqual({ mass: { roster: 240 } });
    expect(await roundsOf(before.id)).toMatchObject({ after: [{ id: next.id }], mayFollow: false });
    expect(await roundsOf(next.id)).toMatchObject({
      before: { id: before.id },
      differences: { forms: [], units: { left: 0, joined: 0 } },
    });
  });

  it('follows once, until it is cancelled', async () => {
    const { after } = await roundsOf(township.campaignId);
    const again = await root().request('POST', `/api/campaigns/${township.campaignId}/next-round`);
    expect([again.status, again.body['code']]).toEqual([409, 'next-round-exists']);
    await move(after[0]?.id ?? '', 'CANCELLED', '建错了');
    expect(await roundsOf(township.campaignId)).toMatchObject({ after: [], mayFollow: true });
  });

  it('is begun by one of four who press at once', async () => {
    const answers = await Promise.all(
      offices.seats.map((seat) => seat.request('POST', `/api/campaigns/${township.campaignId}/next-round`)),
    );
    expect(answers.map(({ status }) => status).sort((one, other) => one - other)).toEqual([201, 409, 409, 409]);
    const { after } = await roundsOf(township.campaignId);
    expect(after).toHaveLength(1);
    await move(after[0]?.id ?? '', 'CANCELLED', '试过了');
  });

  it('takes the newest published version of a form, and says so with what it breaks', async () => {
    const { groups } = await campaignOf(township.campaignId);
    const mass = groups.find(({ key }) => key === 'mass');
    const version = await root().ok<{ definition: { pages: { elements: { name: string }[] }[] }; formCode: string }>(
      'GET',
      `/api/form-versions/${mass?.formVersionId}`,
    );
    const [page, ...others] = version.definition.pages;
    const dropped = page?.elements.find(({ name }) => name !== 'overall' && name !== 'role');
    const definition = {
      ...version.definition,
      pages: [{ ...page, elements: page?.elements.filter((element) => element !== dropped) }, ...others],
    };
    const draft = await root().ok<{ id: string; revision: number }>('POST', `/api/forms/${version.formCode}/versions`, {
      body: { definition },
    });
    await root().ok('POST', `/api/form-versions/${draft.id}/publish`);
    const next = await begin(township.campaignId);
    expect((await roundsOf(next.id)).differences?.forms).toEqual([
      {
        group: 'mass',
        before: { code: version.formCode, version: mass?.formVersion },
        now: { code: version.formCode, version: (mass?.formVersion ?? 0) + 1 },
        breaking: expect.any(Number) as unknown,
      },
    ]);
  });

  it('is not made while a form is retired, which is named with its code and place', async () => {
    const { after } = await roundsOf(township.campaignId);
    await move(after[0]?.id ?? '', 'CANCELLED', '表单要停用');
    const { groups } = await campaignOf(township.campaignId);
    const place = groups.findIndex(({ key }) => key === 'self');
    const formCode = groups[place]?.formCode;
    await root().ok('POST', `/api/form-versions/${groups[place]?.formVersionId}/retire`);
    const refused = await root().request('POST', `/api/campaigns/${township.campaignId}/next-round`);
    expect([refused.status, refused.body['errors']]).toEqual([
      422,
      [{ pointer: `#/groups/${place}/formVersionId`, code: 'form-is-retired', params: { formCode } }],
    ]);
    expect((await roundsOf(township.campaignId)).after).toEqual([]);
    const { definition } = await root().ok<{ definition: object }>(
      'GET',
      `/api/form-versions/${groups[place]?.formVersionId}`,
    );
    const again = await root().ok<{ id: string }>('POST', `/api/forms/${formCode}/versions`, { body: { definition } });
    await root().ok('POST', `/api/form-versions/${again.id}/publish`);
    await begin(township.campaignId);
  });

  it('leaves out a unit that is no more, and says how many', async () => {
    const { after } = await roundsOf(township.campaignId);
    await move(after[0]?.id ?? '', 'CANCELLED', '再来一次');
    const gone = await root().ok<{ revision: number }>('GET', `/api/units/${township.units.yanxia}`);
    await root().ok('PATCH', `/api/units/${township.units.yanxia}`, {
      body: { validTo: '2013-01-01' },
      revision: gone.revision,
    });
    const next = await begin(township.campaignId);
    expect((await campaignOf(next.id)).subjectCount).toBe(1);
    expect((await roundsOf(next.id)).differences?.units).toEqual({ left: 1, joined: 0 });
  });

  it('counts changes from the grades that were published last, though a later run has others (I15)', async () => {
    const { after } = await roundsOf(township.campaignId);
    const id = after[0]?.id ?? '';
    const { items } = await root().ok<{ items: { id: string }[] }>(
      'GET',
      `/api/campaigns/${township.campaignId}/grading-runs`,
    );
    const { AccountsService } = await import('@pingyi/backend/testing');
    await offices.bench.app.get(AccountsService).create(null, {
      username: 'second',
      displayName: 'second',
      role: 'administrator',
      unitId: null,
      password: administratorPassword,
    });
    const second = await new Client(offices.bench.app).signIn('second', administratorPassword);
    await publishTogether(root(), second, township.campaignId, { runId: items[0]?.id ?? '' });
    // Afterwards a veto is found: the newest run says 较差, what was published says 好.
    const fact = await township.enterer.ok<{ id: string }>('POST', `/api/campaigns/${township.campaignId}/facts`, {
      body: {
        unitId: township.units.yanshang,
        kind: 'discipline-case',
        date: '2012-03-01',
        source: '县纪委',
        documentNo: '2012-3',
        detail: '案件',
      },
    });
    await township.verifier.ok('POST', `/api/facts/${fact.id}/verification`, { body: { decision: 'verified' } });
    await runGrading(root(), township.campaignId);
    expect((await gradeOf(township.campaignId)).grade).toBe('poor');

    const { revision, phases } = await campaignOf(id);
    expect(phases).toEqual([]);
    await root().ok('PATCH', `/api/campaigns/${id}`, { body: { asOf: '2013-04-30' }, revision });
    await move(id, 'PUBLISHED');
    await move(id, 'OPEN');
    await fill(id, 'basically-satisfied', 70);
    await move(id, 'CLOSED');
    await runGrading(root(), id);
    expect(await gradeOf(id)).toEqual({ grade: 'average', priorGrade: 'good', change: -2 });
  });

  it('tells in the ledger and in what is published who rose and who fell, and finds them', async () => {
    const { after } = await roundsOf(township.campaignId);
    const id = after[0]?.id ?? '';
    const fallen = { changes: { up: 0, same: 0, down: 1 } };
    const found = async (path: string) => {
      const { items } = await root().ok<{ items: { unit: { id: string }; change: number | null }[] }>('GET', path);
      return items.map(({ unit, change }) => [unit.id, change]);
    };
    const ledger = `/api/campaigns/${id}/ledger`;
    expect(await root().ok('GET', ledger)).toMatchObject(fallen);
    expect(await found(`${ledger}?change=down`)).toEqual([[township.units.yanshang, -2]]);
    expect(await found(`${ledger}?change=up`)).toEqual([]);
    const runs = await root().ok<{ items: { id: string }[] }>('GET', `/api/campaigns/${id}/grading-runs`);
    const second = await new Client(offices.bench.app).signIn('second', administratorPassword);
    const published = `/api/public/publications/${await publishTogether(root(), second, id, { runId: runs.items[0]?.id ?? '' })}`;
    expect(await root().ok('GET', published)).toMatchObject(fallen);
    expect(await found(`${published}/outcomes?change=down&sort=-change`)).toEqual([[township.units.yanshang, -2]]);
    expect(await found(`${published}/outcomes?change=same`)).toEqual([]);
  });

  it('shows readers of a unit what it came to in earlier public rounds, and none that was for a circle', async () => {
    const { yanshang } = township.units;
    const id = (await roundsOf(township.campaignId)).after[0]?.id ?? '';
    const releases = (campaignId: string) =>
      root().ok<{ items: { id: string; state: string }[] }>('GET', `/api/campaigns/${campaignId}/publications`);
    const earlier = async () => {
      const { items } = await releases(id);
      const explained = await offices.bench
        .client()
        .ok<{ earlier: unknown[] }>('GET', `/api/public/publications/${items[0]?.id}/outcomes/${yanshang}`);
      return explained.earlier;
    };
    const first = (await releases(township.campaignId)).items[0]?.id ?? '';
    expect(await earlier()).toMatchObject([
      { publicationId: first, asOf: '2012-04-30', grade: 'good', gradeTitle: { en: 'Good' } },
    ]);
    // Somebody who reads no ledger.
    const { UnitGrades } = await import('@pingyi/backend/testing');
    const grades = offices.bench.app.get(UnitGrades);
    const reader = {
      scopePath: '/',
      role: 'clerk',
      unitId: null,
      permissions: new Set(['units.read']),
    } as unknown as Parameters<typeof grades.of>[0];
    const yearsSeen = async () => (await grades.of(reader, yanshang)).map(({ year }) => year);
    expect(await yearsSeen()).toEqual([2013, 2012]);
    const second = await new Client(offices.bench.app).signIn('second', administratorPassword);
    await withdrawTogether(root(), second, first, '改为内部通报');
    const { items } = await root().ok<{ items: { id: string; status: string }[] }>(
      'GET',
      `/api/campaigns/${township.campaignId}/grading-runs`,
    );
    await publishTogether(root(), second, township.campaignId, {
      runId: items.at(-1)?.id ?? '',
      terms: { ...openRelease, audience: 'circle', circle: { unitIds: [], roles: ['assessor'], withCode: false } },
    });
    expect(await earlier()).toEqual([]);
    expect(await yearsSeen()).toEqual([2013]);
  });

  it('is for who manages the campaign; others see what they reach of its rounds', async () => {
    const address = `/api/campaigns/${township.campaignId}`;
    expect((await township.assessor.request('POST', `${address}/next-round`)).status).toBe(403);
    expect((await township.viewer.request('GET', `${address}/rounds`)).status).toBe(404);
    expect(await township.clerk.ok<Rounds>('GET', `${address}/rounds`)).toMatchObject({
      mayFollow: false,
      differences: null,
    });
  });
});
