import { useTranslation } from 'react-i18next';

/** A search that is sent by the button or the keyboard's own key. */
export function SearchField({
  label,
  onSearch,
}: {
  readonly label: string;
  readonly onSearch: (text: string) => void;
}) {
  const { t } = useTranslation('results');
  return (
    <form
      className="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const text = new FormData(event.currentTarget).get('q');
        onSearch(typeof text === 'string' ? text.trim() : '');
      }}
    >
      <input
        type="search"
        name="q"
        placeholder={label}
        aria-label={label}
        maxLength={100}
        onChange={({ target }) => target.value === '' && onSearch('')}
      />
      <button type="submit" className="button">
        {t('search')}
      </button>
    </form>
  );
}
