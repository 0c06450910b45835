import type { FastifyReply } from 'fastify';
import { ProblemError } from '../problem/problem.error.js';

/** Nobody is there any more to read the answer. */
export class ClientGoneError extends ProblemError {
  constructor() {
    super(408, 'client-gone');
  }
}

/** Aborted when the client goes before its answer is written, so that nothing is worked out for nobody. */
export function clientGone(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => reply.raw.writableFinished || gone.abort(new ClientGoneError()));
  return gone.signal;
}
