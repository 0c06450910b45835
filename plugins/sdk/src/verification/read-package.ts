import { unzipSync } from 'fflate';
import { packageFiles, type PackageContents, type PackageFile } from './grade-package.js';

/** What is no grade package. */
export class UnreadablePackageError extends Error {}

/** Largest contents; a province's input has about a tenth of it. */
const largestContents = 256 * 1024 * 1024;

const isPackageFile = (name: string): name is PackageFile => packageFiles.some((file) => file === name);

/**
 * Unpacks a grade package. Only its four files are read, and no more than 256 MB of them.
 * @throws {UnreadablePackageError} in one line
 */
export function readPackage(zip: Uint8Array): PackageContents {
  const found: Partial<Record<PackageFile, Uint8Array>> = {};
  let declared = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        if (!isPackageFile(name))
          throw new UnreadablePackageError(
            `holds ${JSON.stringify(name.slice(0, 80))}, which is no part of a grade package`,
          );
        declared += originalSize;
        if (declared > largestContents) throw new UnreadablePackageError('is larger than 256 MB once unpacked');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof UnreadablePackageError ? error : new UnreadablePackageError('is no readable ZIP file');
  }
  for (const file of packageFiles) {
    const content = files[file];
    if (!content) throw new UnreadablePackageError(`lacks ${file}`);
    found[file] = content;
  }
  return found as PackageContents;
}
