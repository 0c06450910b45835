import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../api/models';

const columnOfField: Readonly<Record<string, string>> = { parentId: 'parentCode', guideId: 'guideCode' };

/** What an import will do, before it does: how many organisations, and which fields. */
export function UnitImportReport({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation('organisations');
  const empties = report.changes.some(({ emptied }) => emptied > 0);
  const numbers = [
    ['numberNew', report.created],
    ['numberChanged', report.updated],
    ['numberSame', report.unchanged],
  ] as const;
  return (
    <>
      <Alert
        type={empties ? 'warning' : 'success'}
        showIcon
        title={t('checked', { count: report.rows })}
        description={t('confirmHint')}
      />
      <dl className="figures figures-three">
        {numbers.map(([key, value]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {report.changes.length > 0 && (
        <section>
          <h3>{t('changesTitle')}</h3>
          <ul className="plain-list">
            {report.changes.map(({ field, changed, emptied }) => (
              <li key={field} className={emptied > 0 ? 'strong' : undefined}>
                {t(emptied > 0 ? 'fieldEmptied' : 'fieldChanged', {
                  field: t(columnOfField[field] ?? field),
                  changed,
                  emptied,
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
