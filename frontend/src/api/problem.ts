import type { Problem } from './models';

/** An answer of the server that is a refusal, with its stable code. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: NonNullable<Problem['errors']>;
  /** Under which the log of the server tells of it; null where the answer was none of ours. */
  readonly requestId: string | null;

  constructor(status: number, problem: Partial<Problem>) {
    super(problem.detail ?? problem.title ?? problem.code ?? `HTTP ${status}`);
    this.name = 'ProblemError';
    this.status = status;
    this.code = problem.code ?? (status === 0 ? 'unreachable' : `http-${status}`);
    this.errors = problem.errors ?? [];
    this.requestId = problem.instance?.replace(/^urn:uuid:/, '') ?? null;
  }
}

/** One place that a refusal names, with what fills its sentence. */
export type FieldProblem = ProblemError['errors'][number];

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

export function problemOf(status: number, body: unknown): ProblemError {
  return new ProblemError(status, isObject(body) ? (body as Partial<Problem>) : {});
}

export const codeOf = (error: unknown): string => (error instanceof ProblemError ? error.code : 'unreachable');
