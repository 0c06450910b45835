import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { firstResults, usePublicRecords } from '../api/published';
import type { PublicRecord } from '../api/models';
import { compact } from '../ui/compact';
import { useFileLanguage } from '../ui/file-language';
import { useFormats } from '../ui/formats';
import { useLocalized } from '../ui/localized';
import { LoadState } from './load-state';
import { PageHead } from './page-head';
import { useHref } from './page-place';
import { Pager } from './pager';
import { SearchField } from './search-field';

/** What units have made public, the newest first; of one unit, or of all. */
export function BoardPage({ unitId }: { readonly unitId: string | undefined }) {
  const { t } = useTranslation('results');
  const lang = useFileLanguage();
  const [q, setQ] = useState('');
  const [page, setPage] = useState(1);
  const records = usePublicRecords({ ...compact({ ...firstResults, page, q, unitId }), lang });
  const name = unitId === undefined ? undefined : records.data?.items[0]?.unit.name;
  const title = name ?? t('board.title');
  const href = useHref();
  return (
    <>
      <PageHead title={title} description={t('board.hint')} />
      <div className="page-title">
        <h1>{title}</h1>
        <p className="quiet">{t('board.hint')}</p>
      </div>
      {unitId === undefined ? (
        <SearchField
          label={t('board.find')}
          onSearch={(text) => {
            setQ(text);
            setPage(1);
          }}
        />
      ) : (
        <p>
          <a href={href('/board')}>← {t('board.all')}</a>
        </p>
      )}
      <LoadState query={records}>
        {({ items, total, pageSize }) =>
          items.length === 0 ? (
            <p className="surface waiting">{t(q === '' ? 'board.empty' : 'board.noMatch')}</p>
          ) : (
            <>
              <ul className="result-list">
                {items.map((record) => (
                  <li key={record.id}>
                    <BoardEntry record={record} ofOneUnit={unitId !== undefined} />
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

function BoardEntry({ record, ofOneUnit }: { readonly record: PublicRecord; readonly ofOneUnit: boolean }) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const localized = useLocalized();
  const href = useHref();
  return (
    <article className="surface board-entry">
      <h2>
        {ofOneUnit ? localized(record.register) : <a href={href(`/board/${record.unit.id}`)}>{record.unit.name}</a>}
      </h2>
      <p className="quiet">
        {[
          ofOneUnit ? '' : localized(record.register),
          localized(record.state),
          t('changedOn', { date: formats.day(record.changedAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <dl>
        {record.said.map(({ question, answer }) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
