import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface UnitChoice {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

interface UnitSelectProps {
  readonly value?: string | null | undefined;
  readonly onChange?: (id: string | undefined) => void;
  /** Looks organisations up by name or code; comes from the feature, so that this stays ignorant of where they live. */
  readonly find: (text: string) => Promise<readonly UnitChoice[]>;
  readonly initial?: UnitChoice | null | undefined;
  readonly placeholder?: string;
  readonly id?: string;
  readonly disabled?: boolean;
}

/** Picks one of hundreds of organisations by typing part of its name or code. */
export function UnitSelect({ value, onChange, find, initial, placeholder, id, disabled }: UnitSelectProps) {
  const { t } = useTranslation('common');
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly UnitChoice[]>(initial ? [initial] : []);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      setBusy(true);
      void find(text)
        .then(
          (units) => current && setFound(units),
          () => undefined,
        )
        .finally(() => current && setBusy(false));
    }, 250);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, find]);
  const options = initial && !found.some((unit) => unit.id === initial.id) && text === '' ? [initial, ...found] : found;
  return (
    <Select<string>
      {...(id === undefined ? { 'aria-label': placeholder ?? t('chooseUnit') } : { id })}
      {...(disabled === undefined ? {} : { disabled })}
      showSearch={{ filterOption: false, onSearch: setText }}
      allowClear
      value={value ?? null}
      onChange={(next: string | undefined) => onChange?.(next)}
      loading={busy}
      placeholder={placeholder ?? t('chooseUnit')}
      notFoundContent={busy ? t('searching') : t('noMatch')}
      options={options.map((unit) => ({ value: unit.id, label: `${unit.name}（${unit.code}）` }))}
    />
  );
}
