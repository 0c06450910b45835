import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench } from '../support/client.js';
import { createEmptyDatabase, databaseKinds } from '../support/databases.js';
import { householdSurvey } from '../support/household-survey.js';
import { runCommand } from '../support/server.js';
import { workbook, type SheetRows } from '../support/workbooks.js';

/** Example ①: self 95, superiors 92, residents 70/20/8/2 and 5 who do not know, of a roster of 300. */
const village = (change: object = {}) => ({
  id: '3301001',
  name: '岩上村',
  unitType: 'village',
  field: null,
  sheets: { self: [{ total: '95' }], superior: [{ total: '92' }] },
  ballots: {
    mass: {
      roster: 300,
      issued: 320,
      questions: {
        overall: { satisfied: 70, 'fairly-satisfied': 20, 'basically-satisfied': 8, dissatisfied: 2, unknown: 5 },
      },
    },
  },
  facts: [],
  values: {},
  ...change,
});
const gradingInput = (change: object = {}) => ({
  format: 'pingyi/grading-input@1',
  plugin: 'classification-grading',
  scheme: {},
  asOf: '2012-04-30',
  seed: '',
  context: {},
  subjects: [village()],
  ...change,
});
const wrongScheme = gradingInput({ scheme: { weights: { self: 20, mass: 30, superior: 40 } } });
const wrongInput = gradingInput({ asOf: '2012-02-30' });
const question = {
  type: 'radiogroup',
  name: 'overall',
  title: { default: '总体评价', 'zh-tw': '總體評價', en: 'Overall' },
  choices: ['satisfied', 'dissatisfied'],
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pingyi-commands-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return path;
};
const grade = async (content: unknown) => {
  const { code, stdout } = await runCommand(['grade', file('input.json', content)]);
  return { code, printed: JSON.parse(stdout) as Record<string, unknown> };
};

describe('pingyi', () => {
  it('tells its commands', async () => {
    const { code, stdout } = await runCommand(['--help']);
    expect(code).toBe(0);
    for (const command of [
      'start',
      'migrate',
      'grade',
      'form',
      'user',
      'demo',
      'backup',
      'restore',
      'check',
      'openapi',
    ])
      expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'));
  });

  it('answers an unknown command or option with one line and exit 1', async () => {
    for (const args of [['appraise'], ['grade', '--pages', 'x.json']]) {
      const { code, stderr } = await runCommand(args);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^error: unknown /);
    }
  });

  it('answers a wrong setting with one line that names it', async () => {
    const { code, stderr } = await runCommand(['migrate'], { DATA_DIR: folder, DATABASE_URL: 'mysql://somewhere' });
    expect([code, stderr]).toEqual([1, 'pingyi: Configuration: DATABASE_URL must start with postgres://\n']);
  });
});

describe('pingyi grade', () => {
  it('computes example ①: 92.24, good', async () => {
    const { code, printed } = await grade(gradingInput());
    expect(code).toBe(0);
    expect(printed).toMatchObject({
      outcomes: [
        {
          subject: '3301001',
          status: 'FINAL',
          grade: 'good',
          score: '92.24',
          groups: { mass: { score: '90.80', required: 30 } },
        },
      ],
    });
  });

  it('refuses a wrong scheme with configErrors and exit 2', async () => {
    const { code, printed } = await grade(wrongScheme);
    expect(code).toBe(2);
    expect(printed).toEqual({ configErrors: [expect.objectContaining({ code: 'E_WEIGHTS_SUM' })] });
  });

  it.each<[string, unknown]>([
    ['an impossible day', wrongInput],
    [
      'a negative count',
      gradingInput({
        subjects: [
          village({ ballots: { mass: { roster: 300, issued: 320, questions: { overall: { satisfied: -1 } } } } }),
        ],
      }),
    ],
    ['a subject given twice', gradingInput({ subjects: [village(), village()] })],
    ['text that is no JSON', '{"format":'],
  ])('refuses %s with inputErrors and exit 2', async (_what, content) => {
    const { code, printed } = await grade(content);
    expect(code).toBe(2);
    expect((printed['inputErrors'] as unknown[]).length).toBeGreaterThan(0);
  });

  it('answers line by line, in order, and goes on after a refused line', async () => {
    const input = [gradingInput(), wrongScheme, '', wrongInput, gradingInput()]
      .map((line) => (line === '' ? '' : JSON.stringify(line)))
      .join('\n');
    const { code, stdout } = await runCommand(['grade', '--lines', '-'], {}, input);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => Object.keys(JSON.parse(line) as object));
    expect(code).toBe(2);
    expect(answers).toEqual([
      expect.arrayContaining(['outcomes']),
      ['configErrors'],
      ['inputErrors'],
      expect.arrayContaining(['outcomes']),
    ]);
  });

  it('says in one line that a file cannot be read', async () => {
    const { code, stderr } = await runCommand(['grade', join(folder, 'missing.json')]);
    expect(code).toBe(1);
    expect(stderr).toBe(`pingyi: ${join(folder, 'missing.json')} cannot be read\n`);
  });
});

