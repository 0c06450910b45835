import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { publicPage } from './public-page.js';
import { registerRespondentPage, type ReadRespondentForm } from './respondent-page.js';

const builtPages = fileURLToPath(new URL('../../../frontend/dist/', import.meta.url));
const docsFolder = fileURLToPath(new URL('../../api-docs/', import.meta.url));
const swaggerFolder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const swaggerFiles = ['swagger-ui.css', 'swagger-ui-bundle.js'];

/** The script that recomputes a published result runs rules that nobody need trust: it may connect to nothing. */
const verifierPolicy = "default-src 'none'; script-src 'self' blob:";
const isVerifier = (name: string): boolean => name.startsWith('verifier-');

const ofPages = [
  'content-security-policy',
  'permissions-policy',
  'x-frame-options',
  'cross-origin-opener-policy',
] as const;

/**
 * Serves the built pages: the respondent's, the console, the published results and the documentation of the API.
 * @param respondentForm what stands behind a collector
 * @param frameOrigins websites that may show the respondent's page within theirs
 */
export async function registerPages(
  fastify: FastifyInstance,
  respondentForm: ReadRespondentForm,
  frameOrigins: readonly string[],
): Promise<void> {
  await fastify.register(fastifyStatic, {
    root: builtPages,
    serve: false,
    preCompressed: true,
    cacheControl: false,
  });
  const page = (file: string) => async (_request: unknown, reply: FastifyReply) => sendPage(reply, file);
  registerRespondentPage(fastify, builtPages, respondentForm, frameOrigins);
  fastify.get('/', async (_request, reply) => reply.redirect('/console/'));
  fastify.get('/console', async (_request, reply) => reply.redirect('/console/'));
  // Browsers carry over what follows the `#`: the code of the slip.
  fastify.get('/reset', async (_request, reply) => reply.redirect('/console/reset'));
  fastify.get('/console/*', page('console.html'));
  const sendPublic = publicPage(fastify, builtPages);
  for (const address of [
    '/results',
    '/results/:publication',
    '/results/:publication/units/:unit',
    '/board',
    '/board/:unit',
  ])
    fastify.get(address, sendPublic);
  fastify.get<{ Params: { '*': string } }>('/assets/*', async (request, reply) => {
    // What these say of a page says nothing of its files, and every byte of a first visit counts on an old phone.
    for (const name of ofPages) reply.removeHeader(name);
    if (isVerifier(request.params['*'])) reply.header('content-security-policy', verifierPolicy);
    reply.header('cache-control', 'public, max-age=31536000, immutable');
    return reply.sendFile(join('assets', request.params['*']), builtPages);
  });
  fastify.get('/respondent-worker.js', async (_request, reply) => {
    reply.header('cache-control', 'no-cache').header('service-worker-allowed', '/s/');
    return reply.sendFile('respondent-worker.js', builtPages);
  });
  fastify.get<{ Params: { locale: string } }>('/respondent-texts/:locale', async (request, reply) => {
    reply.header('cache-control', 'no-cache');
    return reply.sendFile(join('respondent-texts', request.params.locale), builtPages);
  });
  registerDocs(fastify);
  // People who mistype an address are told so in words; programs get the problem that they ask for.
  fastify.get('/*', async (request, reply) => {
    const wantsPage = request.headers.accept?.includes('text/html') && !request.url.startsWith('/api/');
    if (wantsPage) return sendPublic(request, reply);
    reply.callNotFound();
    return reply;
  });
}

function sendPage(reply: FastifyReply, file: string): FastifyReply {
  if (!existsSync(join(builtPages, file)))
    return reply.status(503).type('text/plain').send('Not built yet: npm run build');
  reply.header('cache-control', 'no-cache');
  return reply.sendFile(file, builtPages);
}

function registerDocs(fastify: FastifyInstance): void {
  fastify.get('/api/docs', async (_request, reply) => reply.sendFile('index.html', docsFolder));
  fastify.get('/api/docs/start.js', async (_request, reply) => reply.sendFile('start.js', docsFolder));
  for (const file of swaggerFiles) {
    fastify.get(`/api/docs/${file}`, async (_request, reply) => reply.sendFile(file, swaggerFolder));
  }
}
