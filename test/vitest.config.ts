import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './support/longest-first.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const shared = {
  root,
  testTimeout: 30_000,
  hookTimeout: 120_000,
  setupFiles: ['test/support/property-seed.ts'],
};

export default defineConfig({
  root,
  test: {
    reporters: ['default'],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        // Decorated files need their metadata, as the compiler emits it.
        oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
        test: {
          ...shared,
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: ['{backend,frontend,form-definitions,plugins/*}/src/**/*.spec.ts'],
        },
      },
      {
        test: {
          ...shared,
          testTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
          // A machine that others use as well can stall for longer than any wait. What is wrong fails three times.
          retry: process.env['CI'] ? 2 : 0,
          name: 'system',
          // Many files wait for something: a lease to end, a process to start, a browser. A third worker fills the time.
          maxWorkers: 3,
          // A worker takes many files and loads the server once; each file starts applications of its own.
          isolate: false,
          // What is built already runs as Node.js loads it, not translated once more for every worker.
          server: { deps: { external: [/\/dist\//] } },
          include: ['test/{api,architecture,faults,plugins,browser}/**/*.test.ts'],
          globalSetup: ['test/support/databases.setup.ts'],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
