import { localeName, officeLocales } from '@pingyi/form-definitions/locales';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../i18n/interface-language';
import { loadPublicCatalogue } from '../i18n/public-catalogues';
import { readAddress, type PublicAddress } from './address';
import { BoardPage } from './board-page';
import { ResultListPage } from './result-list-page';
import { ResultPage } from './result-page';

/** The public pages: what was published, and one result. */
export function PublicApp() {
  const [address, setAddress] = useState(() => readAddress(location.pathname, location.hash));
  useEffect(() => {
    const follow = (): void => setAddress(readAddress(location.pathname, location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return (
    <Frame page={address.page}>
      {address.page === 'lost' ? (
        <LostPage />
      ) : address.page === 'board' ? (
        <BoardPage unitId={address.unitId} />
      ) : address.publicationId === undefined ? (
        <ResultListPage />
      ) : (
        <ResultPage id={address.publicationId} unitId={address.unitId} />
      )}
    </Frame>
  );
}

/** An address at which there is nothing. */
function LostPage() {
  const { t } = useTranslation('results');
  return (
    <section className="surface message" role="alert">
      <h1>{t('lost')}</h1>
      <p>{t('missingHint')}</p>
      <a href="/results">{t('back')}</a>
    </section>
  );
}

const current = { 'aria-current': 'page' } as const;

function Frame({ page, children }: { readonly page: PublicAddress['page']; readonly children: ReactNode }) {
  const { t, i18n } = useTranslation('results');
  return (
    <>
      <header className="top">
        <a className="top-product" href="/results">
          {t('product')}
        </a>
        <nav className="top-pages" aria-label={t('pages')}>
          <a href="/results" {...(page === 'results' ? current : {})}>
            {t('resultsPage')}
          </a>
          <a href="/board" {...(page === 'board' ? current : {})}>
            {t('boardPage')}
          </a>
        </nav>
        <div role="group" aria-label={t('language')} className="languages">
          {officeLocales.map((locale) => (
            <button
              key={locale}
              type="button"
              lang={locale}
              aria-pressed={i18n.language === locale}
              onClick={() => void switchLanguage(locale, loadPublicCatalogue)}
            >
              {localeName(locale)}
            </button>
          ))}
        </div>
      </header>
      <main className="body">{children}</main>
    </>
  );
}
