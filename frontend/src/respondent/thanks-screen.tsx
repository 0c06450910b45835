import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** Groups of four read aloud and compare more easily. */
const grouped = (receipt: string): string =>
  /^\w{8,}$/.test(receipt) ? receipt.replace(/(.{4})(?=.)/g, '$1 ') : receipt;

export function ThanksScreen({ unit, receipt }: { readonly unit: string; readonly receipt: string }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, []);
  return (
    <section className="card thanks" role="status">
      <svg viewBox="0 0 48 48" aria-hidden="true" className="thanks-mark">
        <circle cx="24" cy="24" r="22" />
        <path d="M14 25l7 7 14-15" />
      </svg>
      <h2 ref={heading} tabIndex={-1}>
        {t('sent.title')}
      </h2>
      <p>{t('sent.unit', { unit })}</p>
      <p className="receipt">
        <span className="quiet">{t('sent.receipt')}</span>
        <strong>{grouped(receipt)}</strong>
      </p>
      <p className="quiet">{t('sent.receiptNote')}</p>
      <p className="quiet">{t('sent.wiped')}</p>
    </section>
  );
}
