// npm test: installs and builds what is missing, then checks everything. Arguments go to vitest.
import { build, install, run } from '../../backend/scripts/install-and-build.mjs';

const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
const quiet = { NX_NO_CLOUD: 'true', NX_DAEMON: 'false', NX_TUI: 'false' };

install();
build();
const selection = process.argv.slice(2);
if (selection.length === 0) {
  console.log('Pingyi: types, lint and architecture…');
  run(npx, ['nx', 'run-many', '-t', 'typecheck', '--outputStyle=static'], quiet);
  run('npm', ['run', '--silent', 'lint']);
}
console.log('Pingyi: tests…');
run(npx, ['vitest', 'run', '--config', 'test/vitest.config.ts', ...selection]);
