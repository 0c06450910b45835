import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { QueryView } from '../../ui/query-view';
import { helpChapters } from './help-chapters';
import { helpPlace } from './help-place';
import { useManual, usePageHelp } from './manual';
import { Paragraphs } from './paragraphs';

/** What a page is, what happens when one presses its buttons, and where the manual tells more. */
export function HelpOfPage({ path }: { readonly path: string }) {
  const { t } = useTranslation('help-words');
  const help = usePageHelp();
  const manual = useManual();
  const place = helpPlace(path);
  if (!place) return <Link to="/manual">{t('manual')}</Link>;
  const chapter = helpChapters[place];
  return (
    <QueryView query={help}>
      {(pages) => (
        <div className="stack">
          <p>{pages[place].what}</p>
          {pages[place].acts !== '' && (
            <section>
              <h2>{t('acts')}</h2>
              <Paragraphs text={pages[place].acts} />
            </section>
          )}
          <section>
            <h2>{t('more')}</h2>
            <ul className="plain-list note-list">
              {manual.data && (
                <li>
                  <Link to={`/manual#${chapter}`}>{manual.data[chapter].title}</Link>
                </li>
              )}
              <li>
                <Link to="/manual">{t('manual')}</Link>
              </li>
            </ul>
          </section>
        </div>
      )}
    </QueryView>
  );
}
