import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';

const maxBundleBytes = 8 * 1024 * 1024;

/** A bundle as found on disk, pinned by its digest; exactly these bytes are run and published. */
export interface PluginSource {
  readonly folder: string;
  readonly bundle: Buffer;
  /** `sha256-` and lowercase hexadecimal of the bundle file. */
  readonly digest: string;
}

/** `sha256-` and lowercase hexadecimal of a bundle. */
export const digestOf = (bundle: Buffer): string => `sha256-${createHash('sha256').update(bundle).digest('hex')}`;

/** Where the package file of a folder says that its bundle lies; `undefined` if it is no campaign type. */
export function bundlePathIn(packageText: string): string | undefined {
  if (!packageText.includes('"campaignType"')) return undefined;
  const { pingyi } = JSON.parse(packageText) as { pingyi?: { campaignType?: unknown } };
  return typeof pingyi?.campaignType === 'string' ? pingyi.campaignType : undefined;
}

/** @throws {Error} with one line that says what cannot be read */
export async function readPluginSource(folder: string): Promise<PluginSource> {
  const packageText = await readFile(join(folder, 'package.json'), 'utf8').catch(() => {
    throw new Error('package.json cannot be read');
  });
  let path: string | undefined;
  try {
    path = bundlePathIn(packageText);
  } catch {
    throw new Error('package.json is not JSON');
  }
  if (path === undefined) throw new Error('package.json names no pingyi.campaignType');
  const inside = relative(folder, resolve(folder, path));
  if (inside.startsWith('..') || isAbsolute(inside)) throw new Error(`${path} lies outside the plugin`);
  const bundle = await readFile(join(folder, inside)).catch(() => {
    throw new Error(`${path} cannot be read; is the plugin built?`);
  });
  if (bundle.byteLength > maxBundleBytes) throw new Error(`${path} is larger than ${maxBundleBytes} bytes`);
  return { folder, bundle, digest: digestOf(bundle) };
}
