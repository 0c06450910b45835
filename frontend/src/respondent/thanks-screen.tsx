/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from './texts';

/** Groups of four read aloud and compare more easily. */
const grouped = (receipt: string): string =>
  /^\w{8,}$/.test(receipt) ? receipt.replace(/(.{4})(?=.)/g, '$1 ') : receipt;

export function ThanksScreen({ unit, receipt }: { readonly unit: string; readonly receipt: string }) {
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, []);
  return (
    <section class="card thanks" role="status">
      <svg viewBox="0 0 48 48" aria-hidden="true" class="thanks-mark">
        <circle cx="24" cy="24" r="22" />
        <path d="M14 25l7 7 14-15" />
      </svg>
      <h2 ref={heading} tabindex={-1}>
        {t('sent.title')}
      </h2>
      <p>{t('sent.unit', { unit })}</p>
      <p class="receipt">
        <span class="quiet">{t('sent.receipt')}</span>
        <strong>{grouped(receipt)}</strong>
      </p>
      <p class="quiet">{t('sent.receiptNote')}</p>
      <p class="quiet">{t('sent.wiped')}</p>
    </section>
  );
}
