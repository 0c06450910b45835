import { Input } from 'antd';

interface ReasonFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

/** Where somebody says why, in a dialog. */
export function ReasonField({ label, value, onChange }: ReasonFieldProps) {
  return (
    <label className="stack-tight">
      {label}
      <Input.TextArea
        rows={3}
        maxLength={500}
        showCount
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
