import { join } from 'node:path';
import type { FormLanguage } from '@pingyi/form-definitions';
import { manifestLocales, preferredLocale, type Locale } from '@pingyi/form-definitions/locales';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contentSecurityPolicy } from '../common/http/fastify.js';
import { jsonInMarkup, rememberedFile, sendDrawn } from './drawn-page.js';
import { languagesOf } from './reader-languages.js';

/** What a resident sees behind a collector; rejects where there is none. */
export type ReadRespondentForm = (collector: string) => Promise<RespondentView>;

interface RespondentView {
  readonly locales: readonly string[];
  readonly languages: readonly FormLanguage[];
}

/** Residents fill in forms that others wrote: there, even trusted code may only write sanitised markup. */
const respondentPolicy = (frameOrigins: readonly string[]): string =>
  Object.entries({
    ...contentSecurityPolicy,
    ...(frameOrigins.length > 0 && { 'frame-ancestors': frameOrigins }),
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
  frameOrigins: readonly string[],
): void {
  const policy = respondentPolicy(frameOrigins);
  const page = rememberedFile(join(folder, 'respondent.html'));
  const texts = new Map(
    manifestLocales.map((locale) => [locale, rememberedFile(join(folder, 'respondent-texts', `${locale}.json`))]),
  );
  const send = (request: FastifyRequest, reply: FastifyReply, view: RespondentView | null) => {
    const built = page();
    if (built === undefined) return reply.status(503).type('text/plain').send('Not built yet: npm run build');
    const offered = manifestLocales.filter((locale) => view === null || view.locales.includes(locale));
    const wanted = languagesOf(request);
    const locale = preferredLocale(wanted, offered);
    const language = furtherLanguage(wanted, locale, view?.languages ?? []);
    const opening = { locale, language: language?.key ?? null, texts: texts.get(locale)?.(), view };
    const html = built
      .replace(
        /<html lang="[^"]*"/,
        `<html lang="${language?.tag ?? locale}"${language?.direction === 'rtl' ? ' dir="rtl"' : ''}`,
      )
      .replace(place, () => place.replace('><', `>${openingOf(opening)}<`));
    reply.header('content-security-policy', policy);
    // The older header knows no list of origins, and would refuse those too.
    if (frameOrigins.length > 0) reply.removeHeader('x-frame-options');
    return sendDrawn(request, reply, html);
  };
  fastify.get<{ Params: { collector: string } }>('/s/:collector', async (request, reply) =>
    // The page says itself what it could not be given here, and asks again.
    send(request, reply, await respondentForm(request.params.collector).catch(() => null)),
  );
  // Where somebody types the code of a card.
  fastify.get('/s', async (request, reply) => send(request, reply, null));
  fastify.get('/try/:token', async (request, reply) => send(request, reply, null));
}

interface Opening {
  readonly locale: Locale;
  /** Key of the form's language, where it is one that the interface does not speak. */
  readonly language: string | null;
  /** JSON. */
  readonly texts: string | undefined;
  readonly view: RespondentView | null;
}

/** The language of the form that a reader likes better than any of the interface. */
function furtherLanguage(
  wanted: readonly string[],
  locale: Locale,
  languages: readonly FormLanguage[],
): FormLanguage | undefined {
  for (const tag of wanted.map((one) => one.toLowerCase())) {
    const further = languages.find((language) => isSpokenAs(language.tag.toLowerCase(), tag));
    if (further) return further;
    if (isSpokenAs(locale.toLowerCase(), tag)) return undefined;
  }
  return undefined;
}

const isSpokenAs = (one: string, other: string): boolean => one.split('-', 1)[0] === other.split('-', 1)[0];

const openingOf = ({ texts, ...opening }: Opening): string =>
  texts === undefined ? '' : `${jsonInMarkup(JSON.stringify(opening)).slice(0, -1)},"texts":${jsonInMarkup(texts)}}`;
