import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import { ProblemError } from '../common/problem/problem.error.js';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether somebody says the token; without one, everybody may ask who reaches the address. */
export function isAllowed(authorization: string | undefined, token: string | null): boolean {
  if (token === null) return true;
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`));
}

/** `GET /metrics` beside the pages; without the token it is not there. */
export function registerMetrics(fastify: FastifyInstance, registry: Registry, token: string): void {
  fastify.get('/metrics', async (request, reply) => {
    if (!isAllowed(request.headers.authorization, token)) throw new ProblemError(404, 'not-found');
    reply.header('content-type', registry.contentType).header('cache-control', 'no-store');
    return registry.metrics();
  });
}
