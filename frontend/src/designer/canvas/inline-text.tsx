import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useActions, useDesigner } from '../store/designer-context';
import type { NodeId } from '../document/form-document';
import { isLocked } from '../store/designer-store';

interface InlineTextProps {
  readonly id: NodeId;
  /** Which text of the element; see `TypedText`. */
  readonly field: string;
  readonly value: string;
  /** What stands there while the text of the chosen language is empty. */
  readonly placeholder: string;
  readonly label: string;
  readonly className?: string;
  readonly onChange: (text: string) => void;
  /** Enter; by default typing ends. */
  readonly onEnter?: () => void;
  /** Backspace in an empty field. */
  readonly onErase?: () => void;
  /** Arrow up (-1) or down (1). */
  readonly onStep?: (step: -1 | 1) => void;
  /** Several lines pasted at once. */
  readonly onPasteLines?: (lines: readonly string[]) => void;
}

/** A text on the canvas that can be typed right where it stands; a plain text until it is pressed, so that long forms stay light. */
export function InlineText(props: InlineTextProps) {
  const { id, field, value, placeholder, label, className = '' } = props;
  const typing = useDesigner((state) => state.typing?.id === id && state.typing.field === field);
  const readOnly = useDesigner((state) => state.readOnly || (field !== 'description' && isLocked(state, id)));
  const actions = useActions();
  if (typing) return <TypedText {...props} />;
  const text = value === '' ? <span className="inline-placeholder">{placeholder}</span> : value;
  if (readOnly) return <span className={`inline-text ${className}`}>{text}</span>;
  return (
    <button
      type="button"
      className={`inline-text ${className}`}
      aria-label={`${label}: ${value || placeholder}`}
      onClick={(event) => {
        if (event.shiftKey || event.ctrlKey || event.metaKey) return;
        event.stopPropagation();
        actions.type({ id, field });
      }}
    >
      {text}
    </button>
  );
}

function TypedText({
  value,
  placeholder,
  label,
  className = '',
  onChange,
  onEnter,
  onErase,
  onStep,
  onPasteLines,
}: InlineTextProps) {
  const actions = useActions();
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: false });
    box.current?.select();
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    // While an input method composes, Enter chooses a word.
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (onEnter) onEnter();
      else actions.type(null);
    } else if (event.key === 'Escape') {
      actions.type(null);
    } else if (onStep && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      onStep(event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === 'Backspace' && value === '' && onErase) {
      event.preventDefault();
      onErase();
    }
  };
  return (
    <span className={`inline-typed ${className}`} data-text={value || placeholder}>
      <textarea
        ref={box}
        rows={1}
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/g, ' '))}
        onKeyDown={onKeyDown}
        onClick={(event) => event.stopPropagation()}
        onBlur={() => actions.type(null)}
        onPaste={(event) => {
          const lines = event.clipboardData
            .getData('text/plain')
            .split(/\r?\n/)
            .map((line) => line.trim())
            .filter((line) => line !== '');
          if (!onPasteLines || lines.length < 2) return;
          event.preventDefault();
          onPasteLines(lines);
        }}
      />
    </span>
  );
}
