import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubjects } from '../../api/campaigns';
import { compact } from '../../ui/compact';

interface SubjectPickerProps {
  readonly campaignId: string;
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

/** Several organisations of a campaign, found by name or code. */
export function SubjectPicker({ campaignId, value, onChange }: SubjectPickerProps) {
  const { t } = useTranslation(['campaigns', 'common']);
  const [text, setText] = useState('');
  const [labels, setLabels] = useState<ReadonlyMap<string, string>>(new Map());
  const subjects = useSubjects(campaignId, compact({ pageSize: 50, q: text.trim() }));
  const found = (subjects.data?.items ?? []).map(({ unit, parentName }) => ({
    value: unit.id,
    label: parentName ? `${unit.name}（${parentName}）` : unit.name,
  }));
  const known = value
    .filter((id) => !found.some((option) => option.value === id))
    .map((id) => ({ value: id, label: labels.get(id) ?? id }));
  return (
    <Select
      mode="multiple"
      showSearch={{ filterOption: false, onSearch: setText }}
      value={[...value]}
      onChange={(ids: string[]) => {
        setLabels(new Map([...labels, ...found.map((option) => [option.value, option.label] as const)]));
        onChange(ids);
      }}
      loading={subjects.isFetching}
      placeholder={t('common:chooseUnit')}
      aria-label={t('campaigns:someSubjects')}
      options={[...found, ...known]}
      maxTagCount={20}
    />
  );
}
