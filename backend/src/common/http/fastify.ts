import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { Transform, type TransformCallback } from 'node:stream';
import { createGunzip } from 'node:zlib';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type RequestPayload,
} from 'fastify';
import { parseStrictJson } from '../json/strict-json.js';
import { addCompression } from './compression.js';
import { ProblemError } from '../problem/problem.error.js';
import { problemHeaders, toProblemDocument, toProblemError } from '../problem/problem-document.js';
import { sendProblem } from './problem.filter.js';
import { answersLimit, formLimit, uploadLimit } from './limits.js';
import { isOfResidents } from './resident-routes.js';
import type { RouteTable } from './route-table.js';

const kilobyte = 1024;

/** Counts what arrives, after inflation, and stops at the limit. */
class SizeLimit extends Transform {
  receivedEncodedLength = 0;
  private received = 0;

  constructor(private readonly limit: number) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.received += chunk.length;
    this.receivedEncodedLength = this.received;
    if (this.received > this.limit)
      done(new ProblemError(413, 'payload-too-large', { headers: { connection: 'close' } }));
    else done(null, chunk);
  }
}

/** Policy of the pages: no inline script, no foreign host; SurveyJS and antd write style attributes. */
export const contentSecurityPolicy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/** What an answer that is never shown as a page needs (OWASP REST security). */
const apiHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const strictTransport = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' };
const permissionsPolicy = 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()';

/** An answer that was given. */
export interface Answered {
  readonly method: string;
  /** Pattern of the route. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  readonly requestId: string;
}

export interface FastifyOptions {
  readonly logLevel: string;
  readonly routes: RouteTable;
  readonly https: boolean;
  /** Reverse proxies in front; 0 takes the address of the connection. */
  readonly trustedProxies: number;
  /** Told of every answer. */
  readonly onAnswer?: ((answered: Answered) => void) | undefined;
}

/** Fastify with Pingyi's limits, parsers, headers and error answers; Nest's routes are added on top. */
export async function createFastifyAdapter(options: FastifyOptions): Promise<FastifyAdapter> {
  const adapter = new FastifyAdapter({
    bodyLimit: formLimit,
    trustProxy: (_address: string, hop: number) => hop < options.trustedProxies,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 200 },
    http: { headersTimeout: 10_000, maxHeaderSize: 16 * kilobyte, requestTimeout: 30_000 },
    logger: options.logLevel === 'silent' ? false : { level: options.logLevel },
    // Random, so that it says nothing of who asks; what somebody sends as one is not taken over.
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    // The lines that name it do so themselves.
    childLoggerFactory: (logger: FastifyBaseLogger) => logger,
    frameworkErrors: (error: unknown, _request: unknown, reply: FastifyReply) =>
      sendProblem(toProblemError(error), error, reply),
    clientErrorHandler(error, socket) {
      answerRawError(error as NodeJS.ErrnoException, socket);
    },
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  fastify.addHook('onRoute', (route) => options.routes.add(route.url, route.method));
  // Hooks answer by callback: a promise for each of them would be a tenth of the work of a ballot.
  fastify.addHook('onRequest', (request, reply, done) => {
    const { isApi } = request.routeOptions.config as { isApi?: true };
    if (isApi)
      reply
        .headers(options.https ? { ...apiHeaders, ...strictTransport } : apiHeaders)
        .header('request-id', request.id);
    else reply.header('permissions-policy', permissionsPolicy);
    done(request.url.length > 8 * kilobyte ? new ProblemError(414, 'url-too-long') : undefined);
  });
  addBodyParsing(fastify);
  addRequestLog(fastify, options.onAnswer);
  addCompression(fastify);
  await fastify.register(cookie);
  await fastify.register(multipart, {
    limits: { fileSize: uploadLimit, files: 1, fields: 5, fieldSize: kilobyte, fieldNameSize: 100, parts: 6 },
    throwFileSizeLimit: true,
  });
  await fastify.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    // Of engines that nobody can open these pages with.
    dnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
    strictTransportSecurity: options.https ? { maxAge: 31_536_000 } : false,
  });
  return adapter;
}

function addBodyParsing(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: formLimit },
    (_request, body: Buffer, done) => {
      try {
        done(null, parseStrictJson(body));
      } catch (error) {
        done(error as Error);
      }
    },
  );
  fastify.addHook('preParsing', (request, _reply, payload, done) => {
    try {
      done(null, limitBody(request, payload));
    } catch (error) {
      done(error as Error);
    }
  });
}

/**
 * The body as the parser may read it: of the route's size at most, also once inflated.
 * @throws {ProblemError} 413, 415
 */
function limitBody(request: FastifyRequest, payload: RequestPayload): RequestPayload {
  const { 'content-type': type = '', 'content-encoding': encoding, 'content-length': length } = request.headers;
  if (type.startsWith('multipart/')) return payload;
  const { bodyLimitBytes: limit = answersLimit } = request.routeOptions.config as { bodyLimitBytes?: number };
  if (Number(length ?? 0) > limit)
    throw new ProblemError(413, 'payload-too-large', { headers: { connection: 'close' } });
  if (encoding === undefined || encoding === 'identity') {
    // A declared length was compared above; only an undeclared one must be counted while it arrives.
    return length === undefined ? payload.pipe(new SizeLimit(limit)) : payload;
  }
  if (encoding !== 'gzip') throw new ProblemError(415, 'unsupported-media-type');
  const limited = new SizeLimit(limit);
  const inflated = createGunzip();
  inflated.on('error', () => limited.destroy(new ProblemError(400, 'malformed-body')));
  // The declared length is that of the compressed body; Fastify would compare it with the inflated one.
  delete request.headers['content-length'];
  payload.pipe(inflated).pipe(limited);
  return limited;
}

/** One line a request: its random id, route pattern, status and duration; no address, agent, query, account or id of a thing. */
function addRequestLog(fastify: FastifyInstance, onAnswer: FastifyOptions['onAnswer']): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const { method, id: requestId } = request;
    onAnswer?.({ method, route, status: reply.statusCode, ms: reply.elapsedTime, requestId });
    if (!isOfResidents(route)) {
      reply.log.info(
        {
          request: request.id,
          method: request.method,
          route,
          status: reply.statusCode,
          ms: Math.round(reply.elapsedTime),
        },
        'request',
      );
    }
    done();
  });
}

const rawStatus: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'header-too-large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'request-timeout'],
};

/** Answers what Node refuses before there is a request: oversized headers, timeouts, ambiguous framing. */
function answerRawError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, code] = rawStatus[error.code ?? ''] ?? [400, 'malformed-request'];
  const document = toProblemDocument(new ProblemError(status, code));
  const body = JSON.stringify(document);
  const headers = Object.entries({ ...problemHeaders, 'content-length': Buffer.byteLength(body), connection: 'close' });
  const lines = headers.map(([name, value]) => `${name}: ${value}`).join('\r\n');
  socket.end(`HTTP/1.1 ${status} ${document.title}\r\n${lines}\r\n\r\n${body}`);
}
