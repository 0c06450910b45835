import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseKind, TestDatabase } from './databases.js';

/** The mark of each answer, in the order in which a piece of evidence shows them first. */
export type Evidence = readonly string[];

/** A comment by which an answer is known again wherever it lies in plain text. */
export const markOf = (hex: string): string => `mark-${hex}`;

const pattern = /mark-[0-9a-f]{12}/g;

const marksIn = (chunks: readonly Buffer[]): Evidence => [
  ...new Set(chunks.flatMap((chunk) => chunk.toString('latin1').match(pattern) ?? [])),
];

type Select = <T>(sql: string) => Promise<T[]>;

/** What somebody who takes the disk finds: by name, the marks in the order in which each place shows them. */
export async function seizeDisk(
  kind: DatabaseKind,
  { env }: TestDatabase,
  select: Select,
): Promise<Record<string, Evidence>> {
  return kind === 'sqlite' ? sqliteFiles(env.DATA_DIR) : postgresFiles(select);
}

function sqliteFiles(folder: string): Record<string, Evidence> {
  const read = (name: string) => (existsSync(join(folder, name)) ? [readFileSync(join(folder, name))] : []);
  return { 'database file': marksIn(read('pingyi.sqlite')), 'write-ahead file': marksIn(read('pingyi.sqlite-wal')) };
}

async function postgresFiles(select: Select): Promise<Record<string, Evidence>> {
  // What waits in shared memory belongs to the disk after the next checkpoint.
  await select('CHECKPOINT');
  const file = async (path: string) =>
    Buffer.from(
      (await select<{ content: Buffer }>(`SELECT pg_read_binary_file('${path}') AS content`))[0]?.content ?? '',
    );
  const heap = async (table: string) =>
    file((await select<{ path: string }>(`SELECT pg_relation_filepath('${table}') AS path`))[0]?.path ?? '');
  const segments = await select<{ name: string }>(
    "SELECT name FROM pg_ls_waldir() WHERE name ~ '^[0-9A-F]{24}$' ORDER BY name",
  );
  const log: Buffer[] = [];
  for (const { name } of segments) log.push(await file(`pg_wal/${name}`));
  const byTransaction = await select<{ answers: string }>(
    'SELECT answers FROM ballot ORDER BY CAST(CAST(xmin AS text) AS bigint), ctid',
  );
  return {
    'heap of the inbox': marksIn([await heap('inbox_ballot')]),
    'heap of the ballots': marksIn([await heap('ballot')]),
    'write-ahead log': marksIn(log),
    'transactions of the ballots': marksIn(byTransaction.map(({ answers }) => Buffer.from(answers))),
  };
}

/**
 * How many residents are found by laying evidence beside the order in which they answered: the first mark belongs to the first.
 * @param arrivals marks in the order in which their residents answered
 */
export const foundByOrder = (evidence: Evidence, arrivals: readonly string[]): number =>
  evidence.filter((mark, at) => arrivals[at] === mark).length;

/** The best of many guesses at random is no better than this: one in ten, and three standard deviations. */
export const chanceOf = (residents: number): number => residents / 10 + 3 * Math.sqrt(residents * 0.1 * 0.9);
