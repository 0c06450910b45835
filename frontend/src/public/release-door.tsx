import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepCode, keptCode } from '../api/release-code';

interface ReleaseDoorProps {
  readonly publicationId: string;
  readonly onCode: () => void;
}

/** A release within a circle: whoever has its code enters it, others sign in. */
export function ReleaseDoor({ publicationId, onCode }: ReleaseDoorProps) {
  const { t } = useTranslation('results');
  const [code, setCode] = useState('');
  const isWrong = keptCode(publicationId) !== null;
  return (
    <section className="surface message">
      <h1>{t('release.limitedTitle')}</h1>
      <p>{t('release.limitedText')}</p>
      <form
        className="search"
        onSubmit={(event) => {
          event.preventDefault();
          keepCode(publicationId, code.trim());
          onCode();
        }}
      >
        <input
          aria-label={t('release.code')}
          placeholder={t('release.code')}
          autoComplete="off"
          value={code}
          onChange={({ target }) => setCode(target.value)}
        />
        <button type="submit" className="button" disabled={code.trim() === ''}>
          {t('release.open')}
        </button>
      </form>
      {isWrong && (
        <p role="alert" className="bad-text">
          {t('release.wrong')}
        </p>
      )}
      <p>
        <a href="/console/">{t('release.signIn')}</a>
      </p>
    </section>
  );
}
