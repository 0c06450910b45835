import { useTranslation } from 'react-i18next';
import { useSharedRecords } from '../../api/registers';
import type { PublicRecord } from '../../api/models';
import { compact } from '../../ui/compact';
import { useFileLanguage } from '../../ui/file-language';
import { useFormats } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { useLocalized } from '../../ui/localized';
import { PageHeader } from '../../ui/page-header';
import { RecordTable } from '../../ui/record-table';
import { SearchBox } from '../../ui/search-box';
import './registers.css';

/** What units with the same superior tell each other of their records. */
export function SharedRecordsPage() {
  const { t } = useTranslation(['registers', 'common', 'shell']);
  const formats = useFormats();
  const localized = useLocalized();
  const lang = useFileLanguage();
  const list = useListState();
  const records = useSharedRecords({ page: list.page, pageSize: list.pageSize, lang, ...compact({ q: list.q }) });
  return (
    <>
      <PageHeader title={t('registers:shared')} description={t('registers:sharedHint')} />
      <div className="toolbar">
        <SearchBox list={list} placeholder={t('registers:find')} />
      </div>
      <RecordTable
        caption={t('registers:shared')}
        query={records}
        list={list}
        rowKey={({ id }) => id}
        empty={t('registers:nothingShared')}
        columns={[
          {
            key: 'unit',
            title: t('registers:unit'),
            render: (_, { unit }) => <span className="strong">{unit.name}</span>,
          },
          { key: 'register', title: t('registers:register'), render: (_, { register }) => localized(register) },
          { key: 'said', title: t('registers:record'), render: (_, record) => <Said record={record} /> },
          { key: 'state', title: t('common:state'), className: 'nowrap', render: (_, { state }) => localized(state) },
          {
            key: 'changedAt',
            title: t('registers:changed'),
            className: 'nowrap',
            render: (_, { changedAt }) => formats.day(changedAt),
          },
        ]}
        card={(record) => (
          <>
            <div className="card-line">
              <span className="strong">{record.unit.name}</span>
              <span className="quiet">{localized(record.state)}</span>
            </div>
            <span>{localized(record.register)}</span>
            <Said record={record} />
          </>
        )}
      />
    </>
  );
}

function Said({ record: { said } }: { readonly record: PublicRecord }) {
  const { t } = useTranslation('common');
  return (
    <ul className="said-list">
      {said.map(({ question, answer }) => (
        <li key={question}>{t('labelled', { label: question, text: answer })}</li>
      ))}
    </ul>
  );
}
