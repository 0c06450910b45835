import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** Milliseconds after the last sign until a search begins. */
const pause = 300;

/** A search that follows what is typed, once a word is whole: signs that are still being composed search for nothing. */
export function SearchField({
  label,
  onSearch,
  isPart = false,
}: {
  readonly label: string;
  readonly onSearch: (text: string) => void;
  /** Whether it stands in a form, which has a button of its own. */
  readonly isPart?: boolean;
}) {
  const { t } = useTranslation('results');
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const input = useRef<HTMLInputElement>(null);
  const sent = useRef('');
  useEffect(() => () => clearTimeout(waiting.current), []);
  const search = (): void => {
    clearTimeout(waiting.current);
    const text = input.current?.value.trim() ?? '';
    if (text === sent.current) return;
    sent.current = text;
    onSearch(text);
  };
  const searchSoon = (): void => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(search, pause);
  };
  const field = (
    <input
      ref={input}
      type="search"
      name="q"
      placeholder={label}
      aria-label={label}
      maxLength={100}
      autoComplete="off"
      onChange={({ nativeEvent }) => {
        if (!(nativeEvent as InputEvent).isComposing) searchSoon();
      }}
      onCompositionEnd={searchSoon}
      onKeyDown={(event) => {
        if (!isPart || event.key !== 'Enter') return;
        event.preventDefault();
        search();
      }}
    />
  );
  if (isPart) return <div className="search">{field}</div>;
  return (
    <form
      className="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        search();
      }}
    >
      {field}
      <button type="submit" className="button">
        {t('search')}
      </button>
    </form>
  );
}
