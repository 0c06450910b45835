import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestLocales, preferredLocale, type Locale } from '@pingyi/form-definitions/locales';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contentSecurityPolicy } from '../common/http/fastify.js';

/** What a resident sees behind a collector; rejects where there is none. */
export type ReadRespondentForm = (collector: string) => Promise<{ readonly locales: readonly string[] }>;

/** Residents fill in forms that others wrote: there, even trusted code may only write sanitised markup. */
const respondentPolicy = Object.entries({
  ...contentSecurityPolicy,
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['default', 'dompurify', 'pingyi-worker'],
})
  .map(([name, values]) => `${name} ${values.join(' ')}`)
  .join('; ');

const place = '<script type="application/json" id="opening"></script>';

/** Serves the page behind a QR code with its form and the texts of its language inside, so that the first question needs one request. */
export function registerRespondentPage(
  fastify: FastifyInstance,
  folder: string,
  respondentForm: ReadRespondentForm,
): void {
  const page = rememberedFile(join(folder, 'respondent.html'));
  const texts = new Map(
    manifestLocales.map((locale) => [locale, rememberedFile(join(folder, 'respondent-texts', `${locale}.json`))]),
  );
  const send = (request: FastifyRequest, reply: FastifyReply, view: Awaited<ReturnType<ReadRespondentForm>> | null) => {
    const built = page();
    if (built === undefined) return reply.status(503).type('text/plain').send('Not built yet: npm run build');
    const offered = manifestLocales.filter((locale) => view === null || view.locales.includes(locale));
    const locale = preferredLocale(languagesOf(request), offered);
    const html = built
      .replace(/<html lang="[^"]*"/, `<html lang="${locale}"`)
      .replace(place, () => place.replace('><', `>${openingOf(locale, texts.get(locale)?.(), view)}<`));
    const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
    reply
      .header('content-security-policy', respondentPolicy)
      .header('cache-control', 'no-cache')
      .header('vary', 'accept-language')
      .header('etag', etag);
    if (request.headers['if-none-match']?.includes(etag) === true) return reply.status(304).send();
    return reply.type('text/html; charset=utf-8').send(html);
  };
  fastify.get<{ Params: { collector: string } }>('/s/:collector', async (request, reply) =>
    // The page says itself what it could not be given here, and asks again.
    send(request, reply, await respondentForm(request.params.collector).catch(() => null)),
  );
  fastify.get('/try/:token', async (request, reply) => send(request, reply, null));
}

/** In JSON, `<` stands nowhere but in texts. */
const openingOf = (locale: Locale, texts: string | undefined, view: unknown): string =>
  texts === undefined
    ? ''
    : `{"locale":"${locale}","texts":${inMarkup(texts)},"view":${inMarkup(JSON.stringify(view))}}`;
const inMarkup = (json: string): string => json.trim().replaceAll('<', '\\u003c');

/** The languages of a reader, the dearest first (RFC 9110). */
function languagesOf(request: FastifyRequest): string[] {
  return (request.headers['accept-language'] ?? '')
    .slice(0, 200)
    .split(',')
    .map((entry) => {
      const [tag = '', quality] = entry.trim().split(/;\s*q=/);
      return { tag, quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ tag }) => tag);
}

function rememberedFile(path: string): () => string | undefined {
  let content: string | undefined;
  return () => (content ??= existsSync(path) ? readFileSync(path, 'utf8') : undefined);
}
