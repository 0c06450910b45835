import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { jsonInMarkup, rememberedFile, sendDrawn, textInMarkup } from './drawn-page.js';
import { languagesOf } from './reader-languages.js';

interface AskedPage {
  readonly path: string;
  readonly language: string | null;
  readonly languages: readonly string[];
}

/** What `frontend/src/public/draw-page.tsx` gives. */
interface DrawnPage {
  readonly status: number;
  readonly locale: string;
  readonly title: string;
  readonly description: string;
  readonly markup: string;
  readonly state: unknown;
}

type DrawPage = (asked: AskedPage) => Promise<DrawnPage>;
interface Drawing {
  readonly pageDrawer: (ask: (request: Request) => Promise<Response>) => DrawPage;
}

const place = /<!--page-->[^]*<!--\/page-->/;

/** Sends the page behind an address; drawn whole, so that it can be read before any script has come. */
export type SendPublicPage = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/**
 * Public pages as everybody sees them: what they show is asked of the API, without an account, so that a page can tell no more than it does.
 * Who may read more is shown it by the script of the page.
 */
export function publicPage(fastify: FastifyInstance, folder: string): SendPublicPage {
  const page = rememberedFile(join(folder, 'public.html'));
  const script = join(folder, 'server/draw-page.js');
  let drawer: Promise<DrawPage> | undefined;
  const load = async (): Promise<DrawPage> => {
    const { pageDrawer } = (await import(pathToFileURL(script).href)) as Drawing;
    return pageDrawer((request) => answerOf(fastify, request));
  };
  return async (request, reply) => {
    const built = page();
    if (built === undefined || !existsSync(script))
      return reply.status(503).type('text/plain').send('Not built yet: npm run build');
    const { pathname: path, searchParams } = new URL(request.url, 'http://pages.invalid');
    const draw = await (drawer ??= load());
    const drawn = await draw({ path, language: searchParams.get('lang'), languages: languagesOf(request) });
    return sendDrawn(request, reply.status(drawn.status), intoPage(built, drawn));
  };
}

const intoPage = (built: string, { locale, title, description, markup, state }: DrawnPage): string =>
  built
    .replace(/<html lang="[^"]*"/, `<html lang="${locale}"`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${textInMarkup(title)}</title>`)
    .replace('name="description" content=""', () => headOf(title, description))
    .replace(place, () => `<div id="root">${markup}</div>${stateOf(state)}`);

/** Messengers show title and description where a link is passed on (the Open Graph protocol). */
const headOf = (title: string, description: string): string =>
  [
    `name="description" content="${textInMarkup(description)}" />`,
    `<meta property="og:title" content="${textInMarkup(title)}" />`,
    `<meta property="og:description" content="${textInMarkup(description)}"`,
  ].join('');

const stateOf = (state: unknown): string =>
  state === null
    ? ''
    : `<script type="application/json" id="page-state">${jsonInMarkup(JSON.stringify(state))}</script>`;

/** What the API answers somebody without an account. */
async function answerOf(fastify: FastifyInstance, { url }: Request): Promise<Response> {
  const { pathname, search } = new URL(url);
  const { statusCode, headers, rawPayload } = await fastify.inject({ method: 'GET', url: pathname + search });
  const type = String(headers['content-type'] ?? '');
  return new Response(new Uint8Array(rawPayload), { status: statusCode, headers: { 'content-type': type } });
}
