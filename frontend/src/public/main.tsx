import { officeLocales, preferredLocale } from '@pingyi/form-definitions/locales';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ProblemError } from '../api/problem';
import { startLanguage } from '../i18n/interface-language';
import { loadPublicCatalogue } from '../i18n/public-catalogues';
import { OfficeZone } from '../ui/office-zone';
import { PublicApp } from './public-app';
import '../outcome/outcome.css';
import './public.css';

const mayPass = (error: Error): boolean =>
  !(error instanceof ProblemError) || error.status === 0 || error.status >= 500;
const client = new QueryClient({
  defaultOptions: { queries: { staleTime: 60_000, retry: (count, error) => count < 2 && mayPass(error) } },
});

async function start(): Promise<void> {
  await startLanguage(preferredLocale(navigator.languages, officeLocales), 'results', loadPublicCatalogue);
  const root = document.getElementById('root');
  if (root)
    createRoot(root).render(
      <StrictMode>
        <QueryClientProvider client={client}>
          <OfficeZone>
            <PublicApp />
          </OfficeZone>
        </QueryClientProvider>
      </StrictMode>,
    );
}

void start();
