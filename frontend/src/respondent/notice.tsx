/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CollectView } from '../api/collect';
import { useTexts } from './texts';

interface NoticeProps {
  /** Key under `notice.` of the catalogue. */
  readonly name: string;
  readonly tone: 'calm' | 'caution';
  /** A day, `YYYY-MM-DD`. */
  readonly when?: string | null | undefined;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  readonly children?: ComponentChildren;
}

/** A full-width message that ends or pauses the visit. */
export function Notice({ name, tone, when, action, children }: NoticeProps) {
  const { t, locale } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [name]);
  const date = when
    ? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(when))
    : undefined;
  return (
    <section class={`card notice notice-${tone}`} role={tone === 'caution' ? 'alert' : 'status'}>
      <h2 ref={heading} tabindex={-1}>
        {t(`notice.${name}.title`)}
      </h2>
      <p>{t(`notice.${name}.text`)}</p>
      {date !== undefined && <p class="notice-when">{t(`notice.${name}.when`, { date })}</p>}
      {children}
      {action && (
        <button type="button" class="button button-secondary" onClick={action.run}>
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
