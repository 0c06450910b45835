import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CollectView } from '../api/collect';

interface NoticeProps {
  /** Key under `notice.` of the catalogue. */
  readonly name: string;
  readonly tone: 'calm' | 'caution';
  /** A day, `YYYY-MM-DD`. */
  readonly when?: string | null | undefined;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  readonly children?: ReactNode;
}

/** A full-width message that ends or pauses the visit. */
export function Notice({ name, tone, when, action, children }: NoticeProps) {
  const { t, i18n } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [name]);
  const date = when
    ? new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(when))
    : undefined;
  return (
    <section className={`card notice notice-${tone}`} role={tone === 'caution' ? 'alert' : 'status'}>
      <h2 ref={heading} tabIndex={-1}>
        {t(`notice.${name}.title`)}
      </h2>
      <p>{t(`notice.${name}.text`)}</p>
      {date !== undefined && <p className="notice-when">{t(`notice.${name}.when`, { date })}</p>}
      {children}
      {action && (
        <button type="button" className="button button-secondary" onClick={action.run}>
          {action.label}
        </button>
      )}
    </section>
  );
}

/** Before the opening and after the end. */
export function ShutNotice({ state, view }: { readonly state: 'not-open' | 'closed'; readonly view: CollectView }) {
  return <Notice name={state} tone="calm" when={state === 'closed' ? view.closesAt : view.opensAt} />;
}
