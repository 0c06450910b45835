import { Input } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperQuestion } from '../../api/models';
import type { PaperCell } from './paper-cells';
import { usePaperText } from './paper-text';

interface EntryCellProps {
  readonly cell: PaperCell;
  readonly number: number;
  readonly value: unknown;
  readonly unreadable: boolean;
  readonly onChange: (value: unknown) => void;
  readonly onUnreadable: (is: boolean) => void;
  /** Enter: to the next one. */
  readonly onNext: () => void;
  readonly place: (element: HTMLElement | null) => void;
}

/** One answer of a paper: digits choose, minus says that it cannot be read, Enter goes on. */
export function EntryCell(props: EntryCellProps) {
  const { cell, number, value, unreadable, onUnreadable } = props;
  const { t } = useTranslation('papers');
  const text = usePaperText();
  const { question, row } = cell;
  const rowTitle = question.rows.find((each) => String(each.value) === row)?.title;
  const title = [text(question.title), rowTitle && text(rowTitle)].filter(Boolean).join(' · ');
  const picks = question.options.length > 0;
  return (
    <div className="paper-cell">
      <div className="paper-cell-title">
        <span>
          {number}. {title}
          {question.required && !unreadable && value === undefined && <span className="quiet"> *</span>}
        </span>
        <label className="quiet">
          <input
            type="checkbox"
            checked={unreadable}
            tabIndex={-1}
            onChange={({ target }) => onUnreadable(target.checked)}
          />{' '}
          {t('unreadable')}
        </label>
      </div>
      {picks ? <Options {...props} title={title} /> : <Written {...props} title={title} />}
    </div>
  );
}

const digitOf = (key: string): number | undefined => (/^[1-9]$/.test(key) ? Number(key) : undefined);

function Options({
  cell: { question },
  value,
  onChange,
  onUnreadable,
  onNext,
  place,
  title,
}: EntryCellProps & { readonly title: string }) {
  const text = usePaperText();
  const several = question.kind === 'several';
  const chosen: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  const choose = (option: PaperQuestion['options'][number]): void => {
    const isChosen = chosen.includes(option.value);
    if (!several) return onChange(isChosen ? undefined : option.value);
    const next = isChosen ? chosen.filter((each) => each !== option.value) : [...chosen, option.value];
    onChange(next.length === 0 ? undefined : next);
  };
  const press = (event: KeyboardEvent): void => {
    const option = question.options[(digitOf(event.key) ?? 0) - 1];
    if (option) {
      choose(option);
      if (!several && !chosen.includes(option.value)) onNext();
    } else if (event.key === 'Enter') onNext();
    else if (event.key === '-') {
      onUnreadable(true);
      onNext();
    } else if (event.key === 'Backspace' || event.key === 'Delete') onChange(undefined);
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="paper-options"
      role="listbox"
      aria-multiselectable={several}
      aria-label={title}
      tabIndex={0}
      ref={place}
      onKeyDown={press}
    >
      {question.options.map((option, at) => (
        <button
          key={String(option.value)}
          type="button"
          className="paper-option"
          role="option"
          aria-selected={chosen.includes(option.value)}
          tabIndex={-1}
          onClick={() => choose(option)}
        >
          {at < 9 && <kbd aria-hidden>{at + 1}</kbd>}
          {text(option.title)}
        </button>
      ))}
    </div>
  );
}

function Written({
  cell: { question },
  value,
  onChange,
  onNext,
  place,
  title,
}: EntryCellProps & { readonly title: string }) {
  const type = { number: 'number', day: 'date', month: 'month' }[question.kind as string] ?? 'text';
  return (
    <Input
      ref={(input) => place(input?.input ?? null)}
      type={type}
      aria-label={title}
      value={value === undefined ? '' : String(value as string | number)}
      maxLength={2000}
      onChange={({ target }) => {
        const typed = target.value;
        if (typed === '') onChange(undefined);
        else onChange(question.kind === 'number' ? Number(typed) : typed);
      }}
      onPressEnter={(event) => {
        event.preventDefault();
        onNext();
      }}
    />
  );
}
