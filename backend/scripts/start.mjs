// npm start: installs and builds what is missing, then serves.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, install, root } from './install-and-build.mjs';

install();
build();
const server = spawn(process.execPath, [join(root, 'backend/bin/pingyi.mjs'), 'start', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
