import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const [toBrotli, toGzip] = [promisify(brotliCompress), promisify(gzip)];

const encodings = {
  br: (text: string) => toBrotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (text: string) => toGzip(text, { level: 6 }),
} as const;
type Encoding = keyof typeof encodings;

/** Below this size the headers cost more than the compression saves. */
const smallest = 1024;
/** A village opens the same page all day: it is compressed once. */
const kept = 200;

/** Pages that are drawn without knowing who reads them. */
const sharedPages = /^\/(s\/:collector|try\/:token|results|board)($|\/)/;

/** What everybody may read and nobody's secret stands in: only there compression tells nothing by its length. */
const isShared = ({ method, routeOptions: { url = '' } }: FastifyRequest): boolean =>
  method === 'GET' && (url === '/api/collect/:collector' || sharedPages.test(url));

/** Compresses the pages that are drawn here, and the form of the respondent's. */
export function addCompression(fastify: FastifyInstance): void {
  const done = new Map<string, Promise<Buffer>>();
  fastify.addHook('onSend', async (request, reply, payload: unknown) => {
    if (!isShared(request) || typeof payload !== 'string' || payload.length < smallest) return payload;
    const encoding = encodingFor(request);
    reply.header('vary', `${String(reply.getHeader('vary') ?? '')}, accept-encoding`.replace(/^, /, ''));
    if (encoding === undefined) return payload;
    const key = `${encoding} ${createHash('sha256').update(payload).digest('base64')}`;
    const compressed = done.get(key) ?? encodings[encoding](payload);
    done.delete(key);
    done.set(key, compressed);
    for (const oldest of done.keys()) {
      if (done.size <= kept) break;
      done.delete(oldest);
    }
    reply.header('content-encoding', encoding).removeHeader('content-length');
    return compressed;
  });
}

function encodingFor({ headers: { 'accept-encoding': accepted = '' } }: FastifyRequest): Encoding | undefined {
  const offered = String(accepted)
    .split(',')
    .filter((entry) => !/;\s*q=0(\.0*)?\s*$/.test(entry))
    .map((entry) => entry.split(';', 1)[0]?.trim());
  return (Object.keys(encodings) as Encoding[]).find((encoding) => offered.includes(encoding));
}
