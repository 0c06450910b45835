import { z } from 'zod';

/** A place with what is said about it: a field of a request, or a cell of a file. */
export const fieldProblem = z.strictObject({
  pointer: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
