import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runGrade, runGradeLines } from './grade-command.js';
import { PluginHost } from './index.js';
import { pluginFolder, removePluginFolders, trialBundle } from './testing/plugin-folder.js';
import { withFractionsMarked } from './written-numbers.js';

const grade = `
  if (input.asOf === 'boom') throw new Error('boom');
  if (input.scheme.bad) return { ok: false, configErrors: [{ code: 'E_WEIGHTS_SUM', path: '/scheme/weights' }] };
  for (const [i, s] of input.subjects.entries()) {
    if (!Number.isInteger(s.count)) return { ok: false, inputErrors: [{ code: 'E_COUNT', path: '/subjects/' + i + '/count' }] };
  }
  return { ok: true, outcomes: input.subjects.map(outcomeOf), aggregate: {} };`;

const text = (change: object = {}) =>
  JSON.stringify({
    format: 'pingyi/grading-input@1',
    plugin: 'trial',
    scheme: {},
    asOf: '2012-04-30',
    subjects: [{ id: 'a', count: 10 }],
    ...change,
  });

let host: PluginHost;
beforeAll(async () => {
  host = await PluginHost.open({ folders: [await pluginFolder(trialBundle({ grade }))] });
});
afterAll(async () => {
  await host.close();
  await removePluginFolders();
});

async function run(given: string): Promise<{ readonly printed: unknown; readonly exitCode: number }> {
  const { output, exitCode } = await runGrade(host, given);
  return { printed: JSON.parse(output), exitCode };
}

describe('pingyi grade', () => {
  it('prints a result and exits 0', async () => {
    const { printed, exitCode } = await run(text());
    expect(exitCode).toBe(0);
    expect(printed).toMatchObject({ format: 'pingyi/grading-result@1', outcomes: [{ subject: 'a', grade: 'good' }] });
    expect(printed).not.toHaveProperty('ok');
  });

  it.each<[string, string, object]>([
    ['text that is no JSON', '{', { inputErrors: [{ code: 'E_FORMAT', path: '' }] }],
    ['no text', '', { inputErrors: [{ code: 'E_FORMAT', path: '' }] }],
    ['a list', '[]', { inputErrors: [{ code: 'E_FORMAT', path: '' }] }],
    ['another format', text({ format: 'x' }), { inputErrors: [{ code: 'E_FORMAT', path: '/format' }] }],
    ['an unknown plugin', text({ plugin: 'x' }), { inputErrors: [{ code: 'E_PLUGIN_UNKNOWN', path: '/plugin' }] }],
    [
      'a faulty scheme',
      text({ scheme: { bad: 1 } }),
      { configErrors: [{ code: 'E_WEIGHTS_SUM', path: '/scheme/weights' }] },
    ],
    ['a fraction', text().replace('10', '10.5'), { inputErrors: [{ code: 'E_COUNT', path: '/subjects/0/count' }] }],
    ['an exponent', text().replace('10', '1e1'), { inputErrors: [{ code: 'E_COUNT', path: '/subjects/0/count' }] }],
    [
      'a whole number written as a fraction',
      text().replace('10', '10.0'),
      { inputErrors: [{ code: 'E_COUNT', path: '/subjects/0/count' }] },
    ],
    [
      'a number beyond all bounds',
      text().replace('10', '9'.repeat(400)),
      { inputErrors: [{ code: 'E_COUNT', path: '/subjects/0/count' }] },
    ],
  ])('refuses %s with exit 2', async (_name, given, printed) => {
    expect(await run(given)).toEqual({ printed, exitCode: 2 });
  });

  it('accepts a fraction where no number is due, and a byte order mark', async () => {
    expect(await run(`\uFEFF${text({ context: { note: 0.5 } })}`)).toMatchObject({ exitCode: 0 });
  });

  it('says in one object that a plugin failed', async () => {
    expect(await run(text({ asOf: 'boom' }))).toEqual({
      printed: { pluginError: { code: 'plugin-crashed', plugin: 'trial', detail: 'Error: boom' } },
      exitCode: 2,
    });
  });
});

describe('pingyi grade --lines', () => {
  async function runLines(...lines: string[]): Promise<{ readonly written: string[]; readonly exitCode: number }> {
    const written: string[] = [];
    const source = (async function* () {
      yield* lines;
      await Promise.resolve();
    })();
    const exitCode = await runGradeLines(host, source, async (line) => {
      await Promise.resolve();
      written.push(line);
    });
    return { written, exitCode };
  }

  it('writes one line per input, in order, and exits 0', async () => {
    const { written, exitCode } = await runLines(text(), '', text({ subjects: [] }));
    expect(exitCode).toBe(0);
    expect(written.map((line) => (JSON.parse(line) as { outcomes: unknown[] }).outcomes.length)).toEqual([1, 0]);
    expect(written.join('')).not.toContain('\n');
  });

  it('puts errors in the place of their line and exits 2', async () => {
    const { written, exitCode } = await runLines('nonsense', text(), text({ scheme: { bad: 1 } }));
    expect(exitCode).toBe(2);
    expect(written.map((line) => Object.keys(JSON.parse(line) as object)[0])).toEqual([
      'inputErrors',
      'format',
      'configErrors',
    ]);
  });

  it('exits 0 without any line', async () => expect(await runLines()).toEqual({ written: [], exitCode: 0 }));
});

describe('numbers as written', () => {
  it.each([
    ['{"a":1,"b":-20,"c":"1.5e3","d":"\\"1.5"}', undefined],
    ['{"a":1.0}', '{"a":0.5}'],
    ['[1e2,-3E-1,"2.5",7]', '[0.5,0.5,"2.5",7]'],
    ['{"1.5":2}', undefined],
  ])('%s', (given, expected) => expect(withFractionsMarked(given)).toBe(expected));
});
