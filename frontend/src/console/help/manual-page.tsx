import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { PageHeader } from '../../ui/page-header';
import { QueryView } from '../../ui/query-view';
import { chapters } from './help-chapters';
import { useManual, type Manual } from './manual';
import { sectionsWith } from './manual-search';
import { Paragraphs } from './paragraphs';

/** The manual: all chapters below each other, narrowed as one types; `#accounts` and `#accounts-letters` lead into it. */
export function ManualPage() {
  const { t } = useTranslation('help-words');
  const manual = useManual();
  const [words, setWords] = useState('');
  return (
    <>
      <PageHeader title={t('manual')} description={t('manualHint')} />
      <div className="toolbar">
        <Input
          className="search-box"
          allowClear
          aria-label={t('find')}
          placeholder={t('find')}
          maxLength={100}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </div>
      <QueryView query={manual}>{(read) => <ManualText manual={read} words={words} />}</QueryView>
    </>
  );
}

function ManualText({ manual, words }: { readonly manual: Manual; readonly words: string }) {
  const { t } = useTranslation('help-words');
  const { hash } = useLocation();
  const found = sectionsWith(manual, words);
  const shown = chapters.filter((chapter) => found.some((section) => section.chapter === chapter));
  useEffect(() => {
    // The browser looked for the place before the text was there.
    if (hash !== '') document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, [hash]);
  return (
    <div className="manual">
      <nav className="surface" aria-label={t('chapters')}>
        <ul className="plain-list note-list">
          {shown.map((chapter) => (
            <li key={chapter}>
              <Link to={`#${chapter}`}>{manual[chapter].title}</Link>
            </li>
          ))}
        </ul>
        <p className="quiet" role="status">
          {t('found', { count: found.length })}
        </p>
      </nav>
      <div className="stack">
        {shown.map((chapter) => (
          <section key={chapter} id={chapter} className="surface manual-chapter">
            <h2>{manual[chapter].title}</h2>
            {found
              .filter((section) => section.chapter === chapter)
              .map(({ key, title, text }) => (
                <section key={key} id={`${chapter}-${key}`}>
                  <h3>{title}</h3>
                  <Paragraphs text={text} />
                </section>
              ))}
          </section>
        ))}
      </div>
    </div>
  );
}
