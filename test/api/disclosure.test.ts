import { parse } from 'csv-parse/sync';
import { AccountsService, BallotIntegration } from '@pingyi/backend/testing';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { workOut, type ToldNumber } from '../support/disclosed-numbers.js';
import { publishTogether } from '../support/publish.js';
import { handIn, issueCards, runGrading } from '../support/township.js';

const floor = 5;
const rounds = 3;
const ages = ['60-plus', '35-59', 'under-35'] as const;

/** What somebody hands in at a door. */
interface Ballot {
  readonly id: number;
  readonly group: string;
  readonly door: string;
  readonly round: number;
  readonly batch: string;
  readonly age: string | null;
  readonly item: boolean;
}

interface Unit {
  readonly id: string;
  readonly code: string;
  readonly parent: string;
}

type Counts = Readonly<Record<string, number>>;
interface BallotEntry {
  readonly withheld?: boolean;
  readonly questions?: Readonly<Record<string, Counts>>;
  readonly breakdowns?: Readonly<Record<string, Readonly<Record<string, Counts>>>>;
}
interface Input {
  readonly subjects: readonly { readonly id: string; readonly ballots: Readonly<Record<string, BallotEntry>> }[];
}
interface OutcomeRow {
  readonly unit: { readonly id: string };
  readonly groups: Readonly<
    Record<string, { readonly received: number | null; readonly valid: number | null; readonly withheld?: boolean }>
  >;
}
interface Result {
  readonly outcomes: readonly {
    readonly subject: string;
    readonly groups: OutcomeRow['groups'];
    readonly trace: readonly Step[];
  }[];
}
interface Step {
  readonly step: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}
interface ResultFigure {
  readonly key: string;
  readonly units: number;
  readonly answered: number;
}
interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
}
interface Participation extends Page<{
  readonly unit: { readonly id: string };
  readonly ballots: readonly { readonly key: string; readonly received: number | null }[];
}> {
  readonly totals: { readonly ballots: readonly { readonly key: string; readonly received: number }[] };
}

const received = (counts: Counts = {}): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** How many people hand in about one unit in each round, and what their ballots say beside the overall answer. */
const wave = fc.array(
  fc.record({
    age: fc.constantFrom(...ages, ...ages, null),
    item: fc.boolean(),
    rating: fc.constantFrom('satisfied', 'dissatisfied', 'unknown'),
  }),
  { minLength: 0, maxLength: 12 },
);
const plans = (seed: number, doors: number) => fc.sample(fc.tuple(wave, wave, wave), { seed, numRuns: doors });

const units = ['3301', '3302'].flatMap((parent) =>
  [1, 2, 3, 4].map((number) => ({ code: `${parent}00${number}`, parent })),
);
const csv = [
  'code,name,type,level,parentCode,residents,partyMembers',
  '33,County,county-committee,county,,,60',
  '3301,Upper,township-committee,township,33,120,40',
  '3302,Lower,township-committee,township,33,120,40',
  ...units.map(({ code, parent }) => `${code},Village ${code},village,village,${parent},40,12`),
].join('\n');

