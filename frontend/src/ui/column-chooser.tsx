import { Select } from 'antd';
import type { ReactNode } from 'react';

interface ColumnChooserProps {
  readonly label: string;
  /** What stands in the closed field. */
  readonly shown: string;
  readonly columns: readonly { readonly key: string; readonly title: ReactNode }[];
  readonly chosen: readonly string[];
  readonly onChange: (keys: string[]) => void;
}

/** Which columns a list shows; they stay in the order of the list. */
export function ColumnChooser({ label, shown, columns, chosen, onChange }: ColumnChooserProps) {
  return (
    <Select<string[]>
      mode="multiple"
      aria-label={label}
      className="column-chooser"
      showSearch={false}
      maxTagCount={0}
      maxTagPlaceholder={shown}
      popupMatchSelectWidth={false}
      placeholder={label}
      value={[...chosen]}
      onChange={(keys) => onChange(columns.flatMap(({ key }) => (keys.includes(key) ? key : [])))}
      options={columns.map(({ key, title }) => ({ value: key, label: title }))}
    />
  );
}
