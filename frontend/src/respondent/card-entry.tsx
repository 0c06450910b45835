/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { parseTypedCard } from './address';
import { useTexts } from './texts';

/** For those who came without scanning: the code printed on the card, typed. */
export function CardEntry({ onCard }: { readonly onCard: (card: string) => void }) {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);

  const submit = (event: Event): void => {
    event.preventDefault();
    const card = parseTypedCard(text);
    if (card === undefined) setWrong(true);
    else onCard(card);
  };

  return (
    <form class="card card-entry" onSubmit={submit} noValidate>
      <h2>{t('cardEntry.title')}</h2>
      <p>{t('cardEntry.text')}</p>
      <label for="card-code">{t('cardEntry.label')}</label>
      <input
        id="card-code"
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setWrong(false);
        }}
        autocapitalize="none"
        autocomplete="off"
        autocorrect="off"
        spellcheck={false}
        aria-invalid={wrong}
        aria-describedby="card-hint"
      />
      <p id="card-hint" class="quiet">
        {t('cardEntry.hint')} · {t('cardEntry.count', { count: text.replace(/\s/g, '').length })}
      </p>
      {wrong && (
        <p class="fault" role="alert">
          {t('cardEntry.wrong')}
        </p>
      )}
      <button type="submit" class="button button-primary">
        {t('cardEntry.continue')}
      </button>
    </form>
  );
}
