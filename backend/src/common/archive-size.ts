import { unzipSync } from 'fflate';

/**
 * Adds up the sizes that a ZIP archive declares, without inflating anything.
 * @returns bytes, or null when it is no readable archive
 */
export function declaredArchiveSize(archive: Buffer): number | null {
  let total = 0;
  try {
    unzipSync(archive, {
      filter: (entry) => {
        total += entry.originalSize;
        return false;
      },
    });
  } catch {
    return null;
  }
  return total;
}
