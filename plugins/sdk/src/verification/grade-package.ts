import { resultFormat, type GradingResult } from '../contract/grading-result.js';
import { isRecord, member, sortedTexts } from '../exact/order.js';
import { differences, type Difference } from './compare-results.js';
import { digestOf } from './digest.js';

export const packageFormat = 'pingyi/grade-package@1';

/** Everything needed to recompute a grade: these files and no other. */
export const packageFiles = ['input.json', 'manifest.json', 'plugin.mjs', 'result.json'] as const;
export type PackageFile = (typeof packageFiles)[number];
export type PackageContents = Readonly<Record<PackageFile, Uint8Array>>;

export interface PackageManifest {
  readonly format: typeof packageFormat;
  readonly campaign: { readonly id: string; readonly name: string; readonly asOf: string };
  /** Number of the grading run. */
  readonly run: number;
  /** How the result was published; missing in the package of a run that was not. */
  readonly publication?: { readonly id: string; readonly title: string; readonly publishedAt: string };
  /** Ballots that did not count by the decision of two persons, and why; missing where all did. */
  readonly quarantined?: readonly {
    readonly unitId: string;
    readonly groupKey: string;
    readonly ballots: number;
    readonly reason: string;
  }[];
  /** SHA-256 of each other file, `sha256-` and lowercase hexadecimal. */
  readonly files: Readonly<Record<Exclude<PackageFile, 'manifest.json'>, string>>;
  readonly formVersions: readonly {
    readonly group: string;
    readonly code: string;
    readonly version: number;
    readonly hash: string;
  }[];
}

/** Why a package cannot be trusted, or where its result is not what its input gives. */
export type PackageFault =
  | { readonly code: 'file-changed'; readonly file: PackageFile }
  | {
      readonly code: 'plugin-digest' | 'input-hash' | 'outcome-hash' | 'not-gradable' | 'not-json';
      readonly detail: string;
    }
  | ({ readonly code: 'different' } & Difference);

/** A grading with its hashes, or why the input cannot be graded. */
export type Recomputed =
  Pick<GradingResult, 'outcomes' | 'aggregate' | 'inputHash' | 'outcomeHash'> | { readonly refused: string };

/** What a bundle makes of an input; runs wherever the caller can isolate it. */
export type Recompute = (bundle: Uint8Array, input: unknown) => Promise<Recomputed>;

/**
 * Checks every digest of a package, runs its bundle on its input and compares the result.
 * @returns no fault when the published result is exactly what its input gives
 */
export async function verifyPackage(contents: PackageContents, recompute: Recompute): Promise<PackageFault[]> {
  const [manifest, input, published] = [
    jsonOf(contents['manifest.json']),
    jsonOf(contents['input.json']),
    jsonOf(contents['result.json']),
  ];
  if (!isRecord(manifest) || manifest['format'] !== packageFormat)
    return [{ code: 'not-json', detail: 'manifest.json' }];
  if (!isRecord(input)) return [{ code: 'not-json', detail: 'input.json' }];
  if (!isRecord(published) || published['format'] !== resultFormat)
    return [{ code: 'not-json', detail: 'result.json' }];
  const faults: PackageFault[] = changedFiles(contents, manifest);
  const plugin = isRecord(published['plugin']) ? published['plugin'] : {};
  const digest = digestOf(contents['plugin.mjs']);
  if (plugin['digest'] !== digest) faults.push({ code: 'plugin-digest', detail: digest });
  // A bundle that is not the published one is not run at all.
  if (faults.length > 0) return faults;
  const recomputed = await recompute(contents['plugin.mjs'], input);
  if ('refused' in recomputed) return [{ code: 'not-gradable', detail: recomputed.refused }];
  if (published['inputHash'] !== recomputed.inputHash)
    faults.push({ code: 'input-hash', detail: recomputed.inputHash });
  if (published['outcomeHash'] !== recomputed.outcomeHash)
    faults.push({ code: 'outcome-hash', detail: recomputed.outcomeHash });
  const { outcomes, aggregate } = recomputed;
  const found = differences(
    { outcomes: published['outcomes'], aggregate: published['aggregate'] },
    { outcomes, aggregate },
  );
  return [...faults, ...found.map((difference): PackageFault => ({ code: 'different', ...difference }))];
}

function changedFiles(contents: PackageContents, manifest: Readonly<Record<string, unknown>>): PackageFault[] {
  const digests = isRecord(manifest['files']) ? manifest['files'] : {};
  return sortedTexts(packageFiles.filter((file) => file !== 'manifest.json')).flatMap((file): PackageFault[] => {
    const name = file as Exclude<PackageFile, 'manifest.json'>;
    return member(digests, name) === digestOf(contents[name]) ? [] : [{ code: 'file-changed', file: name }];
  });
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}
