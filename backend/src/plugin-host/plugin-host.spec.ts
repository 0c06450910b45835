import { createHash } from 'node:crypto';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { canonicalHash } from '../common/canonical-json.js';
import { PluginHost } from './index.js';
import {
  pluginFolder,
  removePluginFolders,
  trialBundle,
  trialDescription,
  type TrialPlugin,
} from './testing/plugin-folder.js';

const open: PluginHost[] = [];

async function hostOf(...plugins: TrialPlugin[]): Promise<PluginHost> {
  const folders = await Promise.all(plugins.map((plugin) => pluginFolder(trialBundle(plugin))));
  const host = await PluginHost.open({ folders });
  open.push(host);
  return host;
}

const inputOf = (...ids: string[]) => ({
  format: 'pingyi/grading-input@1',
  plugin: 'trial',
  asOf: '2012-04-30',
  subjects: ids.map((id) => ({ id })),
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((host) => host.close()));
});
afterAll(removePluginFolders);

describe('loading campaign types', () => {
  it('lists a good one with the digest of its bundle', async () => {
    const host = await hostOf({});
    const [type] = host.list();
    expect(type).toMatchObject({ id: 'trial', version: '1.0.0', grades: [{ code: 'good' }, { code: 'poor' }] });
    expect(type?.digest).toBe(`sha256-${createHash('sha256').update(host.bundleOf('trial')).digest('hex')}`);
    expect([host.find('trial')?.id, host.find('other'), host.refused]).toEqual(['trial', undefined, []]);
    expect(() => host.bundleOf('other')).toThrow(RangeError);
  });

  const { messages } = trialDescription;
  const { 'status.FINAL': _final, ...lacking } = messages.en as Record<string, string>;

  it.each<[string, TrialPlugin, RegExp]>([
    ['another contract version', { description: { contract: 2 } }, /contract/],
    ['no English messages', { description: { messages: { 'zh-CN': messages['zh-CN'] } } }, /no messages in en/],
    [
      'a message missing in one locale',
      { description: { messages: { ...messages, en: lacking } } },
      /no message status\.FINAL in en/,
    ],
    [
      'a message missing everywhere',
      { description: { messages: { 'zh-CN': lacking, en: lacking } } },
      /no message status\.FINAL/,
    ],
    ['no grades', { description: { grades: [] } }, /grades/],
    ['an id that is no name', { description: { id: '../trial' } }, /id/],
    ['defaults that are no scheme', { validateScheme: "return [{ code: 'E_SCHEME', path: '/scheme' }];" }, /defaults/],
    ['a throwing module', { before: "throw new Error('boom');" }, /plugin-crashed: Error: boom/],
    ['an endless module', { before: 'await new Promise(() => {});' }, /waits/],
    ['an import', { before: "import fs from 'node:fs';" }, /plugin-crashed/],
  ])('refuses %s in one line and starts the rest', async (_name, bad, reason) => {
    const folders = [
      await pluginFolder(trialBundle(bad)),
      await pluginFolder(trialBundle({ description: { id: 'good-one' } })),
    ];
    const told: string[] = [];
    const host = await PluginHost.open({ folders, onRefused: (refused) => told.push(refused.reason) });
    open.push(host);
    expect(host.list().map(({ id }) => id)).toEqual(['good-one']);
    expect(host.refused).toEqual([{ folder: folders[0], reason: told[0] }]);
    expect(told[0]).toMatch(reason);
    expect(told[0]).not.toMatch(/\n/);
  });

  it('refuses the second of two with one id', async () => {
    const host = await hostOf({}, { description: { version: '2.0.0' } });
    expect(host.list().map(({ version }) => version)).toEqual(['1.0.0']);
    expect(host.refused[0]?.reason).toBe('another campaign type has the id trial');
  });

  it.each<[string, string | null, object | string, RegExp]>([
    ['no bundle', null, { pingyi: { campaignType: './dist/plugin.mjs' } }, /cannot be read; is the plugin built/],
    ['no field', trialBundle(), { name: 'x' }, /names no pingyi\.campaignType/],
    ['a package file that is no JSON', trialBundle(), '{ "campaignType" ', /not JSON/],
    ['a bundle elsewhere', trialBundle(), { pingyi: { campaignType: '../../etc/passwd' } }, /outside the plugin/],
    [
      'a bundle that is no program',
      'this is not JavaScript',
      { pingyi: { campaignType: './dist/plugin.mjs' } },
      /SyntaxError/,
    ],
    [
      'a bundle without default export',
      'export const x = 1;',
      { pingyi: { campaignType: './dist/plugin.mjs' } },
      /no function describe/,
    ],
  ])('refuses a folder with %s', async (_name, bundle, packageFile, reason) => {
    const host = await PluginHost.open({ folders: [await pluginFolder(bundle, packageFile)] });
    open.push(host);
    expect(host.list()).toEqual([]);
    expect(host.refused[0]?.reason).toMatch(reason);
  });

  it('refuses a folder that is not there', async () => {
    const host = await PluginHost.open({ folders: ['/nowhere/plugin'] });
    expect(host.refused).toEqual([{ folder: '/nowhere/plugin', reason: 'package.json cannot be read' }]);
  });
});

