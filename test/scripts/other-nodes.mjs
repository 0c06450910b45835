// npm run test:nodes: the chain from form to published grade under the other supported releases of Node.js,
// which come as npm packages into a folder that is gone afterwards. `npm test` goes before it: it installs and builds.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run } from '../../backend/scripts/install-and-build.mjs';

const releases = ['22.23.5', '24.22.3'];
const files = ['campaign-chain', 'card-ballots'].map((name) => `test/api/${name}.test.ts`);

const isWindows = process.platform === 'win32';
const name = `node-${isWindows ? 'win' : process.platform}-${process.arch}`;
const folder = mkdtempSync(join(tmpdir(), 'pingyi-nodes-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

for (const release of releases) {
  const prefix = join(folder, release);
  console.log(`Pingyi: tests under Node.js ${release}…`);
  run(isWindows ? 'npm.cmd' : 'npm', ['install', '--silent', '--no-save', '--prefix', prefix, `${name}@${release}`]);
  const node = join(prefix, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node');
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  run(node, [vitest, 'run', '--config', 'test/vitest.config.ts', '--project', 'system', ...files]);
}
