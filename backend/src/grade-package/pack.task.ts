import { writePackage, type PackageParts } from './write-package.js';

const bytesInPart = 256 * 1024;

/** Packs a run in a worker; the parts of the answer are pieces of the archive. */
export function* run(parts: PackageParts): Generator<Uint8Array> {
  const archive = writePackage(parts);
  for (let at = 0; at < archive.length; at += bytesInPart) yield archive.subarray(at, at + bytesInPart);
}
