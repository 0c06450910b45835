/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';

export interface TextBoxProps {
  readonly id: string;
  readonly value: unknown;
  readonly lines: number;
  readonly type: 'text' | 'number' | 'date' | 'time' | 'email' | 'tel' | 'url';
  readonly longest: number;
  readonly placeholder: string;
  readonly disabled: boolean;
  readonly required: boolean;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly label?: string;
  /** A number where one was typed into a box for numbers, else the text; undefined for an empty box. */
  readonly onType: (value: string | number | undefined) => void;
}

/** A box for a line, several lines, a number or a day. What cannot be read as a number yet stays as it was typed. */
export function TextBox(props: TextBoxProps) {
  const { id, value, lines, type, longest, placeholder, disabled, required, invalid, label, onType } = props;
  const [typed, setTyped] = useState(textOf(value));
  // What was typed stands as long as it says the same as the answer: `12.` is not made `12` under the fingers.
  useEffect(() => setTyped((text) => (valueOf(text, type) === value ? text : textOf(value))), [value, type]);
  const common = {
    id,
    value: typed,
    placeholder: placeholder || undefined,
    disabled,
    maxlength: longest > 0 ? longest : undefined,
    'aria-label': label,
    'aria-required': required ? true : undefined,
    'aria-invalid': invalid ? true : undefined,
    'aria-describedby': props.describedBy,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => {
      const text = event.currentTarget.value;
      setTyped(text);
      onType(valueOf(text, type));
    },
  };
  return lines > 1 ? (
    <textarea class="box" rows={lines} {...common} />
  ) : (
    <input
      class="box"
      type={type === 'number' ? 'text' : type}
      inputmode={type === 'number' ? 'decimal' : undefined}
      autocomplete="off"
      {...common}
    />
  );
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function valueOf(text: string, type: TextBoxProps['type']): string | number | undefined {
  if (text.trim() === '') return undefined;
  const number = Number(
    text
      .trim()
      .replace(/[\uFF0E\u3002]/g, '.')
      .normalize('NFKC'),
  );
  return type === 'number' && Number.isFinite(number) ? number : text;
}
