import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadConsoleCatalogue } from '../i18n/console-catalogues';
import { startLanguage } from '../i18n/interface-language';
import { installTrustedHtml } from '../ui/trusted-html';
import { ConsoleApp } from './console-app';
import { rememberedLocale } from './shell/remembered-locale';
import '../outcome/outcome.css';
import './console.css';

installTrustedHtml();

async function start(): Promise<void> {
  await startLanguage(rememberedLocale(), 'common', loadConsoleCatalogue);
  const root = document.getElementById('root');
  if (root)
    createRoot(root).render(
      <StrictMode>
        <ConsoleApp />
      </StrictMode>,
    );
}

void start();
