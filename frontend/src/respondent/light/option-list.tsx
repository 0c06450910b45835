/** @jsxImportSource preact */

export type OptionValue = string | number | boolean;

export interface OfferedOption {
  readonly value: OptionValue;
  readonly words: string;
  readonly enabled: boolean;
}

interface OptionListProps {
  readonly name: string;
  readonly several: boolean;
  readonly options: readonly OfferedOption[];
  readonly chosen: readonly unknown[];
  readonly required: boolean;
  readonly invalid: boolean;
  /** Beside each other, as the numbers of a scale. */
  readonly inRow?: boolean;
  readonly onChoose: (value: OptionValue, on: boolean) => void;
}

/** Options as rows that answer a tap anywhere. */
export function OptionList({ name, several, options, chosen, required, invalid, inRow, onChoose }: OptionListProps) {
  return (
    <div class={inRow ? 'options options-in-row' : 'options'}>
      {options.map(({ value, words, enabled }) => (
        <label key={String(value)} class={chosen.includes(value) ? 'option option-chosen' : 'option'}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={name}
            value={String(value)}
            checked={chosen.includes(value)}
            disabled={!enabled}
            aria-required={!several && required ? true : undefined}
            aria-invalid={invalid ? true : undefined}
            onChange={(event) => onChoose(value, event.currentTarget.checked)}
          />
          <span>{words}</span>
        </label>
      ))}
    </div>
  );
}
