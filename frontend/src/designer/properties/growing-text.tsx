interface GrowingTextProps {
  readonly id: string;
  readonly value: string;
  readonly placeholder: string;
  readonly onChange: (text: string) => void;
}

/** A text box that grows with its text by style alone: measuring it would lay out a long form with every key. */
export function GrowingText({ id, value, placeholder, onChange }: GrowingTextProps) {
  return (
    <span className="growing-text" data-text={value || placeholder}>
      <textarea
        id={id}
        rows={1}
        value={value}
        placeholder={placeholder}
        onChange={({ target }) => onChange(target.value)}
      />
    </span>
  );
}
