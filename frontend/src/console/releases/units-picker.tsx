import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchUnits } from '../../api/units';
import { compact } from '../../ui/compact';

interface UnitsPickerProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

/** Several organisations, found by name or code. */
export function UnitsPicker({ label, value, onChange }: UnitsPickerProps) {
  const { t } = useTranslation('common');
  const [text, setText] = useState('');
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const query = compact({ pageSize: 30, q: text.trim() });
  const units = useQuery({ queryKey: ['units', 'picker', query], queryFn: () => fetchUnits(query) });
  const found = (units.data?.items ?? []).map(({ id, name, code }) => ({ value: id, label: `${name}（${code}）` }));
  const chosen = value
    .filter((id) => !found.some((option) => option.value === id))
    .map((id) => ({ value: id, label: names.get(id) ?? id }));
  return (
    <Select
      mode="multiple"
      aria-label={label}
      placeholder={label}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={units.isFetching}
      notFoundContent={t(units.isFetching ? 'searching' : 'noMatch')}
      value={[...value]}
      onChange={(ids: string[]) => {
        setNames(new Map([...names, ...found.map((option) => [option.value, option.label] as const)]));
        onChange(ids);
      }}
      options={[...found, ...chosen]}
      maxTagCount={10}
    />
  );
}
