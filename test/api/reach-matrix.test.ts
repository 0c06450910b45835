import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Answer, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildReachCounty, reachPassword, type ReachCounty } from '../support/reach-county.js';
import { callersOf, roleWithFactor, type Caller } from '../support/reach-identities.js';
import { buildCampaigns, buildForms, buildUnits, type Place, type PlaceKind } from '../support/reach-places.js';
import { rows, type Operation, type Row } from '../support/reach-rows.js';

const limit = { timeout: 240_000 };
const operations = Object.keys(rows) as Operation[];

const reaches = ({ territory, guided }: Caller, code: string | undefined): boolean =>
  code !== undefined && (territory.includes(code) || guided.includes(code));
const manages = ({ unit, territory }: Caller, owner: string | null): boolean =>
  unit === null || (owner !== null && territory.includes(owner));
const sees = (caller: Caller, { owner, units }: Place): boolean =>
  manages(caller, owner) || units.some((code) => reaches(caller, code));

/** What a caller is answered who may call and is not what the row needs. */
function refusal({ needs, unknown = 404, seen = unknown }: Row, caller: Caller, place: Place): number | null {
  const [subject] = place.units;
  switch (needs) {
    case 'nothing':
      return null;
    case 'everything':
      return caller.unit === null ? null : 403;
    case 'sees':
      return sees(caller, place) ? null : unknown;
    case 'reaches':
      return reaches(caller, subject) ? null : unknown;
    case 'is':
      return caller.role === 'C' && caller.unit === subject ? null : reaches(caller, subject) ? 403 : unknown;
    case 'assesses':
      if (!reaches(caller, subject)) return unknown;
      return /[AS]/.test(caller.role ?? '') && caller.unit !== subject ? null : 403;
    case 'manages':
      if (manages(caller, place.owner)) return null;
      return sees(caller, place) ? seen : unknown;
  }
}

/** What a caller is answered everywhere, by what kind of session and account it has; null where the place decides. */
function answerAnywhere(row: Row, caller: Caller): readonly number[] | null {
  if (row.callers === 'everybody') return row.gets;
  if (caller.session === 'none') return [401];
  if (row.callers === 'sessions') return row.gets;
  if (caller.session === 'held') return [403];
  if (row.callers !== 'accounts' && !row.callers.includes(caller.role ?? 'nobody')) return [row.uncalled ?? 403];
  return null;
}

/** Every status that a caller may be answered at a place. */
function expected(row: Row, caller: Caller, place: Place): readonly number[] {
  const anywhere = answerAnywhere(row, caller);
  if (anywhere !== null) return anywhere;
  const refused = refusal(row, caller, place);
  return refused === null ? row.gets : [refused];
}

