import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

export interface BundleOptions {
  /** Folder of the plugin's package. */
  readonly folder: string;
  /** Source that exports `campaignType`, relative to the folder. */
  readonly entry?: string;
}

/**
 * Bundles a plugin into one self-contained ES module without any import, its campaign type as default export. The same sources give the same bytes wherever
 * the folder lies, so that anybody can rebuild a published digest.
 */
export async function bundlePlugin({ folder, entry = 'src/index.ts' }: BundleOptions): Promise<string> {
  const result = await build({
    absWorkingDir: folder,
    stdin: {
      contents: `export { campaignType as default } from './${entry}';`,
      resolveDir: folder,
      sourcefile: 'plugin.js',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'inline',
    treeShaking: true,
    logLevel: 'silent',
  });
  const text = result.outputFiles[0]?.text ?? '';
  // The bundler marks each module with its path on this disk.
  return text.replace(/^\/\/ \S+\.[cm]?[jt]s\n/gm, '');
}

/** Writes the bundle to `dist/plugin.mjs` of the plugin's folder and returns that path. */
export async function writePluginBundle(options: BundleOptions): Promise<string> {
  const file = join(options.folder, 'dist', 'plugin.mjs');
  const text = await bundlePlugin(options);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  return file;
}
