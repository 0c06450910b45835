import { afterAll, describe, expect, it } from 'vitest';
import { PluginFailedError, PluginHost } from './index.js';
import { pluginFolder, removePluginFolders, trialBundle } from './testing/plugin-folder.js';

const megabyte = 1024 * 1024;
const limits = { runMs: 400, wallMs: 8_000, memoryBytes: 48 * megabyte, outputBytes: megabyte, processes: 1 };

const input = (asOf: string) => ({ format: 'pingyi/grading-input@1', plugin: 'trial', asOf, subjects: [{ id: 'a' }] });

/** Started by the first test that needs it. */
function lazily<T>(start: () => Promise<T>): () => Promise<T> {
  let started: Promise<T> | undefined;
  return () => (started ??= start());
}

const hosts: PluginHost[] = [];
async function hostOf(bundle: string): Promise<PluginHost> {
  const host = await PluginHost.open({ folders: [await pluginFolder(bundle)], limits });
  hosts.push(host);
  expect(host.refused).toEqual([]);
  return host;
}

/** What it is called, and the body of a grading. */
type Deed = readonly [name: string, source: string];

const endless: readonly Deed[] = [
  ['endless loop', 'for (;;);'],
  ['endless loop that catches everything', 'for (;;) { try { for (;;); } catch {} }'],
  ['catastrophic pattern', "/^(a+)+$/.test('a'.repeat(60) + '!');"],
  ['huge sort', 'const list = []; for (let i = 0; i < 1e6; i++) list.push(i); for (;;) list.sort(() => 1);'],
];

const greedy: readonly Deed[] = [
  ['list that grows', 'const all = []; for (;;) all.push(new Array(1000).fill(1));'],
  ['text that doubles', "let text = 'x'; for (;;) text += text;"],
  ['large buffer', 'return new ArrayBuffer(1e9);'],
  [
    'memory bomb that catches everything',
    'const all = []; for (;;) { try { for (;;) all.push(new Array(1000).fill(1)); } catch {} }',
  ],
];

const failing: readonly Deed[] = [
  ['deep recursion', 'const deeper = () => 1 + deeper(); return deeper();'],
  [
    'deep recursion through patterns',
    "return 'x'.replace(/x/, function deeper() { return 'x'.replace(/x/, deeper); });",
  ],
  [
    'deep recursion through JSON',
    'let deep = []; for (let i = 0; i < 1e5; i++) deep = [deep]; return { ok: true, outcomes: [], aggregate: { deep } };',
  ],
  ['deep recursion through getters', 'const o = { get a() { return this.a; } }; return o.a;'],
  ['deep recursion through proxies', 'let p = {}; for (let i = 0; i < 1e5; i++) p = new Proxy(p, {}); return p.x;'],
  ['exception', "throw new Error('at you');"],
  ['thrown text of megabytes', "throw '\\ud800'.repeat(4e6);"],
  ['thrown object with a name of megabytes', "throw { name: '\\ud800'.repeat(4e6), message: '\\ud800'.repeat(4e6) };"],
  ['thrown object with getters', 'throw { get message() { for (;;); } };'],
];

const dishonest: readonly Deed[] = [
  ['nothing', 'return undefined;'],
  ['a promise', 'return Promise.resolve({ ok: true, outcomes: [], aggregate: {} });'],
  ['text', "return 'graded';"],
  ['another shape', 'return { ok: true, results: [] };'],
  ['a function', 'return () => 1;'],
  ['a subject too few', 'return { ok: true, outcomes: [], aggregate: {} };'],
  [
    'a subject twice',
    'return { ok: true, outcomes: [outcomeOf({ id: "a" }), outcomeOf({ id: "a" })], aggregate: {} };',
  ],
  ['an invented subject', 'return { ok: true, outcomes: [outcomeOf({ id: "b" })], aggregate: {} };'],
  [
    'an unknown status',
    'return { ok: true, outcomes: [{ ...outcomeOf({ id: "a" }), status: "DONE" }], aggregate: {} };',
  ],
  ['an unknown grade', 'return { ok: true, outcomes: [{ ...outcomeOf({ id: "a" }), grade: "best" }], aggregate: {} };'],
  [
    'a grade without FINAL',
    'return { ok: true, outcomes: [{ ...outcomeOf({ id: "a" }), status: "INCOMPLETE" }], aggregate: {} };',
  ],
  ['a score as a number', 'return { ok: true, outcomes: [{ ...outcomeOf({ id: "a" }), score: 90 }], aggregate: {} };'],
  [
    'a score with one decimal',
    'return { ok: true, outcomes: [{ ...outcomeOf({ id: "a" }), score: "90.0" }], aggregate: {} };',
  ],
  ['a score of NaN', 'return { ok: true, outcomes: [{ ...outcomeOf({ id: "a" }), score: NaN }], aggregate: {} };'],
  ['NaN in the aggregate', 'return { ok: true, outcomes: [outcomeOf({ id: "a" })], aggregate: { share: NaN } };'],
  ['a binary fraction', 'return { ok: true, outcomes: [outcomeOf({ id: "a" })], aggregate: { share: 0.5 } };'],
  ['a further member', 'return { ok: true, outcomes: [{ ...outcomeOf({ id: "a" }), html: "<b>" }], aggregate: {} };'],
  ['errors without any', 'return { ok: false, inputErrors: [] };'],
  [
    'too much once it is written, in lone surrogates',
    "return { ok: true, outcomes: [outcomeOf({ id: 'a' })], aggregate: { text: '\\ud800'.repeat(2e5) } };",
  ],
  [
    'too much once it is written, in control characters',
    "return { ok: true, outcomes: [outcomeOf({ id: 'a' })], aggregate: { text: '\\u0001'.repeat(2e5) } };",
  ],
  [
    'too much once it is written, as a name',
    "return { ok: true, outcomes: [outcomeOf({ id: 'a' })], aggregate: { ['\\ud800'.repeat(2e5)]: 1 } };",
  ],
  ['too much', 'return { ok: true, outcomes: [outcomeOf({ id: "a" })], aggregate: { text: "x".repeat(2e6) } };'],
];

