import { localeOf, preferredLocale, publicLocales } from '@pingyi/form-definitions/locales';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { ProblemError } from '../api/problem';
import { startLanguage } from '../i18n/interface-language';
import { loadPublicCatalogue } from '../i18n/public-catalogues';
import { OfficeZone } from '../ui/office-zone';
import { movedTo } from './address';
import type { PageState } from './page-state';
import { PublicApp } from './public-app';
import '../outcome/outcome.css';
import './public.css';

const mayPass = (error: Error): boolean =>
  !(error instanceof ProblemError) || error.status === 0 || error.status >= 500;
const client = new QueryClient({
  defaultOptions: { queries: { staleTime: 60_000, retry: (count, error) => count < 2 && mayPass(error) } },
});

/** What the server has drawn the page with; undefined where it left the page to the browser. */
function drawnWith(): PageState | undefined {
  const content = document.getElementById('page-state')?.textContent;
  return content ? (JSON.parse(content) as PageState) : undefined;
}

async function start(): Promise<void> {
  const moved = movedTo(location.pathname, location.hash);
  const state = moved === undefined ? drawnWith() : undefined;
  if (moved !== undefined) history.replaceState(null, '', moved + location.search);
  const language = new URLSearchParams(location.search).get('lang');
  const asked = [language, ...navigator.languages].flatMap((tag) => tag ?? []);
  const drawnIn = state && localeOf(document.documentElement.lang);
  await startLanguage(drawnIn ?? preferredLocale(asked, publicLocales), 'results', loadPublicCatalogue);
  const root = document.getElementById('root');
  if (!root) return;
  const page = (
    <StrictMode>
      <QueryClientProvider client={client}>
        <OfficeZone>
          <PublicApp first={{ path: location.pathname, language }} />
        </OfficeZone>
      </QueryClientProvider>
    </StrictMode>
  );
  if (!state) {
    createRoot(root).render(page);
    return;
  }
  for (const { key, data } of state) client.setQueryData(key, data);
  hydrateRoot(root, page);
}

void start();
