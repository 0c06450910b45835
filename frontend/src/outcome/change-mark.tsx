import { useTranslation } from 'react-i18next';

export function ChangeMark({ change, prior }: { readonly change: number | null; readonly prior?: string | undefined }) {
  const { t } = useTranslation('ledger');
  if (change === null) return <span className="quiet">—</span>;
  const text = change > 0 ? t('up', { count: change }) : change < 0 ? t('down', { count: -change }) : t('same');
  return (
    <span className="nowrap">
      <span aria-hidden="true">{change > 0 ? '▲' : change < 0 ? '▼' : '＝'}</span> {text}
      {prior !== undefined && <span className="change-prior">{t('before', { grade: prior })}</span>}
    </span>
  );
}
