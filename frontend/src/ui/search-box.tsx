import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ListState } from './list-state';

export function SearchBox({ list, placeholder }: { readonly list: ListState; readonly placeholder: string }) {
  const { t } = useTranslation('common');
  return (
    <Input.Search
      key={list.q ?? ''}
      className="search-box"
      allowClear
      defaultValue={list.q ?? ''}
      placeholder={placeholder}
      aria-label={placeholder}
      enterButton={t('search')}
      maxLength={100}
      onSearch={(q) => list.change({ q: q.trim() })}
    />
  );
}
