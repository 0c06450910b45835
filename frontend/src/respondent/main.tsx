/** @jsxImportSource preact */
import { manifestLocales, preferredLocale } from '@pingyi/form-definitions/locales';
import { render } from 'preact';
import { trialToken } from './address';
import { openDraftStore } from './draft-store';
import { importedAgain } from './fetched-again';
import { keepPage } from './keep-page';
import { readOpeningData, type OpeningData } from './opening-data';
import { RespondentPage } from './respondent-page';
import { speak, switchLanguage } from './texts';
import { TrialEntry } from './trial-entry';
import './respondent.css';

const daysUntilForgotten = 30;

/** Of these, engines of 2018 lack one or the other. */
const knowsAll = 'flatMap' in Array.prototype && 'fromEntries' in Object && 'replaceAll' in String.prototype;

async function start(): Promise<void> {
  document.documentElement.dataset['started'] = '';
  if (!knowsAll) await importedAgain(() => import('./old-engine'));
  const opening = readOpeningData();
  const [store] = await Promise.all([openDraftStore(), speakFirst(opening)]);
  const oldest = new Date(Date.now() - daysUntilForgotten * 86_400_000).toISOString().slice(0, 10);
  void store.forgetBegunBefore(oldest).catch(() => undefined);
  const root = document.getElementById('root');
  if (!root) return;
  const trial = trialToken(location.pathname);
  // What stood there said that the page is being opened.
  root.textContent = '';
  render(
    trial === undefined ? (
      <RespondentPage store={store} opened={opening?.view ?? undefined} />
    ) : (
      <TrialEntry token={trial} />
    ),
    root,
  );
}

async function speakFirst(opening: OpeningData | undefined): Promise<void> {
  if (opening)
    speak(
      opening.locale,
      opening.texts,
      opening.view?.languages.find(({ key }) => key === opening.language),
    );
  else await switchLanguage(preferredLocale(navigator.languages, manifestLocales));
}

void start();
keepPage();
