import { manifestLocales } from '@pingyi/form-definitions/locales';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { preferredLocale, startLanguage } from '../i18n/interface-language';
import { loadRespondentCatalogue } from '../i18n/respondent-catalogues';
import { installTrustedHtml } from '../ui/trusted-html';
import { trialToken } from './address';
import { openDraftStore } from './draft-store';
import { RespondentPage } from './respondent-page';
import './respondent.css';

installTrustedHtml();

// Downloads of the form engine, of the texts and of the form run side by side.
void import('../survey');

// Only who tries a draft loads this.
const TrialPage = lazy(() => import('./trial-page').then((module) => ({ default: module.TrialPage })));

const daysUntilForgotten = 30;

async function start(): Promise<void> {
  const locale = preferredLocale(navigator.languages, manifestLocales);
  const [store] = await Promise.all([openDraftStore(), startLanguage(locale, 'respondent', loadRespondentCatalogue)]);
  const oldest = new Date(Date.now() - daysUntilForgotten * 86_400_000).toISOString().slice(0, 10);
  void store.forgetBegunBefore(oldest).catch(() => undefined);
  const root = document.getElementById('root');
  const trial = trialToken(location.pathname);
  if (root)
    createRoot(root).render(
      <StrictMode>
        {trial === undefined ? (
          <RespondentPage store={store} />
        ) : (
          <Suspense>
            <TrialPage token={trial} />
          </Suspense>
        )}
      </StrictMode>,
    );
}

void start();
