import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { FieldProblem } from '../problem/problem.error.js';
import { clientGone } from './client-gone.js';
import { fieldProblem } from './field-problem.js';
import { withUpload } from './upload.js';

const onOrOff = z.enum(['true', 'false']).default('false');

/** What every import of a table can be asked for. */
export const importSwitches = {
  dryRun: onOrOff,
  /** Leaves out columns whose titles nobody knows, instead of refusing the file. */
  ignoreUnknownColumns: onOrOff,
};

/** What every import of a table answers. */
export const importAnswer = {
  rows: z.int(),
  /** What of the file was left out, at its cell. */
  notes: z.array(fieldProblem),
  dryRun: z.boolean(),
};

/** Why a table is not imported, whatever it holds. */
export const importProblems = [
  'import-invalid',
  'file-type',
  'file-empty',
  'file-unreadable',
  'too-many-rows',
  'too-many-cells',
  'cell-too-long',
  'too-costly',
  'overloaded',
] as const;

export interface ImportWish {
  readonly dryRun: boolean;
  readonly ignoreUnknown: boolean;
}

interface ImportCall {
  readonly query: { readonly dryRun: 'true' | 'false'; readonly ignoreUnknownColumns: 'true' | 'false' };
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Imports the file of a request; a file that nobody waits for any more is given up. */
export async function importTable<Report extends { readonly notes: readonly FieldProblem[] }>(
  { query, request, reply }: ImportCall,
  work: (content: Buffer, wish: ImportWish, gone: AbortSignal) => Promise<Report>,
): Promise<Omit<Report, 'notes'> & { notes: FieldProblem[] }> {
  reply.status(200);
  const wish = { dryRun: query.dryRun === 'true', ignoreUnknown: query.ignoreUnknownColumns === 'true' };
  const report = await withUpload(request, ({ content }) => work(content, wish, clientGone(reply)));
  return { ...report, notes: [...report.notes] };
}