describe('pingyi form check', () => {
  const check = async (content: unknown) => {
    const { code, stdout } = await runCommand(['form', 'check', file('form.json', content)]);
    return { code, codes: (JSON.parse(stdout) as { findings: { code: string; pointer: string }[] }).findings };
  };

  it('tells at its cell what of a workbook is not taken over', async () => {
    const survey = [
      ['type', 'name', 'label', 'readonly'],
      ['integer', 'a', 'A', null],
      ['text', 'b', 'B', '${a} = 1'],
    ];
    const { stdout } = await runCommand(['form', 'check', file('form.xlsx', workbook({ survey }))]);
    expect((JSON.parse(stdout) as { notes: unknown }).notes).toEqual([
      { code: 'readonly-left-out', place: '#/survey/row/3/readonly' },
    ]);
  });

  it('accepts a form that could be published', async () => {
    expect(
      await check({
        locale: 'zh-cn',
        title: { default: '评议', 'zh-tw': '評議', en: 'Appraisal' },
        pages: [{ name: 'page', elements: [question] }],
      }),
    ).toEqual({ code: 0, codes: [] });
  });

  it('names what is wrong and where, with exit 1', async () => {
    const { code, codes } = await check({ locale: 'zh-cn', pages: [{ name: 'page', elements: [question, question] }] });
    expect(code).toBe(1);
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.some(({ pointer }) => pointer.includes('/pages/0/elements/1'))).toBe(true);
  });

  it('reads an XLSForm and a score sheet, and names the cell at fault', async () => {
    const checkWorkbook = async (sheets: Readonly<Record<string, SheetRows>>) => {
      const { code, stdout } = await runCommand(['form', 'check', file('form.xlsx', workbook(sheets))]);
      return { code, ...(JSON.parse(stdout) as { findings: { code: string; pointer: string }[] }) };
    };
    expect(await checkWorkbook(householdSurvey)).toMatchObject({ code: 0, findings: [] });
    expect(
      await checkWorkbook({
        表: [
          ['项目', '分值'],
          ['设置', '许多'],
        ],
      }),
    ).toMatchObject({ code: 1, findings: [{ code: 'invalid-points', pointer: '#/score-sheet/row/2/points' }, {}] });
  });

  it('finds fault with text that is no JSON', async () => {
    expect(await check('not a form')).toMatchObject({ code: 1 });
  });
});

describe.each(databaseKinds())('the database commands on %s', (kind) => {
  it('migrate once, then have nothing to do', async () => {
    const database = await createEmptyDatabase(kind);
    try {
      expect((await runCommand(['migrate'], database.env)).stdout).toMatch(/^InitialSchema\d+$/m);
      expect((await runCommand(['migrate'], database.env)).stdout).toBe('Nothing to do.\n');
    } finally {
      await database.remove();
    }
  });

  it('add an account that must change its printed password, and refuse a second of the name', async () => {
    const bench = await startBench(kind);
    try {
      const added = await runCommand(['user', 'add', 'second.root', '--name', 'Second'], bench.database.env);
      const password = /password (\S+)/.exec(added.stdout)?.[1] ?? '';
      const session = await bench
        .client()
        .request('POST', '/api/session', { body: { username: 'second.root', password } });
      expect(session.status).toBe(201);
      expect(session.body).toMatchObject({
        account: { displayName: 'Second', role: 'administrator', mustChangePassword: true },
      });
      const again = await runCommand(['user', 'add', 'second.root'], bench.database.env);
      expect([again.code, again.stderr]).toEqual([1, 'pingyi: username-taken\n']);
      const nowhere = await runCommand(
        ['user', 'add', 'clerk.one', '--role', 'clerk', '--unit', '0000'],
        bench.database.env,
      );
      expect([nowhere.code, nowhere.stderr]).toEqual([1, 'pingyi: there is no unit with the code 0000\n']);
    } finally {
      await bench.close();
    }
  });

  it.runIf(kind === 'sqlite')('print the OpenAPI document that the server serves', async () => {
    const bench = await startBench(kind);
    try {
      const { stdout } = await runCommand(['openapi'], bench.database.env);
      expect(JSON.parse(stdout)).toEqual((await bench.client().request('GET', '/api/openapi.json')).body);
    } finally {
      await bench.close();
    }
  });
});