/** One plugin does all of it, honest but for the deed that `asOf` names. */
const hostile = lazily(() =>
  hostOf(
    trialBundle({
      before: `const deeds = { ${[...endless, ...greedy, ...failing, ...dishonest]
        .map(([name, source]) => `${JSON.stringify(name)}() { ${source} }`)
        .join(', ')} };`,
      grade: `const deed = deeds[input.asOf]; return deed ? deed() : { ok: true, outcomes: input.subjects.map(outcomeOf), aggregate: {} };`,
    }),
  ),
);

/** The failure of the deed, after which the next grading must work. */
async function attack(deed: string): Promise<string> {
  const host = await hostile();
  const failure: unknown = await host.grade(input(deed)).catch((error: unknown) => error);
  expect(await host.grade(input('2012-04-30'))).toMatchObject({ ok: true, result: { outcomes: [{ subject: 'a' }] } });
  return failure instanceof PluginFailedError ? failure.code : JSON.stringify(failure);
}

afterAll(async () => {
  await Promise.all(hosts.map((host) => host.close()));
  await removePluginFolders();
});

describe('a hostile plugin is contained, and the next grading works (G1)', () => {
  it.each(endless)('%s times out', async (deed) => {
    expect(await attack(deed)).toBe('plugin-timeout');
  });

  it.each(greedy)('%s runs out of memory', async (deed) => {
    expect(await attack(deed)).toMatch(/^plugin-(memory|timeout|crashed)$/);
  });

  it.each(failing)('%s fails that call only', async (deed) => {
    expect(await attack(deed)).toMatch(/^plugin-(crashed|invalid-result|timeout|memory)$/);
  });

  it.each(dishonest)('%s is an invalid result', async (deed) => {
    expect(await attack(deed)).toBe('plugin-invalid-result');
  });
});

describe('what a plugin can reach', () => {
  const absent = [
    'process',
    'require',
    'module',
    'fetch',
    'WebAssembly',
    'Date',
    'performance',
    'setTimeout',
    'setInterval',
    'crypto',
    'Intl',
    'WeakRef',
    'FinalizationRegistry',
    'SharedArrayBuffer',
    'console',
    'navigator',
    'globalThis.std',
    'globalThis.os',
    'globalThis.bjson',
    'Math.random',
  ];
  const detours: readonly Deed[] = [
    ['the constructor of a function', "(() => {}).constructor('return typeof process')()"],
    ['indirect evaluation', "(0, eval)('typeof require')"],
    [
      'the stack of an error',
      "new Error('x').stack.includes('node_modules') || new Error('x').stack.includes('file:') ? 'a path' : 'undefined'",
    ],
  ];
  const expressions = [...absent.map((name) => [name, `typeof ${name}`] as const), ...detours];
  const curious = lazily(() =>
    hostOf(
      trialBundle({
        before: `const told = { ${expressions.map(([name, source]) => `${JSON.stringify(name)}: () => ${source}`).join(', ')} };`,
        grade: `return { ok: true, outcomes: input.subjects.map(outcomeOf), aggregate: { told: String(told[input.asOf]()) } };`,
      }),
    ),
  );
  const told = async (name: string) => {
    const answer = await (await curious()).grade(input(name));
    return answer.ok ? answer.result.aggregate.told : answer;
  };

  it.each(absent)('%s is not there', async (name) => expect(await told(name)).toBe('undefined'));

  it.each(detours)('%s leads nowhere', async (name) => expect(await told(name)).toBe('undefined'));

  it.each(["import('node:fs')", "import('os')", "import('/etc/passwd')"])('%s leads nowhere', async (source) => {
    const before = `let got = 'nothing'; try { await ${source}; got = 'a module'; } catch { got = 'refused'; }`;
    const host = await hostOf(
      trialBundle({
        before,
        grade: 'return { ok: true, outcomes: input.subjects.map(outcomeOf), aggregate: { got } };',
      }),
    );
    expect(await host.grade(input('2012-04-30'))).toMatchObject({
      ok: true,
      result: { aggregate: { got: 'refused' } },
    });
  });

  it('leaves nothing behind for the next call', async () => {
    const host = await hostOf(
      trialBundle({
        before: 'globalThis.calls = globalThis.calls ?? 0; let own = 0;',
        grade: `globalThis.calls++; own++;
          const left = Array.prototype.left ?? 0; Array.prototype.left = left + 1;
          return { ok: true, outcomes: input.subjects.map(outcomeOf), aggregate: { calls: globalThis.calls, own, left } };`,
      }),
    );
    const first = await host.grade(input('2012-04-30'));
    expect(first).toMatchObject({ ok: true, result: { aggregate: { calls: 1, own: 1, left: 0 } } });
    expect(await host.grade(input('2012-04-30'))).toEqual(first);
  });

  it('cannot forge its answer past the host by replacing JSON', async () => {
    const host = await hostOf(
      trialBundle({
        before: "JSON.stringify = () => 'forged'; JSON.parse = () => ({ subjects: [{ id: 'forged' }] });",
      }),
    );
    expect(await host.grade(input('2012-04-30'))).toMatchObject({ ok: true, result: { outcomes: [{ subject: 'a' }] } });
  });
});
