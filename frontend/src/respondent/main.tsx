import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { preferredLocale, startLanguage } from '../i18n/interface-language';
import { loadRespondentCatalogue } from '../i18n/respondent-catalogues';
import { installTrustedHtml } from '../ui/trusted-html';
import { openDraftStore } from './draft-store';
import { RespondentPage } from './respondent-page';
import './respondent.css';

installTrustedHtml();

// Downloads of the form engine, of the texts and of the form run side by side.
void import('../survey');

const daysUntilForgotten = 30;

async function start(): Promise<void> {
  const locale = preferredLocale(navigator.languages, ['zh-CN', 'zh-TW', 'en']);
  const [store] = await Promise.all([openDraftStore(), startLanguage(locale, 'respondent', loadRespondentCatalogue)]);
  const oldest = new Date(Date.now() - daysUntilForgotten * 86_400_000).toISOString().slice(0, 10);
  void store.removeOlderThan(oldest).catch(() => undefined);
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<StrictMode><RespondentPage store={store} /></StrictMode>);
}

void start();
