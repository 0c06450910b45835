import { PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchAccountIds, useAccounts } from '../../api/accounts';
import type { AccountView, JobView } from '../../api/models';
import { compact } from '../../ui/compact';
import { nothing, useFormats } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { PageHeader } from '../../ui/page-header';
import { useProblemText } from '../../ui/problem-text';
import { orderOf } from '../../ui/record-table';
import { StateTag } from '../../ui/state-tag';
import { useAccountSession } from '../session/session-context';
import { AccountDrawer } from './account-drawer';
import { AccountFiles } from './account-files';
import { AccountNarrowing, useAccountFilter } from './account-narrowing';
import { BulkAccounts } from './bulk-accounts';
import { LettersDialog } from './letters-dialog';
import { SlipDialog, type HandedSlip } from './slip-dialog';
import { ViewedTable } from '../saved-views/viewed-table';

const accountFilters = ['role', 'under', 'state'];

export function AccountsPage() {
  const { t } = useTranslation(['accounts', 'common', 'shell']);
  const formats = useFormats();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const { account: self } = useAccountSession();
  const list = useListState();
  const filter = useAccountFilter(list);
  const accounts = useAccounts({
    ...filter,
    ...compact({ page: list.page, pageSize: list.pageSize, sort: list.sort }),
  });
  const total = accounts.data?.total ?? 0;
  const [edited, setEdited] = useState<AccountView | 'new'>();
  const [handed, setHanded] = useState<HandedSlip>();
  const [letters, setLetters] = useState<JobView>();
  // What was ticked in another list is not in sight any more.
  const shown = JSON.stringify(filter);
  const [ticked, setTicked] = useState<{ readonly of: string; readonly ids: readonly string[] }>({
    of: shown,
    ids: [],
  });
  const chosen = ticked.of === shown ? ticked.ids : [];
  const choose = (ids: readonly string[]): void => setTicked({ of: shown, ids });
  const chooseAll = (): void => {
    fetchAccountIds(filter).then(
      (ids) => choose(ids.filter((id) => id !== self.id)),
      (error: unknown) => void message.error(problemText(error)),
    );
  };
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
  const lastSignIn = ({ lastSignInAt }: AccountView): string =>
    lastSignInAt === null ? t('accounts:never') : formats.time(lastSignInAt);
  const sortable = (field: string) => ({ key: field, sorter: true, sortOrder: orderOf(list.sort, field) });
  return (
    <>
      <PageHeader
        title={t('shell:menu.accounts')}
        description={t('accounts:description')}
        actions={
          <>
            <AccountFiles filter={filter} onLetters={setLetters} />
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
              {t('accounts:add')}
            </Button>
          </>
        }
      />
      <AccountNarrowing list={list} />
      {chosen.length > 0 ? (
        <BulkAccounts accountIds={chosen} onDone={() => choose([])} onLetters={setLetters} />
      ) : (
        total > 1 && (
          <div className="toolbar">
            <Button size="small" onClick={chooseAll}>
              {t('accounts:bulk.all')}
            </Button>
          </div>
        )
      )}
      <ViewedTable
        of="accounts"
        filters={accountFilters}
        caption={t('shell:menu.accounts')}
        query={accounts}
        list={list}
        rowKey={(account) => account.id}
        empty={t('accounts:empty')}
        emptyAction={
          <Button type="primary" onClick={() => setEdited('new')}>
            {t('accounts:first')}
          </Button>
        }
        selection={{ keys: chosen, onChange: choose, can: ({ id }) => id !== self.id }}
        columns={[
          { ...sortable('displayName'), title: t('accounts:displayName'), render: (_, account) => name(account) },
          { ...sortable('username'), title: t('accounts:username'), render: (_, account) => account.username },
          { ...sortable('role'), title: t('accounts:role'), render: (_, account) => t(`common:role.${account.role}`) },
          { key: 'unit', title: t('accounts:unit'), render: (_, account) => account.unit?.name ?? nothing },
          {
            key: 'telephone',
            title: t('accounts:telephone'),
            className: 'nowrap',
            render: (_, account) => account.telephone ?? nothing,
          },
          {
            ...sortable('lastSignInAt'),
            title: t('accounts:lastSignIn'),
            className: 'nowrap',
            render: (_, account) => lastSignIn(account),
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
            <span className="quiet">{[account.unit?.name, account.telephone].filter(Boolean).join(' · ')}</span>
            <span className="quiet">
              {t('common:labelled', { label: t('accounts:lastSignIn'), text: lastSignIn(account) })}
            </span>
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
      {letters && <LettersDialog key={letters.id} job={letters} onClose={() => setLetters(undefined)} />}
    </>
  );
}
