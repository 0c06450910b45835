import { Progress, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCoverage } from '../../api/registers';
import type { RegisterView } from '../../api/models';
import { compact } from '../../ui/compact';
import { useFormats } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { RecordTable } from '../../ui/record-table';
import { StateTag } from '../../ui/state-tag';
import { usePeriodText } from './period-text';
import { periodsBack } from './periods';

/** Whom a register does not cover yet comes first. */
export function CoverageTab({ register: { code, definition } }: { readonly register: RegisterView }) {
  const { t } = useTranslation(['registers', 'campaigns']);
  const formats = useFormats();
  const periodText = usePeriodText();
  const list = useListState({ pageSize: 50 });
  const period = list.filter('period');
  const coverage = useCoverage(code, compact({ page: list.page, pageSize: list.pageSize, period }));
  const measured = coverage.data?.coverage;
  const asked = definition.coverage?.kind === 'each-unit' ? definition.coverage.atLeast : 1;
  const missing = (count: number) =>
    count >= asked ? (
      <StateTag tone="done">{t('registers:covered')}</StateTag>
    ) : (
      <StateTag tone="caution">{t('registers:lacks', { count: asked - count })}</StateTag>
    );
  return (
    <>
      {definition.period !== 'none' && (
        <div className="toolbar">
          <Select
            aria-label={t('registers:periodTitle')}
            value={period ?? measured?.period ?? ''}
            onChange={(value: string) => list.change({ period: value })}
            options={periodsBack(definition.period, new Date().toISOString().slice(0, 10)).map((value) => ({
              value,
              label: periodText(value),
            }))}
          />
        </div>
      )}
      {measured && (
        <div className="surface stack-tight">
          <strong>
            {t('registers:coveredOf', {
              covered: formats.number(measured.covered),
              units: formats.number(measured.units),
            })}
          </strong>
          <Progress
            percent={measured.units === 0 ? 100 : (100 * measured.covered) / measured.units}
            showInfo={false}
            aria-label={t('registers:coverage')}
            {...(measured.met ? { status: 'success' as const } : {})}
          />
          <span className="quiet">{t(`registers:rule.${measured.kind}`, { count: measured.asked })}</span>
        </div>
      )}
      <RecordTable
        caption={t('registers:coverage')}
        query={coverage}
        list={list}
        rowKey={({ unit }) => unit.id}
        empty={t('registers:noUnits')}
        columns={[
          { key: 'unit', title: t('registers:unit'), render: (_, { unit }) => unit.name },
          { key: 'code', title: t('registers:unitCode'), className: 'nowrap', render: (_, { unit }) => unit.code },
          {
            key: 'count',
            title: t('registers:records'),
            align: 'right',
            className: 'number',
            render: (_, { unit, count }) => (
              <Link to={`/registers/${code}/records?unit=${unit.id}`}>{formats.number(count)}</Link>
            ),
          },
          { key: 'missing', title: t('registers:coverage'), render: (_, { count }) => missing(count) },
        ]}
        card={({ unit, count }) => (
          <div className="card-line">
            <Link className="strong" to={`/registers/${code}/records?unit=${unit.id}`}>
              {unit.name}
            </Link>
            {missing(count)}
          </div>
        )}
      />
    </>
  );
}
