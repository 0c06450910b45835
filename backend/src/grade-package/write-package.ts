import { digestOf, packageFormat, type PackageManifest } from '@pingyi/plugin-sdk/verification';
import { zipSync, type Zippable } from 'fflate';

export interface PackageParts {
  readonly manifest: Omit<PackageManifest, 'format' | 'files'>;
  /** The input as the run stored it. */
  readonly input: string;
  /** The result, JSON. */
  readonly result: string;
  readonly bundle: Uint8Array;
}

/** The oldest date that a ZIP file can hold: the same parts give the same bytes, whenever they are packed. */
const timeless = new Date(1980, 0, 1);

/** `package.zip` of the grading contract: input, result, the exact bundle, and a manifest with their digests. */
export function writePackage({ manifest, input, result, bundle }: PackageParts): Uint8Array {
  const encoder = new TextEncoder();
  const files = {
    'input.json': encoder.encode(input),
    'plugin.mjs': new Uint8Array(bundle),
    'result.json': encoder.encode(result),
  };
  const described: PackageManifest = {
    format: packageFormat,
    ...manifest,
    files: {
      'input.json': digestOf(files['input.json']),
      'plugin.mjs': digestOf(files['plugin.mjs']),
      'result.json': digestOf(files['result.json']),
    },
  };
  const zip: Zippable = { 'manifest.json': encoder.encode(JSON.stringify(described, null, 2)), ...files };
  return zipSync(zip, { level: 6, mtime: timeless });
}
