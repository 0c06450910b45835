import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { parseTypedCard } from './address';

/** For those who came without scanning: the code printed on the card, typed. */
export function CardEntry({ onCard }: { readonly onCard: (card: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const card = parseTypedCard(text);
    if (card === undefined) setWrong(true);
    else onCard(card);
  };

  return (
    <form className="card card-entry" onSubmit={submit} noValidate>
      <h2>{t('cardEntry.title')}</h2>
      <p>{t('cardEntry.text')}</p>
      <label htmlFor="card-code">{t('cardEntry.label')}</label>
      <input
        id="card-code"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setWrong(false);
        }}
        autoCapitalize="none"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        aria-invalid={wrong}
        aria-describedby="card-hint"
      />
      <p id="card-hint" className="quiet">
        {t('cardEntry.hint')} · {t('cardEntry.count', { count: text.replace(/\s/g, '').length })}
      </p>
      {wrong && (
        <p className="fault" role="alert">
          {t('cardEntry.wrong')}
        </p>
      )}
      <button type="submit" className="button button-primary">
        {t('cardEntry.continue')}
      </button>
    </form>
  );
}
