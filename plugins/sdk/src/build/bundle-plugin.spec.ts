import { cp, mkdtemp, rm, symlink, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { bundlePlugin } from './bundle-plugin.js';

const source = `import { ratio } from '@pingyi/plugin-sdk';\nimport { half } from './half.js';\nexport const campaignType = { half, third: ratio(1, 3) };\n`;
const made: string[] = [];

async function pluginFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pingyi-'));
  made.push(folder);
  const sdk = join(dirname(fileURLToPath(import.meta.url)), '../..');
  await mkdir(join(folder, 'src'));
  await mkdir(join(folder, 'node_modules/@pingyi'), { recursive: true });
  await symlink(sdk, join(folder, 'node_modules/@pingyi/plugin-sdk'), 'dir');
  await writeFile(join(folder, 'src/index.ts'), source);
  await writeFile(join(folder, 'src/half.ts'), 'export const half = 0.5;\n');
  return folder;
}

afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true });
});

describe('bundle of a plugin', () => {
  it('is one module without imports, the same wherever its folder lies', async () => {
    const first = await pluginFolder();
    const second = await pluginFolder();
    await cp(join(first, 'src'), join(second, 'src'), { recursive: true });
    const [one, other] = [await bundlePlugin({ folder: first }), await bundlePlugin({ folder: second })];
    expect(one).toBe(other);
    expect(one).not.toMatch(/^\s*import\b|\brequire\(/m);
    expect(one).not.toContain(first);
    expect(one).toContain('default');
  });
});
