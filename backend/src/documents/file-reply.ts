import type { FastifyReply } from 'fastify';

/** Sets the headers of a download: an attachment that the browser neither sniffs nor runs. */
export function asDownload(reply: FastifyReply, fileName: string, mediaType: string): void {
  const ascii = fileName.replace(/[^\w.-]+/g, '_');
  reply.headers({
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'no-store',
  });
}
