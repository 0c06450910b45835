// Brings a checkout to the point where it can run: dependencies of this lockfile, and everything built.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const stamp = join(root, 'node_modules', '.pingyi', 'installed');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (error || status !== 0) {
    console.error(`Pingyi: "${[command, ...args].join(' ')}" failed${error ? `: ${error.message}` : ''}.`);
    process.exit(status || 1);
  }
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Pingyi needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Headers that came with Node.js itself, where they did: compiling sqlite3 then asks no further host for them. */
function ownHeaders() {
  const folder = dirname(dirname(process.execPath));
  return existsSync(join(folder, 'include/node/node.h')) && !process.env.npm_config_nodedir
    ? { npm_config_nodedir: folder }
    : {};
}

export function install() {
  checkNode();
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Pingyi: installing dependencies (about two minutes the first time; sqlite3 may be compiled)…');
  // Not "npm ci": it refuses a lockfile that lacks the optional packages of other platforms. This keeps the locked versions too.
  run(
    npm,
    ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', '--foreground-scripts'],
    ownHeaders(),
  );
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

export function build() {
  console.log('Pingyi: building…');
  run(npm, ['run', '--silent', 'build'], { NX_NO_CLOUD: 'true', NX_DAEMON: 'false', NX_TUI: 'false' });
}
