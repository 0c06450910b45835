import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Checksums, codes and the like: there for whoever looks for them, out of the way of everybody else. */
export function TechnicalDetails({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('common');
  return (
    <details className="technical">
      <summary>{t('technical')}</summary>
      {children}
    </details>
  );
}
