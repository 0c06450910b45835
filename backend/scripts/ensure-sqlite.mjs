// Proves after every install that sqlite3's native binary loads, and compiles it where it does not:
// its published binary needs a newer C library than some systems have, and npm 12 skips install scripts.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve('sqlite3/package.json'));
const loads = () =>
  spawnSync(process.execPath, ['-e', "new (require('sqlite3').Database)(':memory:')"], { cwd: folder }).status === 0;

if (!loads()) {
  console.log('Pingyi: compiling sqlite3 for this machine (about one minute)…');
  const nodeGyp = createRequire(join(folder, 'package.json')).resolve('node-gyp/bin/node-gyp.js');
  spawnSync(process.execPath, [nodeGyp, 'rebuild', '--silent'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (!loads()) {
    console.error(
      'Pingyi: sqlite3 could not be compiled. Install a C++ toolchain (Debian or Ubuntu: apt-get install python3 make g++) and run the command again.',
    );
    process.exit(1);
  }
}
