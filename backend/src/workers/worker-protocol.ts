import type { FieldProblem } from '../common/problem/problem.error.js';

/** One task: a module of ours whose `run` yields the parts of the answer. */
export interface WorkerRequest {
  readonly id: number;
  readonly task: string;
  readonly argument: unknown;
}

/** An expected refusal, as it crosses between processes. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  readonly errors: readonly FieldProblem[] | undefined;
}

export type WorkerReply =
  | { readonly id: number; readonly kind: 'part'; readonly part: unknown }
  | { readonly id: number; readonly kind: 'end' }
  | { readonly id: number; readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };

/** What a task module exports. An answer in parts reaches the server bit by bit, so that reading it holds nobody up. */
export interface Task<Argument, Part> {
  run(argument: Argument): AsyncIterable<Part> | Iterable<Part>;
}
