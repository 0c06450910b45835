import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccounts } from '../../api/accounts';
import type { AccountView } from '../../api/models';
import { compact } from '../../ui/compact';
import { nothing, useFormats } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { PageHeader } from '../../ui/page-header';
import { RecordTable } from '../../ui/record-table';
import { SearchBox } from '../../ui/search-box';
import { StateTag } from '../../ui/state-tag';
import { AccountDrawer } from './account-drawer';
import { SlipDialog, type HandedSlip } from './slip-dialog';

export function AccountsPage() {
  const { t } = useTranslation(['accounts', 'common', 'shell']);
  const formats = useFormats();
  const list = useListState();
  const accounts = useAccounts(compact({ page: list.page, pageSize: list.pageSize, q: list.q }));
  const [edited, setEdited] = useState<AccountView | 'new'>();
  const [handed, setHanded] = useState<HandedSlip>();
  const tag = (account: AccountView) => (
    <StateTag tone={account.disabled ? 'bad' : 'done'}>
      {t(account.disabled ? 'accounts:disabled' : 'accounts:enabled')}
    </StateTag>
  );
  const name = (account: AccountView) => (
    <button type="button" className="row-link" onClick={() => setEdited(account)}>
      {account.displayName}
    </button>
  );
  return (
    <>
      <PageHeader
        title={t('shell:menu.accounts')}
        description={t('accounts:description')}
        actions={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
            {t('accounts:add')}
          </Button>
        }
      />
      <div className="toolbar">
        <SearchBox list={list} placeholder={t('accounts:find')} />
      </div>
      <RecordTable
        caption={t('shell:menu.accounts')}
        query={accounts}
        list={list}
        rowKey={(account) => account.id}
        empty={t('accounts:empty')}
        columns={[
          { key: 'displayName', title: t('accounts:displayName'), render: (_, account) => name(account) },
          { key: 'username', title: t('accounts:username'), render: (_, account) => account.username },
          { key: 'role', title: t('accounts:role'), render: (_, account) => t(`common:role.${account.role}`) },
          { key: 'unit', title: t('accounts:unit'), render: (_, account) => account.unit?.name ?? nothing },
          {
            key: 'lastSignIn',
            title: t('accounts:lastSignIn'),
            className: 'nowrap',
            render: (_, account) => formats.time(account.lastSignInAt),
          },
          { key: 'state', title: t('common:state'), render: (_, account) => tag(account) },
        ]}
        card={(account) => (
          <>
            <div className="card-line">
              {name(account)}
              {tag(account)}
            </div>
            <span>
              {account.username} · {t(`common:role.${account.role}`)}
            </span>
            <span className="quiet">{account.unit?.name ?? nothing}</span>
          </>
        )}
      />
      {edited !== undefined && (
        <AccountDrawer
          key={edited === 'new' ? 'new' : edited.id}
          {...(edited === 'new' ? {} : { account: edited })}
          onClose={() => setEdited(undefined)}
          onSlip={(slip) => {
            setEdited(undefined);
            setHanded(slip);
          }}
        />
      )}
      {handed && <SlipDialog handed={handed} onClose={() => setHanded(undefined)} />}
    </>
  );
}
