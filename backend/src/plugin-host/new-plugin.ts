import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePluginBundle } from '@pingyi/plugin-sdk/build';

// The same depth in src/ and in dist/.
const plugins = join(dirname(fileURLToPath(import.meta.url)), '../../../plugins');
const template = join(plugins, 'sdk/template');
const placeholder = 'my-campaign-type';

/** A new campaign type cannot be made there. */
export class NewPluginError extends Error {}

/**
 * Writes a working campaign type with form, scheme, fixture and test, and builds it.
 * @param parent folder in which the plugin's folder is made; the workspace's plugins if not given
 * @returns the folder
 * @throws {NewPluginError} for an id that is none, or a folder that exists
 */
export async function createPlugin(id: string, parent = plugins): Promise<string> {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > 60)
    throw new NewPluginError(`${id} is no id: lower-case letters, digits and single hyphens, such as star-rating`);
  const folder = join(parent, id);
  if (await stat(folder).catch(() => undefined)) throw new NewPluginError(`${folder} exists already`);
  for (const file of await filesIn(template)) {
    // A configuration that is not for the template itself waits under another name.
    const target = join(
      folder,
      relative(template, file)
        .replaceAll(placeholder, id)
        .replace(/\.template$/, ''),
    );
    await mkdir(dirname(target), { recursive: true });
    await writeFile(
      target,
      (await readFile(file, 'utf8')).replaceAll(placeholder, id).replaceAll('My campaign type', titleOf(id)),
    );
  }
  await writePluginBundle({ folder });
  return folder;
}

/** `star-rating` becomes "Star rating". */
const titleOf = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
