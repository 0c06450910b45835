import { z } from 'zod';
import { textDigest } from '../../common/canonical-json.js';

/** The name of the format, in its first line. */
export const nominationFormat = 'pingyi/nominations@1';

/**
 * Those whom an office puts forward to the office above it, as lines of JSON: who does, then a line for each, then how many those are with the
 * digest of every line before. Organisations go by their codes, by which both offices know them, and persons by name and organisation.
 */
export const nominationHead = z.strictObject({
  format: z.literal(nominationFormat),
  office: z.string().min(1).max(200),
  campaign: z.strictObject({ id: z.uuid(), name: z.string().min(1).max(200), type: z.string().min(1).max(60) }),
  about: z.enum(['units', 'persons']),
});
export type NominationHead = z.output<typeof nominationHead>;

export const nominationRow = z.strictObject({
  /** Of the unit; of a person, of his unit. */
  code: z.string().min(1).max(40),
  unit: z.string().max(200),
  person: z.string().min(1).max(100).nullable(),
  field: z.string().max(60).nullable(),
  award: z.string().max(200),
  score: z.string().max(20).nullable(),
  deeds: z.string().max(10_000),
});
export type NominationRow = z.output<typeof nominationRow>;

const foot = z.strictObject({ candidates: z.int().min(0), digest: z.string().max(71) });
const mostRows = 2000;

/** What a file says, or where it is wrong. */
export type ReadNominations =
  | { readonly head: NominationHead; readonly rows: readonly NominationRow[] }
  | { readonly fault: 'nominations-unreadable' | 'nominations-changed'; readonly line: number };

export function nominationText(head: NominationHead, rows: readonly NominationRow[]): string {
  const said = [head, ...rows].map((line) => `${JSON.stringify(line)}\n`).join('');
  return `${said}${JSON.stringify({ candidates: rows.length, digest: textDigest(said) })}\n`;
}

/** Reads a file: every line has the shape it should, and nothing was changed after it was written. */
export function readNominations(text: string): ReadNominations {
  const lines = text.split('\n').filter((line) => line !== '');
  if (lines.length < 2 || lines.length > mostRows + 2) return { fault: 'nominations-unreadable', line: lines.length };
  const head = parsed(nominationHead, lines[0]);
  if (!head) return { fault: 'nominations-unreadable', line: 1 };
  const end = parsed(foot, lines.at(-1));
  const body = lines.slice(0, -1);
  if (end?.candidates !== body.length - 1 || end.digest !== textDigest(body.map((line) => `${line}\n`).join('')))
    return { fault: 'nominations-changed', line: lines.length };
  const rows: NominationRow[] = [];
  for (const [at, line] of body.slice(1).entries()) {
    const row = parsed(nominationRow, line);
    if (!row || (row.person !== null) !== (head.about === 'persons'))
      return { fault: 'nominations-unreadable', line: at + 2 };
    rows.push(row);
  }
  return { head, rows };
}

function parsed<T>(schema: z.ZodType<T>, line: string | undefined): T | undefined {
  try {
    const read = schema.safeParse(JSON.parse(line ?? ''));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
