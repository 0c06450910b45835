import { Checkbox } from 'antd';
import type { ReactNode } from 'react';

interface ChecksFieldProps<Value extends string> {
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  /** These three come from the field of the form; what else it hands down is not allowed on a group. */
  readonly id?: string;
  readonly value?: Value[];
  readonly onChange?: (chosen: Value[]) => void;
}

/** Several of a few things, one below the other. */
export const ChecksField = <Value extends string>({ options, id, value, onChange }: ChecksFieldProps<Value>) => (
  <Checkbox.Group<Value>
    className="stack-tight"
    options={[...options]}
    value={value ?? []}
    onChange={(chosen) => onChange?.(chosen)}
    {...(id === undefined ? {} : { id })}
  />
);
