import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../problem/problem.error.js';
import { problemHeaders, toProblemDocument, toProblemError } from '../problem/problem-document.js';
import { BusyError } from '../turns.js';
import { RouteTable } from './route-table.js';

const refusals: Readonly<Record<number, string>> = {
  400: 'malformed-request',
  413: 'payload-too-large',
  414: 'url-too-long',
  415: 'unsupported-media-type',
};

/** Answers every failure, expected or not, as a problem document. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(RouteTable) private readonly routes: RouteTable) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(this.translate(error, http.getRequest<FastifyRequest>()), error, http.getResponse<FastifyReply>());
  }

  private translate(error: unknown, request: FastifyRequest): ProblemError {
    if (!(error instanceof HttpException)) return toProblemError(error);
    // Nest wraps what Fastify refuses before a handler runs.
    if (error.getStatus() !== 404)
      return new ProblemError(error.getStatus(), refusals[error.getStatus()] ?? 'request-refused');
    const allowed = this.routes.methodsAt(request.url);
    // A method that the address takes found nothing there, such as a file.
    return allowed.length > 0 && !allowed.includes(request.method)
      ? new ProblemError(405, 'method-not-allowed', { headers: { allow: allowed.join(', ') } })
      : new ProblemError(404, 'not-found');
  }
}

/** Writes a problem document; an unexpected error is logged with its stack and answered without it. */
export function sendProblem(problem: ProblemError, cause: unknown, reply: FastifyReply): void {
  if (reply.sent || reply.raw.headersSent) {
    reply.raw.destroy();
    return;
  }
  const body = toProblemDocument(problem, reply.request.id);
  // Whoever is asked to come again is no fault, and a flood of them must not fill the log with stacks.
  if (problem instanceof BusyError) reply.log.warn({ instance: body.instance }, problem.code);
  else if (problem.status >= 500) reply.log.error({ err: cause, instance: body.instance }, problem.code);
  void reply
    .status(problem.status)
    .headers({ ...problemHeaders, ...problem.headers })
    .send(JSON.stringify(body));
}
