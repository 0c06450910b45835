import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ReleaseReader } from './release-readers.js';

/** Longer headers hold no code. */
const longestCode = 40;

/** The code of a circle comes in a header, so that no log of addresses holds it, and no cache keeps what it opens. */
export function readerOf(
  viewer: ReleaseReader['viewer'],
  { headers }: FastifyRequest,
  reply: FastifyReply,
): ReleaseReader {
  const code = headers['release-code'];
  if (typeof code !== 'string' || code.length > longestCode) return { viewer, code: null };
  reply.header('cache-control', 'no-store');
  return { viewer, code: code.trim().toUpperCase() };
}
