import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './terms.css';

/** Words that the product gives a meaning of its own. */
export type TermName =
  | 'floor'
  | 'lot'
  | 'notice'
  | 'objection'
  | 'panel'
  | 'quarantine'
  | 'release'
  | 'revision'
  | 'roster'
  | 'run'
  | 'validBallot'
  | 'variant';

/** What words of the page mean, one at a time, for whoever presses them. */
export function Terms({ names }: { readonly names: readonly TermName[] }) {
  const { t } = useTranslation('terms');
  const [shown, setShown] = useState<TermName>();
  const id = useId();
  return (
    <div className="terms">
      <span className="quiet">{t('label')}</span>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          aria-expanded={shown === name}
          aria-controls={id}
          onClick={() => setShown(shown === name ? undefined : name)}
        >
          {t(`${name}.word`)}
        </button>
      ))}
      <p id={id} role="status" hidden={shown === undefined}>
        {shown && t(`${shown}.text`)}
      </p>
    </div>
  );
}
