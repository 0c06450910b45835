import { useTranslation } from 'react-i18next';

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string | undefined) => void;
}

/** One of some, or all of them. */
export function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const { t } = useTranslation('results');
  return (
    <label className="sorting">
      {label}{' '}
      <select value={value ?? ''} onChange={({ target }) => onChoose(target.value || undefined)}>
        <option value="">{t('anyOf')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
