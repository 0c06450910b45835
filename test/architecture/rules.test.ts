import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { variables } from '@pingyi/backend';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../support/server.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const filesIn = (folder: string, pattern: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !/(^|\/)(dist|node_modules)\//.test(path));

const sources = ['backend/src', 'frontend/src', 'form-definitions/src', 'plugins'].flatMap((folder) =>
  filesIn(folder, /\.(ts|tsx|mts)$/),
);

/** Released migrations and the SHA-256 of each, entered with the release. */
const frozenMigrations: Readonly<Record<string, string>> = {
  'backend/src/database/migrations/1790000000000-initial-schema.ts':
    '20e9610911902a2c7c93d60e8acf3281b397d742c905d54587afbf81e0c842d0',
  'backend/src/database/migrations/1790100000000-ballot-intake.ts':
    '94ad09332e8b0d152b38954f15b50e1fbc61a6a83d252b66dffd211c3bbd83f6',
  'backend/src/database/migrations/1790200000000-campaign-data.ts':
    '7808a47644a21ace5e9fc1d85f7d7974e2c11cfab2b156c11fd32d05dda47b7a',
  'backend/src/database/migrations/1790300000000-publications.ts':
    'ce66ec9141bd573bbd519569515760236762ea1f813d4294831e5038298ede1e',
};

/** The table, what the released migrations hold, what shows a state in colour, and what is generated from the table. */
const ownsStates =
  /\.spec\.tsx?$|campaigns\/domain\/lifecycle\.ts$|^plugins\/[a-z-]+\/src\/(?:contract\/)?stages\.ts$|database\/migrations\/|campaign-state-tag\.tsx$|api\/schema\.d\.ts$/;
const ofForms = /^backend\/src\/forms\/|^frontend\/src\/(designer|console\/forms)\//;

/** Whether a source names a state of a campaign; form versions are drafts and published, too. */
const namesState = (path: string, source: string): boolean =>
  (ofForms.test(path)
    ? /\b(OPEN|CLOSED|COMPUTED|CANCELLED)\b/
    : /\b(DRAFT|PUBLISHED|OPEN|CLOSED|COMPUTED|CANCELLED)\b/
  ).test(source);

/** Codes of rules: S5.7, N7, I18, P16, F03, and threats as `security A2` or `(A1)`. */
const rulesCitedIn = (text: string): string[] =>
  [...text.matchAll(/\b(?:S[1-5]\.\d+|[NIP]\d{1,2}|F[01]\d)\b|(?<=security |\()A[1-5]\b/g)].map(([code]) => code);

describe('rules of the house', () => {
  it('say in docs/rules.md what each rule is that is cited', () => {
    const defined = new Set([...read('docs/rules.md').matchAll(/^\| ([A-Z][\d.]+) \|/gm)].map(([, code]) => code));
    const citing = [
      ...sources,
      ...filesIn('test', /\.ts$/),
      ...filesIn('plugins', /\.md$/),
      ...filesIn('docs', /\.md$/),
    ];
    const undefinedRules = citing.flatMap((path) =>
      rulesCitedIn(read(path)).flatMap((code) => (defined.has(code) ? [] : [`${path}: ${code}`])),
    );
    expect(undefinedRules).toEqual([]);
    // The pattern sees what it should.
    expect(rulesCitedIn('(S5.7, N7), I18; P16 of form F03 (security A2) on A4 paper')).toEqual([
      'S5.7',
      'N7',
      'I18',
      'P16',
      'F03',
      'A2',
    ]);
  });

  it('keep every source file below 400 lines', () => {
    const long = sources.filter((path) => !path.endsWith('api/schema.d.ts') && read(path).split('\n').length > 400);
    expect(long).toEqual([]);
  });

  it('let only the configuration read the environment', () => {
    const readers = sources.filter((path) => !/\.spec\.tsx?$/.test(path) && /process\.env\b/.test(read(path)));
    expect(readers).toEqual(['backend/src/config/config.ts']);
  });

  it('say every text of the backend in every language', () => {
    const keysOf = (name: string) =>
      Object.keys(flatten(JSON.parse(read(`backend/messages/${name}`)) as object))
        // Not every language has a form of its own for one.
        .filter((key) => !key.endsWith('.one'))
        .sort();
    const [first, ...others] = filesIn('backend/messages', /\.json$/).map((path) => path.split('/').at(-1) ?? '');
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) expect(keysOf(other)).toEqual(keysOf(first ?? ''));
  });

  it('say what is printed for residents in every language of ballots', () => {
    const textsOf = (path: string) =>
      Object.keys(JSON.parse(read(path)) as object)
        .filter((key) => /^(card|poster)\./.test(key))
        .sort();
    const wanted = textsOf('backend/messages/zh-CN.json');
    expect(wanted.length).toBeGreaterThan(8);
    expect(textsOf('backend/resident-messages/zh-TW.json')).toEqual(wanted);
  });

  it("judge a campaign's state nowhere but in the table of its life", () => {
    expect(sources.filter((path) => !ownsStates.test(path) && namesState(path, read(path)))).toEqual([]);
    // The rule sees what it forbids, and lets form versions have states of their own.
    expect(namesState('backend/src/cards/a.ts', "if (campaign.state === 'OPEN') x();")).toBe(true);
    expect(namesState('backend/src/forms/a.ts', 'WHERE campaign.state IN ("CLOSED")')).toBe(true);
    expect(namesState('backend/src/forms/a.ts', "version.state === 'DRAFT'")).toBe(false);
    expect(namesState('frontend/src/console/campaigns/a.tsx', "state === 'DRAFT'")).toBe(true);
  });

  it('leave no word of what comes later in the sources', () => {
    expect(sources.filter((path) => /\b(TODO|FIXME|XXX|HACK)\b/.test(read(path)))).toEqual([]);
  });

  it('search tables by the keys of a list, and never join them to one: SQLite would go through the table and read the list for every row', () => {
    // A list that comes first in a CROSS JOIN is gone through first: there SQLite never changes the order.
    const isJoined = (source: string): boolean => /jsonRows\}\s*(?:LEFT\s+)?JOIN\b/i.test(source);
    expect(sources.filter((path) => isJoined(read(path)))).toEqual([]);
    expect(isJoined('FROM ${this.database.jsonRows} JOIN outcome')).toBe(true);
  });

  it('never change a released migration', () => {
    const found = filesIn('backend/src/database/migrations', /^\d+.*\.ts$/);
    for (const [path, hash] of Object.entries(frozenMigrations)) {
      expect(found).toContain(path);
      expect(createHash('sha256').update(read(path)).digest('hex')).toBe(hash);
    }
    const registered = read('backend/src/database/migrations/index.ts');
    for (const path of found) expect(registered).toContain(path.replace(/^.*\//, './').replace(/\.ts$/, '.js'));
  });

  it('tell every variable of the environment in .env.example, with its meaning and default', () => {
    const expected = Object.entries(variables).map(([name, { schema, meaning }]) => [
      name,
      meaning,
      String(schema.parse(undefined)),
    ]);
    const told = [...read('.env.example').matchAll(/^# (.+)\n# (\w+)=(.*)$/gm)].map(([, meaning, name, fallback]) => [
      name,
      meaning,
      fallback,
    ]);
    expect(told).toEqual(expected);
  });
});

describe('the HTTP interface', () => {
  it('declares for every operation who may call it, and what it answers', async () => {
    const { stdout } = await runCommand(['openapi']);
    const { paths } = JSON.parse(stdout) as { paths: Record<string, Record<string, Record<string, unknown>>> };
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
    );
    expect(operations.length).toBeGreaterThan(40);
    expect(
      operations
        .filter(({ operation }) => typeof operation['x-access'] !== 'string' || !operation['responses'])
        .map(({ name }) => name),
    ).toEqual([]);
    const open = operations.filter(({ operation }) => operation['x-access'] === 'public').map(({ name }) => name);
    expect(open.sort()).toEqual(publicOperations);
  });

  it('has no controller method without a declared endpoint', () => {
    const undeclared = filesIn('backend/src', /\.controller\.ts$/).filter((path) =>
      /@(Get|Post|Put|Patch|Delete|All|Options|Head)\(/.test(read(path)),
    );
    expect(undeclared).toEqual([]);
  });
});

/** What answers without a session; a new one is a decision. */
const publicOperations: readonly string[] = [
  'GET /api/collect/{collector}',
  'GET /api/health',
  'GET /api/openapi.json',
  'GET /api/public/keys',
  'GET /api/public/publications',
  'GET /api/public/publications/{id}',
  'GET /api/public/publications/{id}/grades',
  'GET /api/public/publications/{id}/outcomes',
  'GET /api/public/publications/{id}/outcomes/{unitId}',
  'GET /api/public/publications/{id}/package.zip',
  'GET /api/public/publications/{id}/standings',
  'GET /api/public/publications/{id}/statement',
  'GET /api/public/records',
  'GET /api/public/statements',
  'GET /api/ready',
  'GET /api/system',
  'GET /api/trials/{token}',
  'POST /api/collect-doors',
  'POST /api/collect/{collector}/card-checks',
  'POST /api/collect/{collector}/responses',
  'POST /api/oidc/return',
  'POST /api/oidc/second-factor',
  'POST /api/oidc/sign-in',
  'POST /api/public/objection-answers',
  'POST /api/public/publications/{id}/objections',
  'POST /api/reset',
  'POST /api/session',
  'POST /api/trials/{token}/answers',
];

function flatten(value: object, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, entry]): [string, string][] =>
      typeof entry === 'string'
        ? [[`${prefix}${key}`, entry]]
        : Object.entries(flatten(entry as object, `${prefix}${key}.`)),
    ),
  );
}
