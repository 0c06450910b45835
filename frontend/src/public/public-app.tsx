import { localeName, officeLocales } from '@pingyi/form-definitions/locales';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../i18n/interface-language';
import { loadPublicCatalogue } from '../i18n/public-catalogues';
import { readAddress } from './address';
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
    <Frame>
      {address.publicationId === undefined ? (
        <ResultListPage />
      ) : (
        <ResultPage id={address.publicationId} unitId={address.unitId} />
      )}
    </Frame>
  );
}

function Frame({ children }: { readonly children: ReactNode }) {
  const { t, i18n } = useTranslation('results');
  return (
    <>
      <header className="top">
        <a className="top-product" href="/results">
          {t('product')}
        </a>
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
