import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface NoticeProps {
  /** Key under `notice.` of the catalogue. */
  readonly name: string;
  readonly tone: 'calm' | 'caution';
  readonly when?: string | null | undefined;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** A full-width message that ends or pauses the visit. */
export function Notice({ name, tone, when, action }: NoticeProps) {
  const { t, i18n } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [name]);
  const date = when ? new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(when)) : undefined;
  return (
    <section className={`card notice notice-${tone}`} role={tone === 'caution' ? 'alert' : 'status'}>
      <h2 ref={heading} tabIndex={-1}>{t(`notice.${name}.title`)}</h2>
      <p>{t(`notice.${name}.text`)}</p>
      {date !== undefined && <p className="notice-when">{t(`notice.${name}.when`, { date })}</p>}
      {action && <button type="button" className="button button-secondary" onClick={action.run}>{action.label}</button>}
    </section>
  );
}
