import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccounts } from '../../api/accounts';
import type { PersonView } from '../../api/models';
import { compact } from '../../ui/compact';

interface AccountSelectProps {
  readonly value?: string | null;
  readonly onChange?: (id: string | undefined) => void;
  readonly initial: PersonView['account'];
  readonly id?: string;
}

/** The login of a person, found by its name or that of its unit. */
export function AccountSelect({ value, onChange, initial, id }: AccountSelectProps) {
  const { t } = useTranslation('common');
  const [text, setText] = useState('');
  const accounts = useAccounts(compact({ pageSize: 20, q: text.trim() }));
  const found = accounts.data?.items ?? [];
  const all = initial && text === '' && !found.some((one) => one.id === initial.id) ? [initial, ...found] : found;
  return (
    <Select<string>
      {...(id === undefined ? {} : { id })}
      showSearch={{ filterOption: false, onSearch: setText }}
      allowClear
      value={value ?? null}
      onChange={(next: string | undefined) => onChange?.(next)}
      loading={accounts.isFetching}
      notFoundContent={accounts.isFetching ? t('searching') : t('noMatch')}
      options={all.map((account) => ({ value: account.id, label: `${account.displayName}（${account.username}）` }))}
    />
  );
}