describe('grading', () => {
  it('takes outcomes in the order of ids only', async () => {
    const host = await hostOf({});
    await expect(host.grade(inputOf('b', 'a'))).rejects.toMatchObject({
      code: 'plugin-invalid-result',
      plugin: 'trial',
    });
  });

  it('completes the result with plugin and hashes, whatever the order of subjects', async () => {
    const grade =
      'return { ok: true, outcomes: [...input.subjects].sort((x, y) => x.id < y.id ? -1 : 1).map(outcomeOf), aggregate: { total: input.subjects.length } };';
    const host = await hostOf({ grade });
    const [one, other] = [await host.grade(inputOf('b', 'a')), await host.grade(inputOf('a', 'b'))];
    expect(one).toEqual(other);
    if (!one.ok) throw new Error('refused');
    const { result } = one;
    expect(result).toMatchObject({
      format: 'pingyi/grading-result@1',
      plugin: { id: 'trial', version: '1.0.0', digest: host.find('trial')?.digest },
      inputHash: canonicalHash(inputOf('a', 'b')),
      outcomeHash: canonicalHash({ outcomes: result.outcomes, aggregate: { total: 2 } }),
    });
  });

  it.each<[string, unknown, string, string]>([
    ['no object', 'text', 'E_FORMAT', ''],
    ['null', null, 'E_FORMAT', ''],
    ['a list', [], 'E_FORMAT', ''],
    ['another format', { ...inputOf(), format: 'x' }, 'E_FORMAT', '/format'],
    ['an unknown plugin', { ...inputOf(), plugin: 'other' }, 'E_PLUGIN_UNKNOWN', '/plugin'],
    ['a plugin named as a prototype member', { ...inputOf(), plugin: 'constructor' }, 'E_PLUGIN_UNKNOWN', '/plugin'],
    ['infinity', { ...inputOf(), context: { x: Infinity } }, 'E_FORMAT', ''],
  ])('refuses %s', async (_name, input, code, path) => {
    const host = await hostOf({});
    expect(await host.grade(input)).toEqual({ ok: false, inputErrors: [{ code, path }] });
  });

  it('hands errors of scheme and input through', async () => {
    const host = await hostOf({
      grade:
        "return input.asOf === 'x' ? { ok: false, inputErrors: [{ code: 'E_DATE', path: '/asOf' }] } : { ok: false, configErrors: [{ code: 'E_BANDS', path: '/scheme/bands' }] };",
      validateScheme: "return scheme.bad ? [{ code: 'E_SCHEME', path: '/scheme/bad' }] : [];",
    });
    expect(await host.grade({ ...inputOf(), asOf: 'x' })).toEqual({
      ok: false,
      inputErrors: [{ code: 'E_DATE', path: '/asOf' }],
    });
    expect(await host.grade(inputOf())).toEqual({
      ok: false,
      configErrors: [{ code: 'E_BANDS', path: '/scheme/bands' }],
    });
    expect(await host.validateScheme('trial', { bad: 1 })).toEqual([{ code: 'E_SCHEME', path: '/scheme/bad' }]);
    expect(await host.validateScheme('trial', {})).toEqual([]);
    await expect(host.validateScheme('other', {})).rejects.toThrow(RangeError);
  });

  it('grades many at once', async () => {
    const host = await hostOf({});
    const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => host.grade(inputOf(`s${index}`))));
    expect(answers.map((answer) => answer.ok && answer.result.outcomes[0]?.subject)).toEqual(
      answers.map((_, index) => `s${index}`),
    );
  });

  it('stops when told to', async () => {
    const host = await hostOf({
      grade:
        'if (input.subjects.length === 0) for (;;); return { ok: true, outcomes: input.subjects.map(outcomeOf), aggregate: {} };',
    });
    const stop = new AbortController();
    const running = host.grade(inputOf(), { signal: stop.signal });
    setTimeout(() => stop.abort(new Error('no longer wanted')), 50);
    await expect(running).rejects.toThrow('no longer wanted');
    await expect(host.grade(inputOf('a'), { signal: AbortSignal.abort(new Error('too late')) })).rejects.toThrow(
      'too late',
    );
    expect(await host.grade(inputOf('a'))).toMatchObject({ ok: true });
  });
});

