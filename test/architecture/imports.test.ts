import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(import.meta.url);
const cruiser = fileURLToPath(new URL('../support/cruise.mjs', import.meta.url));
const rules = (require(join(root, '.dependency-cruiser.cjs')) as { forbidden: { name: string }[] }).forbidden.map(
  ({ name }) => name,
);

interface Tree {
  readonly folder: string;
  readonly places: readonly string[];
}

interface Violation {
  readonly rule: string;
  readonly from: string;
}

/** What each tree breaks: rules by their names, with the files that break them. */
function violations(trees: readonly Tree[]): Violation[][] {
  const { stdout, stderr } = spawnSync(process.execPath, [cruiser, JSON.stringify(trees)], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (!stdout) throw new Error(stderr);
  const answers = JSON.parse(stdout) as {
    cruised: number;
    violations: { rule: { name: string }; from: string }[];
  }[];
  return answers.map((answer) => {
    expect(answer.cruised).toBeGreaterThan(1);
    return answer.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
  });
}

/** Small trees that break one rule each: file names with what they import, `type …` for its types alone. The name of the rule may have a remark behind it. */
const canaries: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no-circles': { 'backend/src/common/one.ts': './two.js', 'backend/src/common/two.ts': './one.js' },
  'no-circles, of types neither': {
    'backend/src/common/one.ts': 'type ./two.js',
    'backend/src/common/two.ts': 'type ./one.js',
  },
  'form-definitions-stand-alone': {
    'form-definitions/src/index.ts': '../../plugins/sdk/src/index.js',
    'plugins/sdk/src/index.ts': '',
  },
  'sdk-stands-alone': {
    'plugins/sdk/src/index.ts': '../../../form-definitions/src/index.js',
    'form-definitions/src/index.ts': '',
  },
  'plugins-know-only-the-sdk': {
    'plugins/one/src/index.ts': '../../other/src/index.js',
    'plugins/other/src/index.ts': '',
  },
  'backend-names-no-plugin': { 'backend/src/app.ts': '../../plugins/one/src/index.js', 'plugins/one/src/index.ts': '' },
  'backend-names-no-plugin by its package': {
    'backend/src/app.ts': '@pingyi/plugin-one',
    'plugins/one/dist/index.js': '',
  },
  'backend-knows-no-frontend': { 'backend/src/app.ts': '../../frontend/src/main.js', 'frontend/src/main.ts': '' },
  'frontend-knows-no-backend': { 'frontend/src/main.ts': '../../backend/src/app.js', 'backend/src/app.ts': '' },
  'domain-knows-no-framework': { 'backend/src/forms/domain/rule.ts': 'typeorm' },
  'domain-knows-no-framework, Nest neither': { 'backend/src/forms/domain/rule.ts': '@nestjs/common' },
  'common-and-database-know-no-feature': {
    'backend/src/common/http/endpoint.ts': '../../access/index.js',
    'backend/src/access/index.ts': '',
  },
  'common-and-database-know-no-feature, entities neither': {
    'backend/src/database/data-source.ts': '../forms/form-version.entity.js',
    'backend/src/forms/form-version.entity.ts': '',
  },
  'features-meet-at-the-door': {
    'backend/src/grading/grading.service.ts': '../cards/cards.service.js',
    'backend/src/cards/cards.service.ts': '',
  },
  'features-meet-at-the-door, that of a new room too': {
    'backend/src/grading/grading.service.ts': '../petitions/petitions.service.js',
    'backend/src/petitions/petitions.service.ts': '',
  },
  'ballots-know-no-cards': {
    'backend/src/ballots/ballot-intake.ts': '../cards/index.js',
    'backend/src/cards/index.ts': '',
  },
  'engine-draws-in-no-compiler': {
    'form-definitions/src/engine/settle.ts': '../types/index.js',
    'form-definitions/src/types/index.ts': '../linter/check-form.js',
    'form-definitions/src/linter/check-form.ts': '',
  },
  'engine-draws-in-no-compiler, the parser neither': {
    'form-definitions/src/engine/settle.ts': '../model/expression-parser.js',
    'form-definitions/src/model/expression-parser.ts': '',
  },
  'rules-of-forms-know-no-survey-library': { 'form-definitions/src/engine/evaluate.ts': 'survey-core' },
  'survey-library-in-one-place': { 'frontend/src/console/page.ts': 'survey-core' },
  'respondent-stays-light': {
    'frontend/src/respondent/main.ts': '../ui/button.js',
    'frontend/src/ui/button.ts': 'antd',
  },
  'respondent-stays-light, the designer out of it': {
    'frontend/src/public/main.ts': '../designer/designer-page.js',
    'frontend/src/designer/designer-page.ts': '',
  },
  'phone-page-needs-no-react': { 'frontend/src/respondent/page.ts': 'react' },
  'designer-knows-no-console': {
    'frontend/src/designer/designer-page.ts': '../console/page.js',
    'frontend/src/console/page.ts': '',
  },
  'designer-document-is-pure': { 'frontend/src/designer/document/edit.ts': 'antd' },
  'saving-knows-no-screen': { 'frontend/src/saving/saver.ts': '../ui/button.js', 'frontend/src/ui/button.ts': '' },
  'ui-knows-no-feature': { 'frontend/src/ui/button.ts': '../console/page.js', 'frontend/src/console/page.ts': '' },
  'no-commercial-surveyjs': {
    'frontend/src/survey/designer.ts': 'survey-creator-core',
    'node_modules/survey-creator-core/index.js': '',
  },
  'nothing-imports-tests': { 'backend/src/app.ts': './app.spec.js', 'backend/src/app.spec.ts': '' },
  'nothing-imports-tests, what they share neither': {
    'form-definitions/src/engine/settle.ts': '../testing/person.js',
    'form-definitions/src/testing/person.ts': '',
  },
};

