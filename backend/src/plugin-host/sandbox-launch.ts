import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { yieldToServer } from '../common/yield-to-server.js';

const childName = 'sandbox-child.mjs';
const unsharePath = '/usr/bin/unshare';

/** The compiled program of the child: beside this file, or in `dist` when running from the sources. */
function childFile(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const candidates = [join(here, childName), join(here, '../../dist/plugin-host', childName)];
  const found = candidates.find((file) => existsSync(file));
  if (!found) throw new Error(`${childName} is not built yet: run "npm run build"`);
  return found;
}

/** Folders of the interpreter's packages, the only files that the child reads. */
function interpreterFolders(): string[] {
  const require = createRequire(import.meta.url);
  const core = dirname(dirname(require.resolve('quickjs-emscripten-core')));
  const variant = dirname(require.resolve('@jitl/quickjs-wasmfile-release-sync/package.json'));
  return [core, variant, join(dirname(variant), 'quickjs-ffi-types')];
}

/** Node's permission model: files and processes are denied unless named; experimental up to Node 22. */
export function permissionFlags(file: string): string[] {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const flag =
    major > 23 || (major === 22 && minor >= 13) || (major === 23 && minor >= 5)
      ? '--permission'
      : '--experimental-permission';
  return [
    flag,
    ...[file, ...interpreterFolders().map((folder) => `${folder}/`)].map((path) => `--allow-fs-read=${path}`),
  ];
}

let cutsNetwork: boolean | undefined;

/** Whether this system lets us start a process in a network namespace of its own, without any interface. */
export function canCutNetwork(): boolean {
  cutsNetwork ??=
    process.platform === 'linux' &&
    existsSync(unsharePath) &&
    spawnSync(unsharePath, ['-rn', '/bin/true'], { env: {}, timeout: 2000 }).status === 0;
  return cutsNetwork;
}

/** Starts the isolated child: empty environment, no standard streams, IPC alone. */
export function launchSandbox(memoryMegabytes: number): ChildProcess {
  const file = childFile();
  const node = [
    process.execPath,
    `--max-old-space-size=${memoryMegabytes}`,
    '--no-warnings',
    ...permissionFlags(file),
    file,
  ];
  const [command = process.execPath, ...args] = canCutNetwork() ? [unsharePath, '-rn', ...node] : node;
  const child = spawn(command, args, {
    env: {},
    cwd: dirname(file),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  yieldToServer(child);
  return child;
}
