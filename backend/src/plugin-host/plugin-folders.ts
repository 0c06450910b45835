import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundlePathIn } from './plugin-source.js';

// The same depth in src/ and in dist/.
const workspace = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/**
 * Folders of all campaign types: the workspace's plugins, the extra folders (each a plugin or a folder of plugins), and
 * installed packages whose package file has `{ "pingyi": { "campaignType": "./dist/plugin.mjs" } }`.
 */
export function pluginFolders(extra: readonly string[]): string[] {
  const installed = join(workspace, 'node_modules');
  const scopes = foldersIn(installed).filter((folder) => /[\\/]@[^\\/]+$/.test(folder));
  const found = [
    ...foldersIn(join(workspace, 'plugins')).filter(isPlugin),
    ...extra.flatMap((folder) => pluginsOf(resolve(folder))),
    ...[...foldersIn(installed), ...scopes.flatMap(foldersIn)].filter(isPlugin),
  ];
  return [...new Set(found.map((folder) => realPath(folder)))];
}

/** A folder that holds no plugin is kept, so that the host says why it is refused. */
function pluginsOf(folder: string): string[] {
  if (isPlugin(folder)) return [folder];
  const inside = foldersIn(folder).filter(isPlugin);
  return inside.length > 0 ? inside : [folder];
}

function isPlugin(folder: string): boolean {
  try {
    return bundlePathIn(readFileSync(join(folder, 'package.json'), 'utf8')) !== undefined;
  } catch {
    return false;
  }
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !entry.name.startsWith('.'))
      .map((entry) => join(folder, entry.name))
      .sort();
  } catch {
    return [];
  }
}

function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
