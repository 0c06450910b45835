import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { firstResults, usePublishedList } from '../api/published';
import { compact } from '../ui/compact';
import { useFormats } from '../ui/formats';
import { resultAddress } from './address';
import { LoadState } from './load-state';
import { PageHead } from './page-head';
import { useHref } from './page-place';
import { Pager } from './pager';
import { SearchField } from './search-field';

/** Everything that was published, newest first. */
export function ResultListPage() {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const [q, setQ] = useState('');
  const [page, setPage] = useState(1);
  const list = usePublishedList(compact({ ...firstResults, page, q }));
  const href = useHref();
  return (
    <>
      <PageHead title={t('listTitle')} description={t('listHint')} />
      <div className="page-title">
        <h1>{t('listTitle')}</h1>
        <p className="quiet">{t('listHint')}</p>
      </div>
      <SearchField
        label={t('findTitle')}
        onSearch={(text) => {
          setQ(text);
          setPage(1);
        }}
      />
      <LoadState query={list}>
        {({ items, total, pageSize }) =>
          items.length === 0 ? (
            <p className="surface waiting">{t(q === '' ? 'listEmpty' : 'listNoMatch')}</p>
          ) : (
            <>
              <ul className="result-list">
                {items.map(({ id, title, publishedAt, campaign }) => (
                  <li key={id}>
                    <a className="surface" href={href(resultAddress(id))}>
                      <strong>{title}</strong>
                      <span className="quiet">
                        {campaign.name === title ? '' : `${campaign.name} · `}
                        {t('asOf', { date: formats.day(campaign.asOf) })} ·{' '}
                        {t('publishedOn', { date: formats.day(publishedAt) })}
                      </span>
                    </a>
                  </li>
                ))}
              </ul>
              <Pager page={page} pageSize={pageSize} total={total} onPage={setPage} />
            </>
          )
        }
      </LoadState>
    </>
  );
}
