import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canCutNetwork, launchSandbox, permissionFlags } from './sandbox-launch.js';

const deeds = {
  'reads a file': "require('node:fs').readFileSync('/etc/hostname')",
  'lists a folder': "require('node:fs').readdirSync('/etc')",
  'writes a file': "require('node:fs').writeFileSync('/tmp/pingyi-probe', 'x')",
  'starts a program': "require('node:child_process').spawnSync('/bin/true')",
  'starts a thread': "new (require('node:worker_threads').Worker)('1', { eval: true })",
};

describe('the isolated process', () => {
  it.each(Object.entries(deeds))('is denied by Node when it %s', (_name, deed) => {
    const program = `try { ${deed}; console.log('done'); } catch (error) { console.log(error.code); }`;
    const { stdout } = spawnSync(process.execPath, ['--no-warnings', ...permissionFlags('/nowhere'), '-e', program], {
      env: {},
      encoding: 'utf8',
    });
    expect(stdout.trim()).toBe('ERR_ACCESS_DENIED');
  });

  it.runIf(process.platform === 'linux')(
    'inherits no environment, no open file and, where the system can cut it, no network',
    async () => {
      const child = launchSandbox(64);
      await once(child, 'message');
      const folder = `/proc/${child.pid}`;
      const names = readFileSync(`${folder}/environ`, 'utf8')
        .split('\0')
        .map((entry) => entry.split('=')[0])
        .filter((name) => name !== '');
      const files = readdirSync(`${folder}/fd`).map((descriptor) => readlinkSync(`${folder}/fd/${descriptor}`));
      const network = readlinkSync(`${folder}/ns/net`);
      child.kill('SIGKILL');
      await once(child, 'exit');
      expect(names?.every((name) => name?.startsWith('NODE_CHANNEL_'))).toBe(true);
      expect(files.filter((file) => file.startsWith('/') && file !== '/dev/null')).toEqual([]);
      expect(network !== readlinkSync('/proc/self/ns/net')).toBe(canCutNetwork());
      expect(files.filter((file) => file.startsWith('socket:'))).toHaveLength(1);
    },
  );
});
