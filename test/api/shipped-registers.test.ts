import { shippedForms, shippedRegisters, shippedSamples } from '@pingyi/form-definitions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { moveBy, wayToAnEnd, type CourseRecord } from '../support/record-course.js';
import { buildTownship, type Township } from '../support/township.js';

type Hand = 'unit' | 'superior' | 'office';
interface Rule {
  readonly kind: string;
  /** Types of the units whose persons are asked, of a rule about persons. */
  readonly personsOf?: readonly string[];
  readonly states: readonly string[];
}
interface Definition {
  readonly about: string;
  readonly unitTypes: readonly string[];
  readonly writer: Hand;
  readonly confirmer: Hand;
  readonly coverage: readonly Rule[];
  readonly course: Parameters<typeof wayToAnEnd>[0];
  readonly deadlineQuestion: string | null;
}
interface Register {
  readonly definition: Definition;
  readonly state: string;
  readonly formVersionId: string;
}
interface Coverage {
  readonly items: readonly {
    readonly unit: { readonly id: string };
    readonly person: { readonly id: string } | null;
    readonly count: number;
  }[];
  readonly coverage: { readonly kind: string; readonly total: number; readonly covered: number } | null;
}

const codes = shippedRegisters().map(({ code }) => code);

describe('the registers that ship', () => {
  it('cover the mechanisms of the documents: posts (S1.8), classes (S1.4), inspections (S1.20), certificates (S2.12) and the rest', () => {
    const list =
      'benchmarks case-library certificates comments commitments contact-points documents elections inspections joint-meetings leading-group ' +
      'link-ups member-posts member-tags model-cases pairings rechecks recruitment rectifications responsibilities secretary-projects set-ups ' +
      'township-classes trainings visits weak-units';
    expect(codes).toEqual(list.split(' '));
  });

  it('have forms whose group is the registers', () => {
    const groups = new Map(shippedForms().map(({ code, manifest }) => [code, manifest.group]));
    expect(shippedRegisters().filter(({ form }) => groups.get(form) !== 'register')).toEqual([]);
  });
});

