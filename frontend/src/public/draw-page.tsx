import { preferredLocale, publicLocales, type Locale } from '@pingyi/form-definitions/locales';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import i18next, { type i18n, type ResourceLanguage } from 'i18next';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { askThrough } from '../api/client';
import { ProblemError } from '../api/problem';
import {
  firstOutcomes,
  firstResults,
  publicRecordsQuery,
  publishedListQuery,
  publishedOutcomeQuery,
  publishedOutcomesQuery,
  publishedQuery,
  publishedStandingsQuery,
} from '../api/published';
import { systemQuery } from '../api/session';
import { fileLanguageOf } from '../ui/file-language';
import { OfficeZone } from '../ui/office-zone';
import { readAddress } from './address';
import { HeadContext, type HeadOfPage } from './page-head';
import type { PageState } from './page-state';
import { PublicApp } from './public-app';

/** What somebody asks for. */
export interface AskedPage {
  readonly path: string;
  /** The language in the address; null where there is none. */
  readonly language: string | null;
  /** Languages of the reader, the dearest first. */
  readonly languages: readonly string[];
}

export interface DrawnPage extends HeadOfPage {
  /** 200, or what the server answers for what the page is about: 404, 410 … */
  readonly status: number;
  readonly locale: Locale;
  readonly markup: string;
  /** What the browser goes on with; null where it begins anew. The same for the same page, or no cache could tell. */
  readonly state: PageState | null;
}

const catalogues = import.meta.glob<ResourceLanguage>('../i18n/*/public.ts', { eager: true, import: 'catalogue' });

const languages = new Map<Locale, i18n>();
for (const locale of publicLocales) {
  const instance = i18next.createInstance();
  // Everything is at hand, so that this is done when it returns.
  void instance.init({
    lng: locale,
    initAsync: false,
    defaultNS: 'results',
    resources: { [locale]: catalogues[`../i18n/${locale}/public.ts`] ?? {} },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  languages.set(locale, instance);
}

/**
 * Draws public pages as everybody sees them, so that they can be read before any script has come.
 * @param ask answers what a page asks of the API, without an account
 */
export function pageDrawer(ask: (request: Request) => Promise<Response>): (asked: AskedPage) => Promise<DrawnPage> {
  askThrough(ask);
  return draw;
}

async function draw({ path, language, languages: wanted }: AskedPage): Promise<DrawnPage> {
  const locale = preferredLocale(language === null ? wanted : [language, ...wanted], publicLocales);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  const status = await read(client, path, locale);
  const i18nOfPage = languages.get(locale)!;
  let head: HeadOfPage = { title: i18nOfPage.t('product'), description: i18nOfPage.t('listHint') };
  const markup = renderToString(
    <HeadContext value={(own) => (head = own)}>
      <I18nextProvider i18n={i18nOfPage}>
        <QueryClientProvider client={client}>
          <OfficeZone>
            <PublicApp first={{ path, language }} />
          </OfficeZone>
        </QueryClientProvider>
      </I18nextProvider>
    </HeadContext>,
  );
  const state = status === 200 ? stateOf(client) : null;
  client.clear();
  return { ...head, status, locale, markup, state };
}

const stateOf = (client: QueryClient): PageState =>
  client
    .getQueryCache()
    .getAll()
    .map(({ queryKey, state: { data } }) => ({ key: queryKey, data }));

/** Reads what an address shows. @returns the status of what it is about */
async function read(client: QueryClient, path: string, locale: Locale): Promise<number> {
  const { page, publicationId, unitId } = readAddress(path);
  await client.prefetchQuery(systemQuery);
  try {
    if (page === 'lost') return 404;
    if (page === 'board')
      await client.fetchQuery(
        publicRecordsQuery({
          ...firstResults,
          lang: fileLanguageOf(locale),
          ...(unitId === undefined ? {} : { unitId }),
        }),
      );
    else if (publicationId === undefined) await client.fetchQuery(publishedListQuery(firstResults));
    else
      await Promise.all([
        client.fetchQuery(publishedQuery(publicationId)),
        client.fetchQuery(publishedStandingsQuery(publicationId)),
        unitId === undefined
          ? client.fetchQuery(publishedOutcomesQuery(publicationId, firstOutcomes))
          : client.fetchQuery(publishedOutcomeQuery(publicationId, unitId)),
      ]);
    return 200;
  } catch (error) {
    if (error instanceof ProblemError && error.status >= 400) return error.status;
    throw error;
  }
}
