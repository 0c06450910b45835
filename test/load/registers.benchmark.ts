import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';

const units = Number(process.env['BENCH_UNITS'] ?? 10_000);
const records = Number(process.env['BENCH_RECORDS'] ?? 100_000);
const recordsAtOnce = 10_000;
const times = 5;
/** Milliseconds at the server: for one register, and for all of them on one page. */
const aim = (what: string): number => (what === everyRegister ? 500 : 300);
const everyRegister = 'coverage of every register';

const csv = [
  'code,name,type,level,parentCode',
  '33,County,county-committee,county,',
  ...Array.from({ length: 50 }, (_, at) => `T${at},Township ${at},township-committee,township,33`),
  ...Array.from({ length: units }, (_, at) => `V${at},Village ${at},village,village,T${at % 50}`),
].join('\n');

const questions: readonly (readonly [what: string, path: string])[] = [
  ['first page', '/api/registers/inspections/records'],
  ['page 1,000', '/api/registers/inspections/records?page=1000'],
  ['by deadline', '/api/registers/inspections/records?sort=dueOn'],
  ['overdue, by deadline', '/api/registers/inspections/records?sort=dueOn&overdue=yes'],
  ['by name', '/api/registers/inspections/records?sort=name'],
  ['of a state', '/api/registers/inspections/records?state=issued'],
  ['an answer of half of them', '/api/registers/inspections/records?question=way&value=open'],
  ['an answer of one', '/api/registers/inspections/records?question=finding&value=finding%207'],
  ['words', '/api/registers/inspections/records?q=Village%2077'],
  ['below a township', '/api/registers/inspections/records?under=TOWNSHIP'],
  ['board', '/api/registers/inspections/board'],
  ['board of words', '/api/registers/inspections/board?q=Village%2077'],
  ['calendar', '/api/registers/inspections/calendar?month=2026-09'],
  ['coverage', '/api/registers/inspections/coverage'],
  [everyRegister, '/api/register-coverage'],
];

describe.each(databaseKinds())('a register of many records, on %s', (kind) => {
  let bench: Bench;
  let township: string;

  beforeAll(async () => {
    bench = await startBench(kind);
    const { administrator } = bench;
    expect((await administrator.upload('/api/units/import', 'units.csv', csv)).status).toBe(200);
    const villages = await unitIds(bench, 'village');
    [township = ''] = await unitIds(bench, 'township-committee');
    await fill(bench, villages);
  }, 600_000);
  afterAll(() => bench?.close());

  it('answers lists, filters and coverage', { timeout: 600_000 }, async () => {
    const lines: string[] = [];
    for (const who of ['administrator', 'assessor'] as const) {
      const client = who === 'administrator' ? bench.administrator : await assessorOf(bench, township);
      for (const [what, path] of questions) {
        const took: number[] = [];
        for (let round = 0; round < times; round++) {
          const began = performance.now();
          await client.ok('GET', path.replace('TOWNSHIP', township));
          took.push(performance.now() - began);
        }
        took.sort((a, b) => a - b);
        const median = took[Math.floor(times / 2)] ?? NaN;
        lines.push(
          `${who.padEnd(14)} ${what.padEnd(28)} ${median.toFixed(0).padStart(5)} ms   longest ${(took.at(-1) ?? NaN).toFixed(0).padStart(5)} ms   ${median <= aim(what) ? '' : `more than ${aim(what)} ms`}`,
        );
      }
    }
    lines.push(await importing(bench));
    process.stdout.write(`\n${records} records of ${units} units on ${kind}\n${lines.join('\n')}\n\n`);
  });
});

/** Imports ten thousand visits while somebody else writes. */
async function importing(bench: Bench): Promise<string> {
  const { administrator } = bench;
  const villages = await unitIds(bench, 'village');
  const other = await administrator.ok<{ id: string }>('POST', '/api/registers/inspections/records', {
    body: { unitId: villages[0], answers: {} },
  });
  const rows = Array.from(
    { length: 10_000 },
    (_, at) => `V${at % units},2026-04-01,岩上村,实地查看,干部${at},是,是,是,是,是,是,是`,
  );
  const titles =
    'unitCode,visited-on,visited-unit,visit-form,visitor,focus-setup,focus-leadership,focus-rules,focus-venue,focus-support,focus-role,focus-people';
  const began = performance.now();
  let isOver = false;
  const sending = administrator.upload('/api/registers/visits/import', 'visits.csv', [titles, ...rows].join('\n'));
  let longest = 0;
  const ending = sending.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    const asked = performance.now();
    await administrator.ok('POST', `/api/records/${other.id}/comments`, { body: { note: 'x' } });
    longest = Math.max(longest, performance.now() - asked);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect((await ending).status).toBe(200);
  const seconds = (performance.now() - began) / 1000;
  return `an import of 10,000 records ${seconds.toFixed(1)} s; others waited ${longest.toFixed(0)} ms at most`;
}

async function unitIds(bench: Bench, type: string): Promise<string[]> {
  const { Database } = await import('@pingyi/backend/testing');
  const rows = await bench.app.get(Database).select<{ id: string }>(`SELECT id FROM org_unit WHERE type = '${type}'`);
  return rows.map(({ id }) => id);
}

/** As many records as an office has after years, through the import's own way into the tables. */
async function fill(bench: Bench, villages: readonly string[]): Promise<void> {
  const { RecordImports } = await import('@pingyi/backend/testing');
  const imports = bench.app.get(RecordImports);
  const { id: versionId } = await bench.administrator.ok<{ id: string }>('GET', '/api/registers/inspections');
  const states = ['draft', 'issued', 'answered', 'settled', 'clear'];
  for (let from = 0; from < records; from += recordsAtOnce) {
    const made = Array.from({ length: Math.min(recordsAtOnce, records - from) }, (_, offset) => {
      const at = from + offset;
      const state = states[at % states.length] ?? 'draft';
      const day = `20${String(17 + (at % 10)).padStart(2, '0')}-0${1 + (at % 9)}-1${at % 10}`;
      const answers = {
        'inspected-on': day,
        way: at % 2 === 0 ? 'open' : 'unannounced',
        inspectors: '督查组两人',
        seen: '查看台账和活动室，走访党员三名，座谈一次',
        finding: `finding ${at}`,
        kind: 'work',
        deadline: day,
      };
      return {
        id: crypto.randomUUID(),
        code: 'inspections',
        versionId,
        unitId: villages[at % villages.length] ?? null,
        otherUnitId: null,
        personId: null,
        period: day.slice(0, 4),
        state,
        ended: state === 'settled' || state === 'clear',
        dueOn: day,
        name: answers.finding,
        answers,
        origin: null,
        movedBy: 'nobody',
        revision: 1,
        madeAt: `${day}T08:00:00.000Z`,
        changedAt: `${day}T09:00:00.000Z`,
      };
    });
    await imports.decide({ accountId: 'nobody', displayName: 'Nobody' } as never, made, '督查台账');
    await imports.finish();
  }
}

async function assessorOf(bench: Bench, unitId: string) {
  const { AccountsService } = await import('@pingyi/backend/testing');
  const [username, password] = ['assessor', 'of-nobody-in-particular'];
  const account = { username, displayName: username, role: 'assessor', unitId, password } as const;
  await bench.app.get(AccountsService).create(null, account);
  return bench.client().signIn(username, password);
}