describe.each(databaseKinds())('every register that ships, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let enterprise: string;
  let administrators: readonly Client[];
  let persons: Readonly<Record<'leader' | 'county' | 'member' | 'worker', string>>;

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    administrators = [await bench.secondAdministrator(), bench.administrator];
    const row = '3301101,茶业公司党支部,non-public-enterprise,unit,3301';
    await bench.administrator.upload('/api/units/import', 'units.csv', `code,name,type,level,parentCode\n${row}`);
    const { items } = await bench.administrator.ok<{ items: { id: string }[] }>('GET', '/api/units?q=3301101');
    enterprise = items[0]?.id ?? '';
    const enter = async (name: string, kindOf: string, unitId: string) => {
      const body = { unitId, name, post: '干部', kind: kindOf };
      return (await bench.administrator.ok<{ id: string }>('POST', '/api/persons', { body })).id;
    };
    persons = {
      leader: await enter('陈镇长', 'leader', township.units.township),
      county: await enter('周部长', 'leader', township.units.county),
      member: await enter('何大山', 'member', township.units.yanshang),
      worker: await enter('茶小妹', 'member', enterprise),
    };
  });
  afterAll(() => bench?.close());

  /** A unit that a register is about. */
  const unitFor = ({ unitTypes }: Definition): string => {
    if (unitTypes.length === 0 || unitTypes.includes('village')) return township.units.yanshang;
    return unitTypes.includes('township-committee') ? township.units.township : enterprise;
  };
  /** Whom a record about that unit is about, where it names a person: a leader of whom it is asked, or a member. */
  const personFor = ({ about, coverage }: Definition, unitId: string): string | null => {
    if (about === 'person') return persons[unitId === township.units.yanshang ? 'member' : 'worker'];
    if (about !== 'leader-and-unit') return null;
    return coverage.some(({ personsOf }) => personsOf?.includes('county-committee')) ? persons.county : persons.leader;
  };
  /** Accounts with a hand for a record about that unit; several, where another person is asked for. */
  const handsFor = (hand: Hand, unitId: string): readonly Client[] => {
    if (hand === 'office') return administrators;
    if (unitId === township.units.township) return hand === 'unit' ? township.assessors : administrators;
    return hand === 'unit' ? [township.clerk] : [...township.assessors].reverse();
  };
  /** By each rule of a register. */
  const coverageOf = (code: string, { coverage }: Definition) =>
    Promise.all(
      coverage.map((_, rule) =>
        bench.administrator.ok<Coverage>('GET', `/api/registers/${code}/coverage?pageSize=200&rule=${rule}`),
      ),
    );
  const countIn = ({ items }: Coverage, unitId: string, personId: string | null) =>
    items.find(({ unit, person }) => (person ? person.id === personId : unit.id === unitId))?.count;

  it.each(codes)('%s is open without a fault, is filled in, goes to an end, and counts', async (code) => {
    const { administrator } = bench;
    const { definition, state, formVersionId } = await administrator.ok<Register>('GET', `/api/registers/${code}`);
    expect(state).toBe('open');
    const check = { definition, formVersionId };
    expect(await administrator.ok('POST', '/api/registers/check', { body: check })).toEqual({ faults: [] });

    const unitId = unitFor(definition);
    const personId = personFor(definition, unitId);
    const before = await coverageOf(code, definition);
    const form = shippedRegisters().find((one) => one.code === code)?.form ?? '';
    const sample = shippedSamples(form).find(({ errors }) => errors.length === 0);
    // Whoever reaches the leader writes: the office where he is one of the county.
    const [writer] = personId === persons.county ? administrators : handsFor(definition.writer, unitId);
    let record = await writer!.ok<CourseRecord & { dueOn: string | null; name: string }>(
      'POST',
      `/api/registers/${code}/records`,
      {
        body: {
          unitId,
          otherUnitId: definition.about === 'unit-pair' ? township.units.yanxia : null,
          personId,
          answers: sample?.answers,
        },
      },
    );
    expect(record.name).not.toBe('');
    expect(record.dueOn).toBe(
      definition.deadlineQuestion === null ? null : (sample?.answers[definition.deadlineQuestion] ?? null),
    );

    const counting = definition.coverage[0]?.states ?? [];
    for (const move of wayToAnEnd(definition.course, counting)) {
      const hands = handsFor(definition[move.by], unitId);
      record = { ...record, ...(await moveBy(hands, record, move)) };
    }
    expect(record.ended).toBe(true);

    const after = await coverageOf(code, definition);
    for (const [rule, { kind: ruleKind, states }] of definition.coverage.entries()) {
      const [was, is] = [before[rule]!, after[rule]!];
      expect(is.coverage).toMatchObject({ kind: ruleKind, total: is.items.length });
      const counted = states.includes(record.state) ? 1 : 0;
      expect(countIn(is, unitId, personId)).toBe((countIn(was, unitId, personId) ?? NaN) + counted);
    }
  });

  it('recruitment examines a relative on file only (S2.11)', async () => {
    const { assessors, clerk, units } = township;
    const sample = shippedSamples('register-recruitment').find(({ name }) => name === 'valid-other');
    const made = await clerk.ok<CourseRecord>('POST', '/api/registers/recruitment/records', {
      body: { unitId: units.yanshang, answers: sample?.answers },
    });
    const { id, revision } = await clerk.ok<CourseRecord>('POST', `/api/records/${made.id}/moves`, {
      body: { move: 'recommend' },
      revision: made.revision,
    });
    const examine = (body: Record<string, unknown>) =>
      assessors[0]!.request('POST', `/api/records/${id}/moves`, { body, revision });
    expect(await examine({ move: 'examine' })).toMatchObject({ status: 409, body: { code: 'filing-required' } });
    expect(await examine({ move: 'examine-filed' })).toMatchObject({ status: 422 });
    const filing = { number: '备〔2012〕3号', day: '2012-05-01' };
    expect(await examine({ move: 'examine-filed', filing })).toMatchObject({
      status: 200,
      body: { state: 'examined' },
    });
  });

  it('an inspection tells the unit nothing without a finding and a deadline (S1.20)', async () => {
    const { assessors, units } = township;
    const answers = { 'inspected-on': '2012-05-08', way: 'open', inspectors: '督查组', seen: '查看台账' };
    const made = await assessors[0]!.ok<CourseRecord>('POST', '/api/registers/inspections/records', {
      body: { unitId: units.yanshang, answers },
    });
    const issued = await assessors[0]!.request('POST', `/api/records/${made.id}/moves`, {
      body: { move: 'issue' },
      revision: made.revision,
    });
    expect(issued).toMatchObject({
      status: 422,
      body: {
        errors: [
          { pointer: '#/answers/finding', code: 'question-unanswered' },
          { pointer: '#/answers/deadline', code: 'question-unanswered' },
        ],
      },
    });
  });
});
