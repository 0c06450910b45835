import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePersons, type PersonQuery } from '../../api/persons';
import { compact } from '../../ui/compact';

interface PersonSelectProps {
  readonly value?: string | null;
  readonly onChange?: (id: string | undefined) => void;
  /** Whom to choose among, beside those who are in their post. */
  readonly among: Pick<PersonQuery, 'unitId' | 'leading' | 'inOfficeOn'>;
  readonly disabled?: boolean;
  readonly id?: string;
}

/** Picks one of many persons by typing part of a name or post. */
export function PersonSelect({ value, onChange, among, disabled = false, id }: PersonSelectProps) {
  const { t } = useTranslation(['common', 'persons']);
  const [text, setText] = useState('');
  const persons = usePersons(compact({ pageSize: 50, q: text.trim(), ...among }));
  return (
    <Select<string>
      {...(id === undefined ? {} : { id })}
      disabled={disabled}
      showSearch={{ filterOption: false, onSearch: setText }}
      allowClear
      value={value ?? null}
      onChange={(next: string | undefined) => onChange?.(next)}
      loading={persons.isFetching}
      placeholder={t('persons:choose')}
      notFoundContent={persons.isFetching ? t('common:searching') : t('common:noMatch')}
      options={(persons.data?.items ?? []).map((person) => ({
        value: person.id,
        label: `${person.name}（${person.unit.name} · ${person.post}）`,
      }))}
    />
  );
}
