import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchPersons } from '../../api/persons';
import { fetchUnits } from '../../api/units';
import { compact } from '../../ui/compact';

interface CandidatesPickerProps {
  readonly kind: 'units' | 'persons';
  /** Day on which a person has to be in the post. */
  readonly day: string;
  readonly value: readonly string[];
  readonly onChange: (ids: string[], names: ReadonlyMap<string, string>) => void;
}

/** Several organisations or persons, found by name. */
export function CandidatesPicker({ kind, day, value, onChange }: CandidatesPickerProps) {
  const { t } = useTranslation(['awards', 'common']);
  const [text, setText] = useState('');
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const found = useQuery({
    queryKey: [kind, 'candidates', text.trim(), day],
    queryFn: async () => {
      const query = compact({ pageSize: 30, q: text.trim() });
      return kind === 'units'
        ? (await fetchUnits(query)).items.map(({ id, name, code }) => ({ value: id, label: `${name}（${code}）` }))
        : (await fetchPersons({ ...query, inOfficeOn: day })).items.map(({ id, name, unit, post }) => ({
            value: id,
            label: `${name ?? ''}（${unit.name} · ${post}）`,
          }));
    },
  });
  const options = found.data ?? [];
  const label = t(`awards:choose.${kind}`);
  return (
    <Select
      mode="multiple"
      aria-label={label}
      placeholder={label}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={found.isFetching}
      notFoundContent={t(found.isFetching ? 'common:searching' : 'common:noMatch')}
      value={[...value]}
      onChange={(ids: string[]) => {
        const known = new Map([...names, ...options.map((option) => [option.value, option.label] as const)]);
        setNames(known);
        onChange(ids, known);
      }}
      options={[
        ...options,
        ...value
          .filter((id) => !options.some((option) => option.value === id))
          .map((id) => ({ value: id, label: names.get(id) ?? id })),
      ]}
      maxTagCount={10}
    />
  );
}
