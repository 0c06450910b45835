import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** In JSON, `<` stands nowhere but in texts. */
export const jsonInMarkup = (json: string): string => json.trim().replaceAll('<', '\\u003c');

/** Text between tags or in an attribute. */
export const textInMarkup = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

/** A built file, read once it is there. */
export function rememberedFile(path: string): () => string | undefined {
  let content: string | undefined;
  return () => (content ??= existsSync(path) ? readFileSync(path, 'utf8') : undefined);
}

/** Sends a page that was drawn for this reader; whoever has it already is told so (RFC 9110). */
export function sendDrawn(request: FastifyRequest, reply: FastifyReply, html: string): FastifyReply {
  const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
  reply.header('cache-control', 'no-cache').header('vary', 'accept-language').header('etag', etag);
  if (request.headers['if-none-match']?.includes(etag) === true) return reply.status(304).send();
  return reply.type('text/html; charset=utf-8').send(html);
}
