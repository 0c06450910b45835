import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { PackageFault } from '@pingyi/plugin-sdk/verification';

/** Exit codes: 0 equal, 1 different, 2 no grade package. */
export const verifyCommand = new Command('verify')
  .description(
    'Recompute a published grade package; exit 0 when the result is equal, 1 when it differs, 2 when it cannot be read',
  )
  .argument('<file>', 'grade package (ZIP)')
  .option('--json', 'print the findings as JSON')
  .action(async (file: string, { json }: { json?: true }) => {
    const { readPackage, UnreadablePackageError } = await import('@pingyi/plugin-sdk/verification');
    const { verifyContents } = await import('../grade-package/index.js');
    try {
      const zip = await readFile(file).catch(() => {
        throw new UnreadablePackageError('cannot be read');
      });
      const faults = await verifyContents(readPackage(zip));
      process.stdout.write(
        json ? `${JSON.stringify({ equal: faults.length === 0, faults }, null, 2)}\n` : inWords(faults),
      );
      process.exitCode = faults.length === 0 ? 0 : 1;
    } catch (error) {
      if (!(error instanceof UnreadablePackageError)) throw error;
      process.stderr.write(`pingyi: ${file} ${error.message}\n`);
      process.exitCode = 2;
    }
  });

const inWords = (faults: readonly PackageFault[]): string =>
  faults.length === 0
    ? 'Equal: the published result is exactly what its input gives.\n'
    : ['Different:', ...faults.map(lineOf)].join('\n') + '\n';

function lineOf(fault: PackageFault): string {
  if (fault.code === 'different')
    return `  ${fault.pointer}: published ${JSON.stringify(fault.published) ?? 'nothing'}, recomputed ${JSON.stringify(fault.recomputed) ?? 'nothing'}`;
  return fault.code === 'file-changed'
    ? `  ${fault.file} is not the file of the manifest`
    : `  ${fault.code}: ${fault.detail}`;
}
