import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FigureBehind } from '../../api/models';
import { usePermissions } from '../session/session-context';
import './figures.css';

/** How many records are led to one by one. */
const led = 20;

/** Ways to the records or the indicator that a figure comes from, for whoever may read registers. */
export function FigureRecords({
  figure,
}: {
  readonly figure: Pick<FigureBehind, 'origin' | 'register' | 'recordIds' | 'records'>;
}) {
  const { t } = useTranslation('figures');
  const may = usePermissions();
  if (!may('registers.read')) return null;
  if (figure.origin === 'indicator') return <Link to={`/indicators/${figure.register}`}>{t('openIndicator')}</Link>;
  if (figure.recordIds.length === 0) return null;
  return (
    <details className="figure-records">
      <summary>{t('showRecords', { count: figure.records })}</summary>
      <ol>
        {figure.recordIds.slice(0, led).map((id, at) => (
          <li key={id}>
            <Link to={`/records/${id}`}>{t('recordNumber', { number: at + 1 })}</Link>
          </li>
        ))}
      </ol>
      <Link to={`/registers/${figure.register}`}>{t('openRegister')}</Link>
    </details>
  );
}
