import { baseLocale, manifestLocales, shortLocaleName } from '@pingyi/form-definitions/locales';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CollectView } from '../api/collect';
import { switchLanguage, type InterfaceLocale } from '../i18n/interface-language';
import { loadRespondentCatalogue } from '../i18n/respondent-catalogues';

/** Body text in pixels; the first step is what everybody starts with. */
const textSizes = [18, 21, 25, 30] as const;

function localesOf(tags: readonly string[] | undefined): readonly InterfaceLocale[] {
  if (!tags) return manifestLocales;
  const offered = tags.map((tag) => tag.toLowerCase());
  const shared = manifestLocales.filter((locale) => offered.includes(locale.toLowerCase()));
  return shared.length > 0 ? shared : [baseLocale];
}

interface PageFrameProps {
  /** Whose appraisal this is. */
  readonly view?: CollectView;
  /** What stands on top where there is no appraisal. */
  readonly title?: { readonly above: string; readonly name: string };
  /** Languages of the form, as BCP 47 tags. */
  readonly locales?: readonly string[];
  readonly children: ReactNode;
}

/** What stays on top of every screen: whose appraisal this is, the language and the size of the text. */
export function PageFrame({ view, title, locales: offered, children }: PageFrameProps) {
  const { t, i18n } = useTranslation();
  const [step, setStep] = useState(0);
  const tags = view?.locales ?? offered;
  const locales = localesOf(tags);
  const heading = view ? { above: view.campaign.name, name: view.unit.name } : title;
  const size = textSizes[step] ?? textSizes[0];

  useEffect(() => {
    document.documentElement.style.setProperty('--text-size', `${size}px`);
  }, [size]);
  useEffect(() => {
    if (view) document.title = t('pageTitle', { unit: view.unit.name });
  }, [view, t, i18n.language]);
  useEffect(() => {
    const current = i18n.language as InterfaceLocale;
    if (tags && !locales.includes(current)) void switchLanguage(locales[0] ?? baseLocale, loadRespondentCatalogue);
  }, [tags, locales, i18n.language]);

  return (
    <div className="page">
      <header className="page-head">
        <div className="page-tools">
          <div role="group" aria-label={t('language')} className="language-switch">
            {locales.length > 1 &&
              locales.map((locale) => (
                <button
                  key={locale}
                  type="button"
                  lang={locale}
                  aria-pressed={i18n.language === locale}
                  onClick={() => void switchLanguage(locale, loadRespondentCatalogue)}
                >
                  {shortLocaleName(locale)}
                </button>
              ))}
          </div>
          <button
            type="button"
            className="size-switch"
            aria-label={t('largerHint', { step: step + 1, steps: textSizes.length })}
            onClick={() => setStep((step + 1) % textSizes.length)}
          >
            <span aria-hidden="true" className="size-switch-sign">
              {step === textSizes.length - 1 ? 'A−' : 'A+'}
            </span>{' '}
            {t('larger')}
          </button>
        </div>
        {heading && (
          <div className="page-title">
            <p>{heading.above}</p>
            <h1>{heading.name}</h1>
          </div>
        )}
      </header>
      <main className="page-body">{children}</main>
    </div>
  );
}
