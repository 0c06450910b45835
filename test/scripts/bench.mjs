// npm run bench: measures against references in the same run and prints ratios. Arguments name benchmark files.
import { build, install, run } from '../../backend/scripts/install-and-build.mjs';

const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
install();
build();
run(npx, ['vitest', 'run', '--config', 'test/load/vitest.config.ts', ...process.argv.slice(2)]);
