import { shippedForms, shippedRegisters, shippedSamples } from '@pingyi/form-definitions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { moveBy, wayToAnEnd, type CourseRecord } from '../support/record-course.js';
import { buildTownship, type Township } from '../support/township.js';

type Hand = 'unit' | 'superior' | 'office';
interface Definition {
  readonly about: string;
  readonly unitTypes: readonly string[];
  readonly writer: Hand;
  readonly confirmer: Hand;
  readonly coverage: { readonly kind: string; readonly states: readonly string[] } | null;
  readonly course: Parameters<typeof wayToAnEnd>[0];
  readonly deadlineQuestion: string | null;
}
interface Register {
  readonly definition: Definition;
  readonly state: string;
  readonly formVersionId: string;
}
interface Coverage {
  readonly items: readonly { readonly unit: { readonly id: string }; readonly count: number }[];
  readonly coverage: { readonly kind: string; readonly units: number; readonly covered: number } | null;
}

const codes = shippedRegisters().map(({ code }) => code);

describe('the registers that ship', () => {
  it('cover the mechanisms of the documents: posts (S1.8), classes (S1.4), inspections (S1.20), certificates (S2.12) and the rest', () => {
    const list =
      'benchmarks certificates comments commitments contact-points documents elections inspections joint-meetings leading-group ' +
      'member-posts member-tags model-cases pairings rechecks recruitment rectifications responsibilities secretary-projects set-ups ' +
      'township-classes trainings visits';
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

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    administrators = [await bench.secondAdministrator(), bench.administrator];
    const row = '3301101,茶业公司党支部,non-public-enterprise,unit,3301';
    await bench.administrator.upload('/api/units/import', 'units.csv', `code,name,type,level,parentCode\n${row}`);
    const { items } = await bench.administrator.ok<{ items: { id: string }[] }>('GET', '/api/units?q=3301101');
    enterprise = items[0]?.id ?? '';
  });
  afterAll(() => bench?.close());

  /** A unit that a register is about. */
  const unitFor = ({ unitTypes }: Definition): string => {
    if (unitTypes.length === 0 || unitTypes.includes('village')) return township.units.yanshang;
    return unitTypes.includes('township-committee') ? township.units.township : enterprise;
  };
  /** Accounts with a hand for a record about that unit; several, where another person is asked for. */
  const handsFor = (hand: Hand, unitId: string): readonly Client[] => {
    if (hand === 'office') return administrators;
    if (unitId === township.units.township) return hand === 'unit' ? township.assessors : administrators;
    return hand === 'unit' ? [township.clerk] : [...township.assessors].reverse();
  };
  const coverageOf = (code: string) =>
    bench.administrator.ok<Coverage>('GET', `/api/registers/${code}/coverage?pageSize=200`);
  const countIn = ({ items }: Coverage, unitId: string) => items.find(({ unit }) => unit.id === unitId)?.count;

  it.each(codes)('%s is open without a fault, is filled in, goes to an end, and counts', async (code) => {
    const { administrator } = bench;
    const { definition, state, formVersionId } = await administrator.ok<Register>('GET', `/api/registers/${code}`);
    expect(state).toBe('open');
    const check = { definition, formVersionId };
    expect(await administrator.ok('POST', '/api/registers/check', { body: check })).toEqual({ faults: [] });

    const unitId = unitFor(definition);
    const before = await coverageOf(code);
    const form = shippedRegisters().find((one) => one.code === code)?.form ?? '';
    const sample = shippedSamples(form).find(({ errors }) => errors.length === 0);
    const [writer] = handsFor(definition.writer, unitId);
    let record = await writer!.ok<CourseRecord & { dueOn: string | null; name: string }>(
      'POST',
      `/api/registers/${code}/records`,
      {
        body: {
          unitId,
          otherUnitId: definition.about === 'unit-pair' ? township.units.yanxia : null,
          answers: sample?.answers,
        },
      },
    );
    expect(record.name).not.toBe('');
    expect(record.dueOn).toBe(
      definition.deadlineQuestion === null ? null : (sample?.answers[definition.deadlineQuestion] ?? null),
    );

    const counting = definition.coverage?.states ?? [];
    for (const move of wayToAnEnd(definition.course, counting)) {
      const hands = handsFor(definition[move.by], unitId);
      record = { ...record, ...(await moveBy(hands, record, move)) };
    }
    expect(record.ended).toBe(true);

    const after = await coverageOf(code);
    if (!definition.coverage) return expect(after.coverage).toBeNull();
    expect(after.coverage).toMatchObject({ kind: definition.coverage.kind, units: after.items.length });
    const counted = counting.includes(record.state) ? 1 : 0;
    expect(countIn(after, unitId)).toBe((countIn(before, unitId) ?? NaN) + counted);
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
