import { Select } from 'antd';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchUnits } from '../../../api/units';
import { compact } from '../../../ui/compact';

interface ExceptUnitsProps {
  /** Those alone that lie below a unit. */
  readonly under?: string;
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Organisations that are left out of a choice, found by name or code. */
export function ExceptUnits({ under, value, onChange }: ExceptUnitsProps) {
  const { t } = useTranslation('setup');
  const [text, setText] = useState('');
  const [labels, setLabels] = useState<ReadonlyMap<string, string>>(new Map());
  const units = useQuery({
    queryKey: ['units', 'find', under, text],
    queryFn: () => fetchUnits(compact({ under, q: text.trim(), pageSize: 30 })),
  });
  const found = (units.data?.items ?? []).map(({ id, code, name }) => ({ value: id, label: `${name}（${code}）` }));
  const known = value
    .filter((id) => !found.some((option) => option.value === id))
    .map((id) => ({ value: id, label: labels.get(id) ?? id }));
  return (
    <label className="field">
      <span>{t('except')}</span>
      <Select
        mode="multiple"
        showSearch={{ filterOption: false, onSearch: setText }}
        value={[...value]}
        onChange={(ids: string[]) => {
          setLabels(new Map([...labels, ...found.map((option) => [option.value, option.label] as const)]));
          onChange(ids);
        }}
        loading={units.isFetching}
        placeholder={t('exceptNobody')}
        options={[...found, ...known]}
      />
    </label>
  );
}
