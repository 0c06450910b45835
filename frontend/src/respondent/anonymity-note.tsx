/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import type { CollectView } from '../api/collect';
import { useComfort } from './comfort';
import { useTexts } from './texts';

/** In plain words, what is stored and what is not. It must stay true: the server keeps days, no addresses and no link to a card. */
export function AnonymityNote({ access }: { readonly access: CollectView['access'] }) {
  const { t } = useTexts();
  const [expanded, setExpanded] = useState(false);
  const [{ easy }] = useComfort();
  return (
    <section class="card anonymity">
      <h2>{t('anonymity.title')}</h2>
      {access === 'open' && <p>{t('open')}</p>}
      {/* In large letters it would push the question off the screen. */}
      {(!easy || expanded) && <p>{t(access === 'card' ? 'anonymity.summaryCard' : 'anonymity.summary')}</p>}
      {expanded && (
        <ul id="anonymity-more">
          <li>{t('anonymity.stored')}</li>
          <li>{t('anonymity.notStored')}</li>
          {access === 'card' && <li>{t('anonymity.card')}</li>}
        </ul>
      )}
      <button
        type="button"
        class="link-button"
        aria-expanded={expanded}
        aria-controls="anonymity-more"
        onClick={() => setExpanded(!expanded)}
      >
        {t(expanded ? 'anonymity.less' : 'anonymity.more')}
      </button>
    </section>
  );
}
