import { z } from 'zod';
import { textDigest } from '../../common/canonical-json.js';

/** The name of the format, in its first line. */
export const resultsFormat = 'pingyi/results@1';

/**
 * A result that one office hands to the office above, as lines of JSON: what it is, then a line for each organisation, then how many those are
 * with the digest of every line before. Organisations go by their codes, by which both offices know them.
 */
export const resultsHead = z.strictObject({
  format: z.literal(resultsFormat),
  /** Who graded. */
  office: z.string().min(1).max(200),
  campaign: z.strictObject({
    id: z.uuid(),
    name: z.string().min(1).max(200),
    type: z.string().min(1).max(60),
    asOf: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  }),
  /** By the hash of its outcome the run is found in the grade package, with which anybody can work it out again. */
  run: z.strictObject({ number: z.int().min(1), outcomeHash: z.string().max(71) }),
});
export type ResultsHead = z.output<typeof resultsHead>;

export const resultsRow = z.strictObject({
  code: z.string().min(1).max(40),
  name: z.string().max(200),
  status: z.string().max(30),
  /** Code of the campaign type; null for what could not be graded. */
  grade: z.string().max(30).nullable(),
  score: z
    .string()
    .regex(/^-?\d{1,7}\.\d{2}$/)
    .nullable(),
});
export type ResultsRow = z.output<typeof resultsRow>;

const resultsFoot = z.strictObject({ units: z.int().min(0), digest: z.string().max(71) });

/** What a file says, or where it is wrong. */
export type ReadResults =
  | { readonly head: ResultsHead; readonly rows: readonly ResultsRow[] }
  | { readonly fault: 'results-unreadable' | 'results-changed' | 'results-repeated'; readonly line: number };

/** Organisations that a file can hold. */
const mostRows = 50_000;

/** Reads a file: every line has the shape it should, no organisation comes twice, and nothing was changed after it was written. */
export function readResults(text: string): ReadResults {
  const lines = text.split('\n').filter((line) => line !== '');
  if (lines.length < 2 || lines.length > mostRows + 2) return { fault: 'results-unreadable', line: lines.length };
  const head = parsed(resultsHead, lines[0]);
  if (!head) return { fault: 'results-unreadable', line: 1 };
  const foot = parsed(resultsFoot, lines.at(-1));
  const body = lines.slice(0, -1);
  if (!foot || foot.units !== body.length - 1 || foot.digest !== textDigest(body.map((line) => `${line}\n`).join('')))
    return { fault: 'results-changed', line: lines.length };
  const rows: ResultsRow[] = [];
  const codes = new Set<string>();
  for (const [at, line] of body.slice(1).entries()) {
    const row = parsed(resultsRow, line);
    if (!row) return { fault: 'results-unreadable', line: at + 2 };
    if (codes.has(row.code)) return { fault: 'results-repeated', line: at + 2 };
    codes.add(row.code);
    rows.push(row);
  }
  return { head, rows };
}

/** The lines of a file, each with its end. */
export async function* resultsLines(head: ResultsHead, rows: AsyncIterable<ResultsRow>): AsyncGenerator<string> {
  const said = [`${JSON.stringify(head)}\n`];
  yield said[0] ?? '';
  for await (const row of rows) {
    const line = `${JSON.stringify(row)}\n`;
    said.push(line);
    yield line;
  }
  yield `${JSON.stringify({ units: said.length - 1, digest: textDigest(said.join('')) })}\n`;
}

function parsed<T>(schema: z.ZodType<T>, line: string | undefined): T | undefined {
  try {
    const read = schema.safeParse(JSON.parse(line ?? ''));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