describe.each(databaseKinds())('few ballots are found nowhere, on %s (security A3)', (kind) => {
  let bench: Bench;
  let village: readonly Unit[];
  let township: Readonly<Record<string, string>>;
  let townshipReader: Client;
  let confirming: Client;

  beforeAll(async () => {
    bench = await startBench(kind);
    confirming = await bench.secondAdministrator();
    await bench.administrator.upload('/api/units/import', 'units.csv', csv);
    const { items } = await bench.administrator.ok<Page<{ id: string; code: string }>>(
      'GET',
      '/api/units?pageSize=200',
    );
    const idOf = (code: string) => items.find((unit) => unit.code === code)?.id ?? expect.fail(`no unit ${code}`);
    township = { '3301': idOf('3301'), '3302': idOf('3302') };
    village = units.map(({ code, parent }) => ({ id: idOf(code), code, parent: idOf(parent) }));
    await bench.app.get(AccountsService).create(null, {
      username: 'upper',
      displayName: 'Upper',
      role: 'viewer',
      unitId: township['3301'] ?? null,
      password: 'township-of-trials',
    });
    townshipReader = await bench.client().signIn('upper', 'township-of-trials');
  });
  afterAll(() => bench?.close());

  const plan = async (
    campaignType: string,
    scheme: Record<string, unknown>,
    more: Record<string, unknown> = {},
  ): Promise<string> => {
    const { id } = await bench.administrator.ok<{ id: string }>('POST', '/api/campaigns', {
      body: { name: campaignType, campaignType, asOf: '2012-04-30', scheme, ...more },
    });
    await bench.administrator.ok('PUT', `/api/campaigns/${id}/subjects`, {
      body: { unitIds: village.map((unit) => unit.id) },
    });
    return id;
  };
  const move = (id: string, to: string, reason?: string) =>
    bench.administrator.ok('POST', `/api/campaigns/${id}/transitions`, { body: { to, ...(reason && { reason }) } });

  /** Everything that readers, the administrator and the public are shown of one campaign, read after each round. */
  class Reader {
    readonly told: ToldNumber[] = [];
    readonly ballots: Ballot[] = [];
    private published: string[] = [];

    constructor(
      readonly id: string,
      private readonly doorOf: (unitId: string, group: string) => string,
    ) {}

    /** The ballots that a number may stand for: those that had come in by one of the rounds. */
    private tell(
      what: string,
      family: string,
      number: number,
      choose: (ballot: Ballot) => boolean,
      moment?: number,
    ): void {
      if (number === 0) return;
      for (let round = 0; round < rounds; round++) {
        const ballots = this.ballots.filter((ballot) => ballot.round <= round && choose(ballot));
        if (ballots.length !== number) continue;
        this.told.push({
          what: `${what} (${number})`,
          family,
          ballots: new Set(ballots.map(({ id }) => id)),
          ...(moment !== undefined && { moment }),
        });
        return;
      }
      expect.fail(`${what}: nothing accounts for ${number}`);
    }

    private at(unitId: string, group: string): (ballot: Ballot) => boolean {
      const door = this.doorOf(unitId, group);
      return (ballot) => ballot.door === door && ballot.group === group;
    }

    async live(round: number): Promise<void> {
      const filters = [
        '',
        `under=${township['3301']}`,
        `under=${township['3302']}`,
        ...village.map(({ code }) => `q=${code}`),
      ];
      for (const [who, client] of [
        ['administrator', bench.administrator],
        ['township', townshipReader],
      ] as const) {
        for (const filter of filters) {
          const { items, totals } = await client.ok<Participation>(
            'GET',
            `/api/campaigns/${this.id}/participation?pageSize=200&${filter}`,
          );
          for (const { unit, ballots } of items)
            for (const group of ballots)
              if (group.received !== null)
                this.tell(
                  `participation of ${unit.id} ${group.key} in round ${round}`,
                  group.key,
                  group.received,
                  this.at(unit.id, group.key),
                );
          for (const { key, received: total } of totals.ballots)
            this.tellTotal(
              `total of ${key} for ${who} ${filter} in round ${round}`,
              key,
              total,
              items.map(({ unit }) => unit.id),
              round,
            );
        }
        const paged = await client.ok<Participation>(
          'GET',
          `/api/campaigns/${this.id}/participation?pageSize=3&page=1`,
        );
        const whole = await client.ok<Participation>('GET', `/api/campaigns/${this.id}/participation?pageSize=200`);
        expect(paged.totals).toEqual(whole.totals);
      }
      const { items: batches } = await bench.administrator.ok<
        Page<{ id: string; group: string; spent: number | null }>
      >('GET', `/api/campaigns/${this.id}/card-batches`);
      for (const { id, group, spent } of batches)
        if (spent !== null)
          this.tell(`batch ${id} in round ${round}`, group, spent, (ballot) => ballot.batch === id, round);
    }

    /** A total stands for the shown rows of it, or else for all that came in. */
    private tellTotal(what: string, group: string, total: number, unitIds: readonly string[], round: number): void {
      if (total === 0) return;
      const doors = new Set(unitIds.map((unitId) => this.doorOf(unitId, group)));
      const shown = [...doors].flatMap((door) => {
        const latest = this.told.findLast(
          ({ what: known, family }) =>
            family === group &&
            known.startsWith('participation of') &&
            known.includes(`in round ${round} `) &&
            unitIds.some((unitId) => this.doorOf(unitId, group) === door && known.includes(unitId)),
        );
        return latest ? [...latest.ballots] : [];
      });
      const all = this.ballots.filter((ballot) => ballot.group === group && doors.has(ballot.door)).map(({ id }) => id);
      const ballots =
        [shown, all].find((list) => list.length === total) ?? expect.fail(`${what}: nothing accounts for ${total}`);
      this.told.push({ what: `${what} (${total})`, family: group, ballots: new Set(ballots), moment: round });
    }

    private input(what: string, { subjects }: Input): void {
      for (const { id, ballots } of subjects) {
        for (const [group, { withheld, questions = {}, breakdowns = {} }] of Object.entries(ballots)) {
          const at = this.at(id, group);
          if (withheld) expect(ballots[group], `${what} withholds ${group} of ${id}`).not.toHaveProperty('questions');
          for (const [role, counts] of Object.entries(questions)) {
            if (role === 'overall') this.tell(`${what}: ${id} ${group}`, group, received(counts), at);
            else
              this.tell(
                `${what}: ${id} ${group} ${role}`,
                `${group} ${role}`,
                received(counts),
                (ballot) => at(ballot) && ballot.item,
              );
          }
          for (const [age, counts] of Object.entries(breakdowns['age'] ?? {}))
            this.tell(
              `${what}: ${id} ${group} ${age}`,
              group,
              received(counts),
              (ballot) => at(ballot) && ballot.age === age,
            );
        }
      }
    }

    private figures(what: string, unitId: string, groups: OutcomeRow['groups']): void {
      for (const [group, figures] of Object.entries(groups)) {
        if (figures.received !== null && figures.received !== undefined)
          this.tell(`${what}: ${unitId} ${group}`, group, figures.received, this.at(unitId, group));
        // What is not received cannot be valid, nor the other way round.
        expect(figures.valid === null, `${what}: ${unitId} ${group}`).toBe(figures.received === null);
      }
    }

    private steps(what: string, unitId: string, trace: readonly Step[]): void {
      for (const { step, inputs } of trace) {
        if (typeof inputs['received'] === 'number')
          this.tell(
            `${what}: step ${step} of ${unitId}`,
            String(inputs['group']),
            inputs['received'],
            this.at(unitId, String(inputs['group'])),
          );
        // Terms such as 3×1 + 2×0 add up to the valid ballots: of whom at least the floor has answered, or nobody is told.
        if (typeof inputs['terms'] === 'string' && step === 'index')
          expect(
            this.told.some(({ family, what: known }) => family === inputs['group'] && known.includes(unitId)),
            `${what}: ${step} of ${unitId}`,
          ).toBe(true);
      }
    }

    private package(what: string, zip: Uint8Array): void {
      const files = unzipSync(zip);
      const read = <T>(name: string) => JSON.parse(Buffer.from(files[name] ?? []).toString()) as T;
      this.input(`${what} input`, read<Input>('input.json'));
      for (const { subject, groups, trace } of read<Result>('result.json').outcomes) {
        this.figures(`${what} result`, subject, groups);
        this.steps(`${what} result`, subject, trace);
      }
    }

    /** The answers to each question, over every filter and in every part: units as they are told, and sums of nothing but those. */
    private async results(round: number, client: Client): Promise<void> {
      const { groups } = await client.ok<{ groups: { key: string; questions: { question: string }[] }[] }>(
        'GET',
        `/api/campaigns/${this.id}/results`,
      );
      const filters = ['', `&under=${township['3301']}`, `&under=${township['3302']}`, `&unitId=${village[0]?.id}`];
      for (const { key: group, questions } of groups)
        for (const question of ['overall', 'cadres'].filter((name) => questions.some((one) => one.question === name))) {
          const family = question === 'overall' ? group : `${group} item:${question}`;
          const read = (by: string, filter: string) =>
            client.ok<Page<ResultFigure> & { whole: ResultFigure }>(
              'GET',
              `/api/campaigns/${this.id}/results/distribution?group=${group}&question=${question}&pageSize=200&by=${by}${filter}`,
            );
          const asked = (unitId: string) => {
            const at = this.at(unitId, group);
            return (ballot: Ballot) => at(ballot) && (question === 'overall' || ballot.item);
          };
          const shown = new Map<string, ReadonlySet<number>>();
          const tellUnit = (unitId: string, category: string, figure: ResultFigure | undefined) => {
            if (!figure || figure.answered === 0) return;
            const of = asked(unitId);
            const what = `results ${round}: ${question} ${category} of ${unitId}`;
            const told = this.told.length;
            this.tell(what, family, figure.answered, (one) => of(one) && (category === '' || one.age === category));
            shown.set(`${unitId} ${category}`, this.told[told]?.ballots ?? expect.fail(what));
          };
          const tellSum = (what: string, category: string, within: readonly Unit[], figure: ResultFigure) => {
            const ballots = new Set(within.flatMap(({ id }) => [...(shown.get(`${id} ${category}`) ?? [])]));
            const rows = within.flatMap(({ id }) => shown.get(`${id} ${category}`)?.size ?? []);
            expect([figure.answered, figure.units], what).toEqual([
              rows.reduce((sum, count) => sum + count, 0),
              rows.length,
            ]);
            if (ballots.size > 0) this.told.push({ what, family, ballots });
          };
          const categories = questions.some((one) => one.question === 'age') ? ages : [];
          for (const { key, answered, ...figure } of (await read('unit', '')).items) {
            tellUnit(key, '', { key, answered, ...figure });
            if (categories.length > 0)
              for (const part of (await read('breakdown:age', `&unitId=${key}`)).items) tellUnit(key, part.key, part);
          }
          for (const filter of filters) {
            const within = village.filter(
              ({ id, parent }) =>
                (filter === '' || filter.endsWith(id) || filter.endsWith(parent)) && this.reaches(client, parent),
            );
            const { items, whole } = await read('superior', filter);
            tellSum(`results ${round}: ${question}${filter}`, '', within, whole);
            for (const figure of items)
              tellSum(
                `results ${round}: ${question} below ${figure.key}${filter}`,
                '',
                within.filter(({ parent }) => parent === figure.key),
                figure,
              );
            if (categories.length > 0)
              for (const figure of (await read('breakdown:age', filter)).items)
                tellSum(`results ${round}: ${question} ${figure.key}${filter}`, figure.key, within, figure);
          }
        }
    }

    private reaches(client: Client, parent: string): boolean {
      return client !== townshipReader || parent === township['3301'];
    }

    async run(round: number, runId: string): Promise<void> {
      const { administrator } = bench;
      const what = `run ${round}`;
      this.input(what, await administrator.ok<Input>('GET', `/api/grading-runs/${runId}/input`));
      const result = await administrator.ok<Result>('GET', `/api/grading-runs/${runId}/result`);
      for (const { subject, groups } of result.outcomes) this.figures(what, subject, groups);
      this.package(what, (await administrator.request('GET', `/api/grading-runs/${runId}/package.zip`)).raw);
      for (const client of [administrator, townshipReader]) {
        const { items } = await client.ok<Page<OutcomeRow>>('GET', `/api/campaigns/${this.id}/ledger?pageSize=200`);
        for (const row of items) {
          this.figures(`ledger ${round}`, row.unit.id, row.groups);
          const why = await client.ok<{ row: OutcomeRow; groups: OutcomeRow['groups']; trace: Step[] }>(
            'GET',
            `/api/campaigns/${this.id}/ledger/${row.unit.id}`,
          );
          this.figures(`explanation ${round}`, row.unit.id, why.row.groups);
          this.steps(`explanation ${round}`, row.unit.id, why.trace);
        }
        const { raw } = await client.request('GET', `/api/campaigns/${this.id}/ledger/export?format=csv&lang=en`);
        const table = parse(raw, { bom: true, columns: true }) as Record<string, string>[];
        for (const line of table) {
          const unit = village.find(({ code }) => code === line['Code']) ?? expect.fail('a line about nobody');
          const known = items.find((row) => row.unit.id === unit.id)?.groups ?? {};
          const valid = Object.entries(line)
            .filter(([title]) => title.endsWith('valid ballots'))
            .map(([, cell]) => cell);
          expect(valid.filter((cell) => /^\d+$/.test(cell))).toHaveLength(
            Object.values(known).filter((group) => group.valid !== null).length,
          );
          expect(valid.filter((cell) => cell === 'too few to be shown')).toHaveLength(
            Object.values(known).filter((group) => group.withheld).length,
          );
        }
      }
      for (const client of [administrator, townshipReader]) await this.results(round, client);
      this.published.push(await publishTogether(administrator, confirming, this.id, { runId }));
      const anybody = bench.client();
      for (const [index, id] of this.published.entries()) {
        const { items } = await anybody.ok<Page<OutcomeRow>>(
          'GET',
          `/api/public/publications/${id}/outcomes?pageSize=200`,
        );
        for (const row of items) {
          this.figures(`publication ${index}`, row.unit.id, row.groups);
          const { trace } = await anybody.ok<{ trace: Step[] }>(
            'GET',
            `/api/public/publications/${id}/outcomes/${row.unit.id}`,
          );
          this.steps(`publication ${index}`, row.unit.id, trace);
        }
        this.package(
          `publication ${index}`,
          (await anybody.request('GET', `/api/public/publications/${id}/package.zip`)).raw,
        );
      }
    }
  }

  /** Lets people vote in rounds, reads everything after each, and closes, grades, publishes and reopens in between. */
  async function playThrough(id: string, reader: Reader, handInRound: (round: number) => Promise<void>): Promise<void> {
    for (let round = 0; round < rounds; round++) {
      await handInRound(round);
      await reader.live(round);
      await move(id, 'CLOSED');
      const run = await runGrading(bench.administrator, id);
      expect(run).toMatchObject({ state: 'succeeded', error: null });
      await reader.run(round, run.id);
      await reader.live(round);
      if (round < rounds - 1) await move(id, 'OPEN', '补评');
    }
  }

  async function vote(
    reader: Reader,
    ballots: readonly (Omit<Ballot, 'id' | 'batch'> & { readonly answers: Record<string, unknown> })[],
  ): Promise<void> {
    const byDoor = new Map<string, typeof ballots>();
    for (const ballot of ballots) byDoor.set(ballot.door, [...(byDoor.get(ballot.door) ?? []), ballot]);
    for (const [door, list] of byDoor) {
      const [{ group } = expect.fail('no ballot')] = list;
      const unitId =
        village.find((unit) => (group === 'superior' ? unit.parent : unit.id) === door)?.id ?? expect.fail('no unit');
      const before = await batches(reader.id);
      const cards = await issueCards(bench, reader.id, unitId, list.length + 2, group);
      const batch = (await batches(reader.id)).find((one) => !before.includes(one)) ?? expect.fail('no batch');
      for (const [index, { answers, ...ballot }] of list.entries()) {
        expect(await handIn(bench.client(), cards[index] ?? expect.fail('no card'), '', { answers })).toMatchObject({
          status: 201,
        });
        reader.ballots.push({ ...ballot, batch, id: reader.ballots.length });
      }
    }
  }
  const batches = async (id: string) =>
    (await bench.administrator.ok<Page<{ id: string }>>('GET', `/api/campaigns/${id}/card-batches`)).items.map(
      (batch) => batch.id,
    );

  it.each([1, 20_121_108])(
    'not by subtracting numbers of a survey with items and age groups, of three runs (seed %i)',
    async (seed) => {
      const id = await plan('satisfaction-survey', { minValid: 3, minTurnout: '0.01' });
      for (const to of ['PUBLISHED', 'OPEN']) await move(id, to);
      const reader = new Reader(id, (unitId) => unitId);
      const planned = plans(seed, village.length);
      // Doors that open although nobody comes.
      for (const unit of village) await issueCards(bench, id, unit.id, 1, 'recipients');
      await playThrough(id, reader, async (round) => {
        await vote(
          reader,
          village.flatMap((unit, index) =>
            (planned[index]?.[round] ?? []).map(({ age, item, rating }) => ({
              group: 'recipients',
              door: unit.id,
              round,
              age,
              item,
              answers: { overall: rating, ...(item && { cadres: rating }), ...(age !== null && { age }) },
            })),
          ),
        );
      });
      expect(reader.told.length).toBeGreaterThan(100);
      expect(workOut(reader.told, floor)).toEqual([]);
    },
  );

  it('not by subtracting numbers of ballots that rate many units at once', async () => {
    const id = await plan('two-way-appraisal', { quorum: '1/100' });
    for (const unit of village)
      await bench.administrator.ok('PATCH', `/api/campaigns/${id}/subjects/${unit.id}/inputs`, {
        body: { panels: { superior: { roster: 40, attended: 40 }, mass: { roster: 60, attended: 60 } } },
      });
    for (const to of ['PUBLISHED', 'OPEN']) await move(id, to);
    const reader = new Reader(id, (unitId, group) =>
      group === 'superior' ? (village.find((unit) => unit.id === unitId)?.parent ?? '') : unitId,
    );
    const parents = Object.values(township);
    const joint = plans(7, parents.length);
    const single = plans(8, village.length);
    await playThrough(id, reader, async (round) => {
      const common = { round, age: null, item: false };
      const rows = (parent: string, index: number) =>
        Object.fromEntries(
          village
            .filter((unit) => unit.parent === parent)
            .map((unit) => [unit.id, index % 2 === 0 ? 'excellent' : 'competent']),
        );
      await vote(
        reader,
        parents.flatMap((door, at) =>
          (joint[at]?.[round] ?? []).map((_, index) => ({
            ...common,
            group: 'superior',
            door,
            answers: { overall: rows(door, index) },
          })),
        ),
      );
      await vote(
        reader,
        village.flatMap((unit, at) =>
          (single[at]?.[round] ?? []).map((_, index) => ({
            ...common,
            group: 'mass',
            door: unit.id,
            answers: { overall: { [unit.id]: index % 2 === 0 ? 'excellent' : 'competent' } },
          })),
        ),
      );
    });
    expect(reader.told.length).toBeGreaterThan(100);
    expect(workOut(reader.told, floor)).toEqual([]);
  });

  describe('a campaign that is reopened', () => {
    let id: string;
    let first: Unit;
    let second: Unit;
    const answer = (unit: Unit, count: number, overall: string) =>
      issueCards(bench, id, unit.id, count, 'mass').then((cards) =>
        Promise.all(cards.map((card) => handIn(bench.client(), card, overall))),
      );
    const graded = async () => {
      await move(id, 'CLOSED');
      const { id: runId } = await runGrading(bench.administrator, id);
      const run = await bench.administrator.ok<{ waiting: unknown; inputHash: string }>(
        'GET',
        `/api/grading-runs/${runId}`,
      );
      const { subjects } = await bench.administrator.ok<Input>('GET', `/api/grading-runs/${runId}/input`);
      return { ...run, mass: (unit: Unit) => subjects.find((subject) => subject.id === unit.id)?.ballots['mass'] };
    };
    const row = async (unit: Unit) =>
      (await bench.administrator.ok<Participation>('GET', `/api/campaigns/${id}/participation`)).items.find(
        (item) => item.unit.id === unit.id,
      )?.ballots[0]?.received;
    const ledgerRow = async (unit: Unit) =>
      (
        await bench.administrator.ok<Page<OutcomeRow & { score: string | null; status: string }>>(
          'GET',
          `/api/campaigns/${id}/ledger?pageSize=200`,
        )
      ).items.find((item) => item.unit.id === unit.id);

    beforeAll(async () => {
      [first, second] = [village[0] ?? expect.fail('no village'), village[1] ?? expect.fail('no village')];
      id = await plan('village-tiering', { minValid: 3, minTurnout: '0.01', weights: { verification: 0, mass: 100 } });
      for (const to of ['PUBLISHED', 'OPEN']) await move(id, to);
    });

    it('withholds three ballots from everybody, and says that there are too few', async () => {
      await answer(first, 7, 'satisfied');
      await answer(second, 3, 'dissatisfied');
      expect([await row(first), await row(second)]).toEqual([7, null]);
      const run = await graded();
      expect(run.mass(first)).toMatchObject({ questions: { overall: { satisfied: 7 } } });
      expect(run.mass(second)).toEqual({ roster: 40, withheld: true });
      expect(run.waiting).toEqual({});
      expect(await ledgerRow(second)).toMatchObject({
        status: 'INSUFFICIENT_SAMPLE',
        score: null,
        groups: { mass: { received: null, valid: null, required: 3 } },
      });
    });

    it('tells as little where nobody has answered, and where nobody could, that nobody did', async () => {
      const [, , third = expect.fail('no village'), fourth = expect.fail('no village')] = village;
      await move(id, 'OPEN', '补评');
      await issueCards(bench, id, third.id, 3, 'mass');
      expect([await row(third), await row(fourth)]).toEqual([null, 0]);
      const run = await graded();
      expect(run.mass(third)).toEqual({ roster: 40, withheld: true });
      expect(run.mass(fourth)).toEqual({ roster: 40, questions: {} });
      expect(await ledgerRow(fourth)).toMatchObject({ status: 'INCOMPLETE' });
    });

    it('lets one more ballot wait, in the grade, in participation and in what is tried with another scheme', async () => {
      const preview = () =>
        bench.administrator.ok('POST', `/api/campaigns/${id}/scheme-previews`, {
          body: {
            scheme: {
              minValid: 3,
              minTurnout: '0.01',
              weights: { verification: 0, mass: 100 },
              bands: [
                [100, 'model'],
                [0, 'feeble'],
              ],
            },
          },
        });
      const before = await preview();
      await move(id, 'OPEN', '补评');
      await answer(first, 1, 'dissatisfied');
      expect(await row(first)).toBe(7);
      expect(await preview()).toEqual(before);
      const run = await graded();
      expect(run.mass(first)).toMatchObject({ questions: { overall: { satisfied: 7 } } });
      expect(run.waiting).toEqual({ mass: { units: 1, atLeast: null } });
      expect(await ledgerRow(first)).toMatchObject({ score: '100.00', groups: { mass: { received: 7 } } });
    });

    it('counts what waits as soon as five have come', async () => {
      await move(id, 'OPEN', '补评');
      await answer(first, 4, 'dissatisfied');
      await answer(second, 2, 'dissatisfied');
      expect([await row(first), await row(second)]).toEqual([12, 5]);
      const run = await graded();
      expect(run.mass(first)).toMatchObject({ questions: { overall: { satisfied: 7, dissatisfied: 5 } } });
      expect(run.mass(second)).toMatchObject({ questions: { overall: { dissatisfied: 5 } } });
      expect(run.waiting).toEqual({});
    });

    it('gives the same grades when nothing has come', async () => {
      const again = async () =>
        (
          await bench.administrator.ok<{ inputHash: string }>(
            'GET',
            `/api/grading-runs/${(await runGrading(bench.administrator, id)).id}`,
          )
        ).inputHash;
      expect(await again()).toBe(await again());
    });

    it('does not tell by the cards of a voided batch how many were used of them', async () => {
      await move(id, 'OPEN', '补评');
      const before = await batches(id);
      await answer(first, 2, 'satisfied');
      const batch = (await batches(id)).find((one) => !before.includes(one)) ?? expect.fail('no batch');
      await bench.administrator.ok('POST', `/api/card-batches/${batch}/void`, { body: { reason: 'lost' } });
      await answer(first, 3, 'satisfied');
      const { items } = await bench.administrator.ok<Page<{ unit: { id: string }; ballots: { issued: number }[] }>>(
        'GET',
        `/api/campaigns/${id}/participation`,
      );
      const issued = items.find((item) => item.unit.id === first.id)?.ballots[0]?.issued ?? expect.fail('no cards');
      const run = await graded();
      const entry = run.mass(first) as { issued: number; questions: { overall: Counts } };
      expect([received(entry.questions.overall), Math.max(issued, 17)]).toEqual([17, entry.issued]);
    });
  });

  it('tries no scheme on ballots that no run has shown', async () => {
    const scheme = { minValid: 3, minTurnout: '0.01', weights: { verification: 0, mass: 100 } };
    const id = await plan('village-tiering', scheme);
    for (const to of ['PUBLISHED', 'OPEN']) await move(id, to);
    const [first = expect.fail('no village')] = village;
    for (const card of await issueCards(bench, id, first.id, 6, 'mass'))
      await handIn(bench.client(), card, 'satisfied');
    await move(id, 'CLOSED');
    await bench.app.get(BallotIntegration).countAll(id);
    const tried = () =>
      bench.administrator.ok('POST', `/api/campaigns/${id}/scheme-previews`, {
        body: {
          scheme: {
            ...scheme,
            bands: [
              [90, 'advanced'],
              [0, 'feeble'],
            ],
          },
        },
      });
    const untold = { INSUFFICIENT_SAMPLE: 1, INCOMPLETE: village.length - 1 };
    expect(await tried()).toMatchObject({ changed: [], before: untold, after: untold });
    await runGrading(bench.administrator, id);
    expect(await tried()).toMatchObject({ changed: [{ before: { grade: 'model' }, after: { grade: 'advanced' } }] });
  });

  it('a campaign may show less than others, never more, and says so before it is published', async () => {
    const tooLow = await bench.administrator.request('POST', '/api/campaigns', {
      body: { name: 'x', campaignType: 'village-tiering', asOf: '2012-04-30', disclosureFloor: 4 },
    });
    expect(tooLow).toMatchObject({ status: 422, body: { errors: [{ pointer: '#/disclosureFloor' }] } });
    const id = await plan(
      'village-tiering',
      { minValid: 3, minTurnout: '0.01', weights: { verification: 0, mass: 100 } },
      { disclosureFloor: 8 },
    );
    const { revision } = await bench.administrator.ok<{ revision: number }>('GET', `/api/campaigns/${id}`);
    expect(
      await bench.administrator.ok('PATCH', `/api/campaigns/${id}`, { body: { disclosureFloor: 7 }, revision }),
    ).toMatchObject({ disclosureFloor: 7 });
    for (const to of ['PUBLISHED', 'OPEN']) await move(id, to);
    expect(
      await bench.administrator.request('PATCH', `/api/campaigns/${id}`, {
        body: { disclosureFloor: 5 },
        revision: revision + 2,
      }),
    ).toMatchObject({ status: 409 });
    const [first = expect.fail('no village'), second = expect.fail('no village')] = village;
    for (const [unit, count] of [
      [first, 6],
      [second, 7],
    ] as const)
      for (const card of await issueCards(bench, id, unit.id, count, 'mass'))
        await handIn(bench.client(), card, 'satisfied');
    await move(id, 'CLOSED');
    await runGrading(bench.administrator, id);
    const { items } = await bench.administrator.ok<Page<OutcomeRow>>('GET', `/api/campaigns/${id}/ledger?pageSize=200`);
    expect(items.slice(0, 2).map(({ groups }) => groups['mass']?.received)).toEqual([null, 7]);
    const participation = await bench.administrator.ok<Participation>('GET', `/api/campaigns/${id}/participation`);
    expect(participation.items.slice(0, 2).map(({ ballots }) => ballots[0]?.received)).toEqual([null, 7]);
  });
});
