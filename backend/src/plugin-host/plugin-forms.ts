import type { FormManifest, ShippedForm } from '@pingyi/form-definitions';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The forms that a campaign type brings along in `forms/<code>/{form.json,manifest.json}`; none without that folder.
 * @throws {Error} with one line when a form cannot be read or belongs to another type
 */
export async function readPluginForms(folder: string, campaignType: string): Promise<ShippedForm[]> {
  const entries = await readdir(join(folder, 'forms'), { withFileTypes: true }).catch(() => []);
  const codes = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return Promise.all(codes.map((code) => readForm(join(folder, 'forms', code), code, campaignType)));
}

async function readForm(folder: string, code: string, campaignType: string): Promise<ShippedForm> {
  const read = async (file: string): Promise<unknown> => {
    try {
      return JSON.parse(await readFile(join(folder, file), 'utf8')) as unknown;
    } catch {
      throw new Error(`forms/${code}/${file} cannot be read as JSON`);
    }
  };
  const [definition, manifest] = await Promise.all([read('form.json'), read('manifest.json')]);
  if (!isManifest(manifest) || manifest.code !== code)
    throw new Error(`forms/${code}/manifest.json names another form`);
  if (manifest.campaignType !== campaignType) throw new Error(`forms/${code} is for another campaign type`);
  return { code, manifest, definition: definition as Record<string, unknown> };
}

const isManifest = (value: unknown): value is FormManifest =>
  typeof value === 'object' && value !== null && 'code' in value && 'group' in value && 'roles' in value;
