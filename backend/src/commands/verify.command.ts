import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { PackageContents, PackageFault, StatementFault } from '@pingyi/plugin-sdk/verification';
import { CommandError } from './command.error.js';

interface Options {
  readonly json?: true;
  readonly statement?: string;
  readonly key?: string;
  readonly chain?: string;
}

/** Exit codes: 0 equal, 1 different, 2 no grade package or statement. */
export const verifyCommand = new Command('verify')
  .description(
    'Recompute a published grade package; exit 0 when the result is equal, 1 when it differs, 2 when it cannot be read',
  )
  .argument('<file>', 'grade package (ZIP)')
  .option('--statement <file>', 'what the office has signed about it (statement.json)')
  .option('--key <fingerprint>', 'fingerprint of the key, as printed on the notice; needs --statement')
  .option(
    '--chain <file>',
    'all statements of the office (api/public/statements, its pages one after the other); needs --statement',
  )
  .option('--json', 'print the findings as JSON')
  .action(async (file: string, { json, statement, key, chain }: Options) => {
    if (key !== undefined && statement === undefined) throw new CommandError('--key needs --statement');
    if (chain !== undefined && statement === undefined) throw new CommandError('--chain needs --statement');
    const { readPackage, UnreadablePackageError } = await import('@pingyi/plugin-sdk/verification');
    const { verifyContents } = await import('../grade-package/index.js');
    try {
      const read = (path: string) =>
        readFile(path).catch(() => {
          throw new UnreadablePackageError('cannot be read');
        });
      const zip = await read(file);
      const contents = readPackage(zip);
      const signed = statement === undefined ? undefined : await signedIn({ statement, key, chain }, { zip, contents });
      const faults = [...(signed?.faults ?? []), ...(await verifyContents(contents))];
      process.stdout.write(
        json
          ? `${JSON.stringify({ equal: faults.length === 0, faults, ...(signed && { key: signed.key }) }, null, 2)}\n`
          : inWords(faults, signed),
      );
      process.exitCode = faults.length === 0 ? 0 : 1;
    } catch (error) {
      if (!(error instanceof UnreadablePackageError)) throw error;
      process.stderr.write(`pingyi: ${file} ${error.message}\n`);
      process.exitCode = 2;
    }
  });

interface Signed {
  readonly faults: readonly StatementFault[];
  /** Null where the statement cannot be read. */
  readonly key: string | null;
  readonly withdrawn: boolean;
}

interface Given {
  readonly statement: string;
  readonly key: string | undefined;
  readonly chain: string | undefined;
}

async function signedIn(
  { statement, key, chain }: Given,
  released: { readonly zip: Uint8Array; readonly contents: PackageContents },
): Promise<Signed> {
  const { checkChain, checkStatement, followingStatements, fingerprintOf, groupedFingerprint } =
    await import('@pingyi/plugin-sdk/verification');
  const given = parsed(await readFile(statement, 'utf8').catch(() => ''));
  const expected = key === undefined ? {} : { key };
  const faults = checkStatement(given, { released, ...expected });
  const { publicKey } = (given ?? {}) as { publicKey?: unknown };
  if (faults.some(({ code }) => code === 'statement-unreadable') || typeof publicKey !== 'string')
    return { faults, key: null, withdrawn: false };
  const later = followingStatements(given);
  return {
    faults: [...faults, ...later.faults, ...(chain === undefined ? [] : checkChain(await entriesIn(chain), given))],
    key: groupedFingerprint(fingerprintOf(publicKey)),
    withdrawn: later.kinds.includes('withdrawal'),
  };
}

/** The places of a chain in a file: answers of the office one after the other, or one of them. */
async function entriesIn(path: string): Promise<unknown[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CommandError(`${path} cannot be read`);
  });
  const pages = text.trim() === '' ? [] : parsed(`[${text.trim().replaceAll(/\}\s*\n\s*\{/g, '},{')}]`);
  if (!Array.isArray(pages)) throw new CommandError(`${path} holds no answers of api/public/statements`);
  return pages.flatMap((page: { items?: unknown } | null) =>
    Array.isArray(page?.items) ? (page.items as unknown[]) : [],
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function inWords(faults: readonly (PackageFault | StatementFault)[], signed: Signed | undefined): string {
  const lines =
    faults.length === 0
      ? ['Equal: the published result is exactly what its input gives.']
      : ['Different:', ...faults.map(lineOf)];
  if (signed?.key) lines.push(`Signed by key ${signed.key}; compare it with the notice.`);
  if (signed?.withdrawn) lines.push('The office has withdrawn this result since.');
  return `${lines.join('\n')}\n`;
}

function lineOf(fault: PackageFault | StatementFault): string {
  switch (fault.code) {
    case 'different':
      return `  ${fault.pointer}: published ${JSON.stringify(fault.published) ?? 'nothing'}, recomputed ${JSON.stringify(fault.recomputed) ?? 'nothing'}`;
    case 'file-changed':
      return `  ${fault.file} is not the file of the manifest`;
    case 'statement-unreadable':
      return '  the statement is no signed statement';
    case 'signature-wrong':
      return '  the signature of the statement does not hold: somebody has changed it';
    case 'other-key':
      return `  the statement is signed by another key: ${fault.detail}`;
    case 'other-previous':
      return `  the statement follows another one: ${fault.detail}`;
    case 'chain-broken':
      return `  the chain of statements is broken at number ${fault.detail}`;
    case 'chain-unsigned':
      return `  the signature of statement ${fault.detail} of the chain does not hold`;
    case 'not-in-chain':
      return `  the office shows another statement as number ${fault.detail}, or none: what it had signed was exchanged`;
    case 'other-package':
      return `  the statement is about another result: ${fault.detail} is not that of this package`;
    default:
      return `  ${fault.code}: ${fault.detail}`;
  }
}