function importing(what: string): string {
  const [, from] = /^type (.+)$/.exec(what) ?? [];
  if (from) return `import type { here as there } from '${from}';\nexport type There = typeof there;\n`;
  return what && `import '${what}';\n`;
}

const ruleOf = (canary: string) => canary.split(/[ ,]/, 1)[0] ?? '';

/** Writes a canary into a folder of its own, beside what the rules need to resolve it. */
function treeOf(files: Readonly<Record<string, string>>): Tree {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pingyi-canary-')));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.base.json']) cpSync(join(root, name), join(folder, name));
  for (const scope of ['@pingyi', '@nestjs']) mkdirSync(join(folder, 'node_modules', scope), { recursive: true });
  for (const name of ['typeorm', 'survey-core', 'antd', 'react', '@nestjs/common'])
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  for (const [path, imported] of Object.entries(files)) {
    write(path, `${importing(imported)}export const here = 1;\n`);
    const [, name] = /^node_modules\/([^/]+)\//.exec(path) ?? [];
    if (name) write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
  }
  symlinkSync('../../plugins/one', join(folder, 'node_modules/@pingyi/plugin-one'));
  if ('plugins/one/dist/index.js' in files)
    write('plugins/one/package.json', '{ "name": "@pingyi/plugin-one", "exports": "./dist/index.js" }');
  const sources = Object.keys(files).filter((path) => !path.startsWith('node_modules/'));
  return { folder, places: [...new Set(sources.map((path) => path.split('/')[0] ?? ''))] };
}

describe('who may import whom', () => {
  it('holds in the whole tree', () => {
    const plugins = readdirSync(join(root, 'plugins')).map((name) => `plugins/${name}/src`);
    const places = ['backend/src', 'frontend/src', 'form-definitions/src', ...plugins, 'test'];
    expect(violations([{ folder: root, places }])).toEqual([[]]);
  }, 120_000);

  it('has a canary for every rule', () => {
    expect([...new Set(Object.keys(canaries).map(ruleOf))].sort()).toEqual([...rules].sort());
  });

  describe('a canary', () => {
    const found = new Map<string, readonly Violation[]>();
    beforeAll(() => {
      const trees = Object.values(canaries).map(treeOf);
      const answers = violations(trees);
      Object.keys(canaries).forEach((canary, at) => found.set(canary, answers[at] ?? []));
      for (const { folder } of trees) rmSync(folder, { recursive: true, force: true });
    }, 120_000);

    it.each(Object.entries(canaries))('%s: bites', (canary, files) => {
      const [first] = Object.keys(files);
      expect(found.get(canary)).toContainEqual({ rule: ruleOf(canary), from: first });
    });
  });
});