describe('grading in parts', () => {
  const many = (count: number) =>
    inputOf(...Array.from({ length: count }, (_, index) => `s${String(index).padStart(4, '0')}`));
  const graded = 'return { ok: true, outcomes: input.subjects.map(outcomeOf) };';
  const never = 'throw new Error("in one piece");';

  it('grades many subjects side by side and concludes them once, in the order of ids', async () => {
    const conclude = `const ids = input.drafts.map(({ subject }) => subject);
      return { changes: ids.map((subject, index) => ({ subject, rank: index + 1, steps: [{ step: 'rank', inputs: {}, output: String(index + 1) }] })), aggregate: { total: ids.length, first: ids[0], keys: Object.keys(input.drafts[0]).sort() } };`;
    const host = await hostOf({ grade: never, inParts: { gradePart: graded, conclude } });
    const input = many(2500);
    const answer = await host.grade({ ...input, subjects: [...input.subjects].reverse() });
    if (!answer.ok) throw new Error('refused');
    const { outcomes, aggregate } = answer.result;
    expect(outcomes.map(({ subject }) => subject)).toEqual(input.subjects.map(({ id }) => id));
    expect(outcomes.map(({ rank }) => rank)).toEqual(outcomes.map((_, index) => index + 1));
    expect(outcomes[9]?.trace).toEqual([{ step: 'rank', inputs: {}, output: '10' }]);
    expect(aggregate).toEqual({
      total: 2500,
      first: 's0000',
      keys: [
        'change',
        'extra',
        'field',
        'flags',
        'grade',
        'priorGrade',
        'rank',
        'reasons',
        'score',
        'status',
        'subject',
        'unitType',
      ],
    });
  });

  it('grades few subjects, and those that cannot be told apart, in one piece', async () => {
    const grade =
      "return { ok: false, inputErrors: [{ code: 'E_DUPLICATE', path: '/subjects/' + (input.subjects.length - 1) }] };";
    const host = await hostOf({ grade, inParts: { gradePart: never, conclude: never } });
    const input = many(300);
    expect(await host.grade(many(3))).toMatchObject({ ok: false, inputErrors: [{ path: '/subjects/2' }] });
    expect(await host.grade({ ...input, subjects: [...input.subjects, { id: 's0001' }] })).toMatchObject({
      ok: false,
      inputErrors: [{ path: '/subjects/300' }],
    });
  });

  it('tells the fault of one part at its place in the whole', async () => {
    const gradePart =
      "return input.subjects.some(({ id }) => id === 's0299') ? { ok: false, inputErrors: [{ code: 'E_COUNT', path: '/subjects/149' }] } : { ok: true, outcomes: input.subjects.map(outcomeOf) };";
    const host = await hostOf({
      grade: "return { ok: false, inputErrors: [{ code: 'E_COUNT', path: '/subjects/299' }] };",
      inParts: { gradePart, conclude: never },
    });
    expect(await host.grade(many(300))).toEqual({
      ok: false,
      inputErrors: [{ code: 'E_COUNT', path: '/subjects/299' }],
    });
  });

  it.each([
    [
      'changes a subject that is not there',
      graded,
      "return { changes: [{ subject: 'other', rank: 1 }], aggregate: {} };",
    ],
    [
      'changes a subject twice',
      graded,
      "return { changes: [{ subject: 's0000', rank: 1 }, { subject: 's0000', rank: 2 }], aggregate: {} };",
    ],
    [
      'changes what is not its to change',
      graded,
      "return { changes: [{ subject: 's0000', score: '99.00' }], aggregate: {} };",
    ],
    [
      'gives a grade where none may be',
      graded,
      "return { changes: [{ subject: 's0000', status: 'PENDING_DECISION' }], aggregate: {} };",
    ],
    [
      'gives a grade that is unknown',
      graded,
      "return { changes: [{ subject: 's0000', grade: 'best' }], aggregate: {} };",
    ],
    [
      'loses a subject',
      'return { ok: true, outcomes: input.subjects.slice(1).map(outcomeOf) };',
      'return { aggregate: {} };',
    ],
    ['concludes nothing', graded, 'return {};'],
    ['answers a part with a number', 'return 1;', never],
  ])('refuses a type that %s', async (_name, gradePart, conclude) => {
    const host = await hostOf({ grade: never, inParts: { gradePart, conclude } });
    await expect(host.grade(many(300))).rejects.toMatchObject({ code: 'plugin-invalid-result', plugin: 'trial' });
  });
});
