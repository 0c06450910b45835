import { localeName, localeOf, publicLocales } from '@pingyi/form-definitions/locales';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../i18n/interface-language';
import { loadPublicCatalogue } from '../i18n/public-catalogues';
import { readAddress, type PublicAddress } from './address';
import { BoardPage } from './board-page';
import { PageHead } from './page-head';
import { PagePlaces, useHref, usePath, type PagePlaceProps } from './page-place';
import { ResultListPage } from './result-list-page';
import { ResultPage } from './result-page';

/** The public pages: what was published, one result, one unit of it, and the board. */
export function PublicApp({ first }: Pick<PagePlaceProps, 'first'>) {
  return (
    <PagePlaces first={first}>
      {(choose) => (
        <>
          <Top onLanguage={choose} />
          <main className="body">
            <Page />
          </main>
        </>
      )}
    </PagePlaces>
  );
}

function Page() {
  const address = readAddress(usePath());
  if (address.page === 'lost') return <LostPage />;
  if (address.page === 'board') return <BoardPage key={address.unitId} unitId={address.unitId} />;
  if (address.publicationId === undefined) return <ResultListPage />;
  return <ResultPage key={address.publicationId} id={address.publicationId} unitId={address.unitId} />;
}

/** An address at which there is nothing. */
function LostPage() {
  const { t } = useTranslation('results');
  const href = useHref();
  return (
    <section className="surface message" role="alert">
      <PageHead title={t('lost')} description={t('missingHint')} />
      <h1>{t('lost')}</h1>
      <p>{t('missingHint')}</p>
      <a href={href('/results')}>{t('back')}</a>
    </section>
  );
}

const pages: readonly { readonly page: PublicAddress['page']; readonly path: string; readonly text: string }[] = [
  { page: 'results', path: '/results', text: 'resultsPage' },
  { page: 'board', path: '/board', text: 'boardPage' },
];

function Top({ onLanguage }: { readonly onLanguage: (language: string) => void }): ReactNode {
  const { t, i18n } = useTranslation('results');
  const href = useHref();
  const { page } = readAddress(usePath());
  const choose = async (locale: (typeof publicLocales)[number]): Promise<void> => {
    await switchLanguage(locale, loadPublicCatalogue);
    onLanguage(locale);
  };
  return (
    <header className="top">
      <a className="top-product" href={href('/results')}>
        {t('product')}
      </a>
      <nav className="top-pages" aria-label={t('pages')}>
        {pages.map(({ page: of, path, text }) => (
          <a key={of} href={href(path)} aria-current={of === page ? 'page' : undefined}>
            {t(text)}
          </a>
        ))}
      </nav>
      <div role="group" aria-label={t('language')} className="languages">
        {publicLocales.map((locale) => (
          <button
            key={locale}
            type="button"
            lang={locale}
            aria-pressed={localeOf(i18n.language) === locale}
            onClick={() => void choose(locale)}
          >
            {localeName(locale)}
          </button>
        ))}
      </div>
    </header>
  );
}