describe.each(databaseKinds())('every operation, asked by everybody, on %s', (kind) => {
  let bench: Bench;
  let county: ReachCounty;
  let callers: readonly Caller[];
  let places: Readonly<Record<PlaceKind, readonly Place[]>>;

  beforeAll(async () => {
    bench = await startBench(kind, { SECOND_FACTOR_ROLES: roleWithFactor });
    county = await buildReachCounty(bench);
    places = {
      campaign: await buildCampaigns(bench, county),
      unit: await buildUnits(bench, county),
      form: await buildForms(county),
    };
    callers = await callersOf(bench, county);
  }, 240_000);
  afterAll(() => bench?.close());

  /** What is the same for everybody is asked for at one place. */
  const placesOf = ({ at, needs }: Row): readonly Place[] =>
    needs === 'nothing' || at === null ? places[at ?? 'campaign'].slice(0, 1) : places[at];
  const ask = (operation: Operation, { client }: Caller, { things }: Place): Promise<Answer> => {
    const { path, body, file } = rows[operation] as Row;
    const sent = file?.(things);
    if (sent) return client.upload(path(things), sent.name, sent.content, sent.fields);
    const given = body?.(things);
    const [method = 'GET'] = operation.split(' ', 1);
    return client.request(method, path(things), { ...(given !== undefined && { body: given }), revision: 999 });
  };
  /** Asks everybody everywhere, those last who are let in; whose answer is not as the row says. */
  const strange = async (operation: Operation): Promise<string[]> => {
    const row = rows[operation] as Row;
    const found: string[] = [];
    for (const [at, place] of placesOf(row).entries()) {
      // Who is refused before the place is looked at is asked at one.
      const asked = at === 0 ? callers : callers.filter((caller) => answerAnywhere(row, caller) === null);
      const wanted = asked.map((caller) => [caller, expected(row, caller, place)] as const);
      for (const [caller, statuses] of wanted.sort(([, a], [, b]) => Number(a === row.gets) - Number(b === row.gets))) {
        const { status, body } = await ask(operation, caller, place);
        if (!statuses.includes(status))
          found.push(
            `${caller.name}, ${place.name}: ${status} ${JSON.stringify(body['code'])} instead of ${statuses.join(' or ')}`,
          );
      }
    }
    return found;
  };

  it('has a row, and every row an operation; and eighteen ask', async () => {
    const { paths } = await bench
      .client()
      .ok<{ paths: Record<string, Record<string, unknown>> }>('GET', '/api/openapi.json');
    const documented = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect([...operations].sort()).toEqual(documented.sort());
    expect(callers).toHaveLength(18);
  });

  it('lets whoever types paper sheets in do that and see units and campaigns, and nothing else', limit, async () => {
    const { AccountsService } = await import('@pingyi/backend/testing');
    const typist = { username: 'typist', displayName: 'typist', role: 'data-entry', password: reachPassword } as const;
    await bench.app.get(AccountsService).create(null, { ...typist, unitId: county.units['33'] ?? '' });
    const caller = { client: await bench.client().signIn('typist', reachPassword) } as Caller;
    const { paths } = await bench
      .client()
      .ok<{ paths: Record<string, Record<string, { 'x-access': string }>> }>('GET', '/api/openapi.json');
    const own = ['public', 'session', 'signed-in', 'units.read', 'campaigns.read', 'paper.enter'];
    const closed = operations.filter((operation) => {
      const [method = '', path = ''] = operation.split(' ');
      return !own.includes(paths[path]?.[method.toLowerCase()]?.['x-access'] ?? '');
    });
    expect(closed.length).toBeGreaterThan(150);
    const open: string[] = [];
    for (const operation of closed) {
      const row = rows[operation] as Row;
      const [place] = placesOf(row);
      const { status } = place ? await ask(operation, caller, place) : { status: 0 };
      if (status !== (row.uncalled ?? 403)) open.push(`${operation}: ${status}`);
    }
    expect(open).toEqual([]);
  });

  it('answers no list with a unit beyond reach', limit, async () => {
    const lists = operations.filter((operation) => {
      const { at, callers: who } = rows[operation] as Row;
      return operation.startsWith('GET') && at !== 'form' && at !== 'unit' && who !== 'everybody';
    });
    const leaks: string[] = [];
    for (const caller of callers.filter(({ session }) => session === 'full')) {
      const beyond = Object.entries(county.units).filter(([code]) => !reaches(caller, code));
      for (const operation of lists) {
        for (const place of placesOf(rows[operation] as Row)) {
          // Whose campaign it is sees it whole, with units of others among its subjects.
          if (rows[operation]?.at === 'campaign' && manages(caller, place.owner)) continue;
          const { status, raw } = await ask(operation, caller, place);
          if (status !== 200) continue;
          // A unit's own superiors are named with it.
          const told = raw
            .toString()
            .replace(/"(?:parent|guide)":\{[^{}]*\}/g, '')
            .replace(/"(?:parentId|guideId)":"[^"]*"/g, '');
          for (const [code, id] of beyond)
            if (told.includes(id)) leaks.push(`${operation} tells ${caller.name} of ${code}, ${place.name}`);
        }
      }
    }
    expect(leaks).toEqual([]);
  });

  // What a change is answered is decided before it by the same reading of what is reached; on the second database that reading is asked,
  // where it decides.
  const readings = operations.filter(
    (operation) => operation.startsWith('GET') && rows[operation]?.needs !== 'nothing',
  );
  it.each(kind === 'sqlite' ? operations : readings)('%s', limit, async (operation) => {
    expect(await strange(operation)).toEqual([]);
  });

  it('is as it was after all that', limit, async () => {
    const root = await bench.secondAdministrator();
    for (const { name, units, things } of places.campaign) {
      expect(await root.ok('GET', `/api/campaigns/${things.campaign}`), name).toMatchObject({
        name: '分类定级',
        state: 'COMPUTED',
        subjectCount: units.length,
      });
      const listed = async (what: string) =>
        (await root.ok<{ items: object[] }>('GET', `/api/campaigns/${things.campaign}/${what}`)).items;
      expect(await listed('publications'), name).toMatchObject([
        { id: things.publication, withdrawnAt: null },
        { id: things.withdrawn },
      ]);
      expect(await listed('grading-runs'), name).toHaveLength(1);
      expect(await listed('publication-requests'), name).toHaveLength(3);
    }
    for (const { name, things } of places.unit)
      expect(await root.ok('GET', `/api/units/${things.unit}`), name).not.toMatchObject({ name: 'Taken over' });
  });
});
