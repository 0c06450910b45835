/** @jsxImportSource preact */
import { baseLocale, manifestLocales, shortLocaleName, type Locale } from '@pingyi/form-definitions/locales';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { CollectView } from '../api/collect';
import { textSizeOf, textSizes, useComfort } from './comfort';
import { readFormIn, switchLanguage, useTexts, type FormLanguage } from './texts';

function localesOf(tags: readonly string[] | undefined): readonly Locale[] {
  if (!tags) return manifestLocales;
  const offered = tags.map((tag) => tag.toLowerCase());
  const shared = manifestLocales.filter((locale) => offered.includes(locale.toLowerCase()));
  return shared.length > 0 ? shared : [baseLocale];
}

interface Heading {
  readonly above?: string;
  readonly name: string;
}

interface PageFrameProps {
  /** Whose appraisal this is. */
  readonly view?: CollectView;
  /** What stands on top where there is no appraisal. */
  readonly title?: Heading;
  /** Languages of the form, as BCP 47 tags. */
  readonly locales?: readonly string[];
  /** Those that only the form speaks. */
  readonly languages?: readonly FormLanguage[];
  readonly children: ComponentChildren;
}

/** What stays on top of every screen: whose appraisal this is, the language and the size of the text. */
export function PageFrame({
  view,
  title,
  locales: given,
  languages = view?.languages ?? [],
  children,
}: PageFrameProps) {
  const { t, locale, tag: read } = useTexts();
  const [comfort, choose] = useComfort();
  const { step, easy } = comfort;
  const tags = view?.locales ?? given;
  const locales = localesOf(tags);
  const heading: Heading = view
    ? { above: view.campaign.name, name: view.unit.name }
    : (title ?? { name: t('appraisal') });
  const size = textSizeOf(comfort);

  useEffect(() => {
    document.documentElement.style.setProperty('--text-size', `${size}px`);
  }, [size]);
  useEffect(() => {
    if (view) document.title = t('pageTitle', { unit: view.unit.name });
  }, [view, t]);
  useEffect(() => {
    if (tags && !locales.includes(locale)) void switchLanguage(locales[0] ?? baseLocale).catch(() => undefined);
  }, [tags, locales, locale]);

  return (
    <div class={easy ? 'page page-easy' : 'page'}>
      <header class="page-head">
        <div class="page-tools">
          <div role="group" aria-label={t('language')} class="language-switch">
            {locales.length + languages.length > 1 &&
              locales.map((offered) => (
                <button
                  key={offered}
                  type="button"
                  lang={offered}
                  aria-pressed={read === offered}
                  onClick={() => void switchLanguage(offered).catch(() => undefined)}
                >
                  {shortLocaleName(offered)}
                </button>
              ))}
            {languages.map((language) => (
              <button
                key={language.key}
                type="button"
                lang={language.tag}
                aria-pressed={read === language.tag}
                onClick={() => readFormIn(language)}
              >
                {language.name}
              </button>
            ))}
          </div>
          <div class="comfort-switch">
            <button
              type="button"
              class={step === textSizes.length - 1 ? 'size-switch size-back' : 'size-switch size-on'}
              aria-label={t('largerHint', { step: step + 1, steps: textSizes.length })}
              onClick={() => choose({ easy, step: (step + 1) % textSizes.length })}
            >
              {t('larger')}
            </button>
            <button type="button" class="size-switch" aria-pressed={easy} onClick={() => choose({ step, easy: !easy })}>
              {t('easy.switch')}
            </button>
          </div>
        </div>
        <div class="page-title">
          {heading.above && <p>{heading.above}</p>}
          <h1>{heading.name}</h1>
        </div>
      </header>
      <main class="page-body">{children}</main>
    </div>
  );
}
