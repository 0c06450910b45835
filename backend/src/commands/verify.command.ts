import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { PackageFault } from '@pingyi/plugin-sdk/verification';
import { readPackage, UnreadablePackageError } from '@pingyi/plugin-sdk/verification';
import { verifyContents } from '../grade-package/index.js';

/** Exit codes: 0 equal, 1 different, 2 no grade package. */
export const verifyCommand = new Command('verify')
  .description('Recompute a published grade package; exit 0 when the result is equal, 1 when it differs, 2 when it cannot be read')
  .argument('<file>', 'grade package (ZIP)')
  .option('--json', 'print the findings as JSON')
  .action(async (file: string, { json }: { json?: true }) => {
    try {
      const faults = await verifyContents(readPackage(await readZip(file)));
      process.stdout.write(json ? `${JSON.stringify({ equal: faults.length === 0, faults }, null, 2)}\n` : inWords(faults));
      process.exitCode = faults.length === 0 ? 0 : 1;
    } catch (error) {
      if (!(error instanceof UnreadablePackageError)) throw error;
      process.stderr.write(`pingyi: ${file} ${error.message}\n`);
      process.exitCode = 2;
    }
  });

const readZip = (file: string): Promise<Uint8Array> =>
  readFile(file).catch(() => {
    throw new UnreadablePackageError('cannot be read');
  });

const inWords = (faults: readonly PackageFault[]): string =>
  faults.length === 0 ? 'Equal: the published result is exactly what its input gives.\n' : ['Different:', ...faults.map(lineOf)].join('\n') + '\n';

function lineOf(fault: PackageFault): string {
  if (fault.code === 'different') return `  ${fault.pointer}: published ${JSON.stringify(fault.published) ?? 'nothing'}, recomputed ${JSON.stringify(fault.recomputed) ?? 'nothing'}`;
  return fault.code === 'file-changed' ? `  ${fault.file} is not the file of the manifest` : `  ${fault.code}: ${fault.detail}`;
}
