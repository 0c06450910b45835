import { Progress, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCoverage } from '../../api/registers';
import type { Covered, RegisterWithForm } from '../../api/models';
import { textLocaleOf } from '../../designer/document/localised-text';
import { compact } from '../../ui/compact';
import { useFormats } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { RecordTable } from '../../ui/record-table';
import { StateTag } from '../../ui/state-tag';
import { usePersonName } from '../persons/person-name';
import { questionsOf } from './form-questions';
import { useRuleText } from './rule-text';
import { usePeriodChoices } from './use-period-choices';

/** Whom a register does not cover yet comes first. */
export function CoverageTab({ register }: { readonly register: RegisterWithForm }) {
  const { code, definition, form } = register;
  const { t, i18n } = useTranslation(['registers', 'campaigns']);
  const formats = useFormats();
  const personName = usePersonName();
  const periods = usePeriodChoices(definition.period);
  const ruleText = useRuleText(definition, questionsOf(form, textLocaleOf(i18n.language)));
  const list = useListState({ pageSize: 50 });
  const period = list.filter('period');
  const number = list.filter('rule') === '1' && definition.coverage.length > 1 ? '1' : '0';
  const coverage = useCoverage(
    code,
    compact({ page: list.page, pageSize: list.pageSize, period, rule: number === '0' ? undefined : number }),
  );
  const measured = coverage.data?.coverage;
  const rule = definition.coverage[Number(number)];
  const isOfPersons = rule?.kind === 'each-person';
  const whoIs = ({ unit, person }: Covered): string => (person ? personName(person) : unit.name);
  const recordsOf = ({ unit, person }: Covered): string =>
    `/registers/${code}/records?${person ? `person=${person.id}` : `unit=${unit.id}`}`;
  return (
    <>
      <div className="toolbar">
        {definition.coverage.length > 1 && (
          <Select
            aria-label={t('registers:ruleTitle')}
            value={number}
            popupMatchSelectWidth={false}
            onChange={(value: string) => list.change({ rule: value === '0' ? undefined : value })}
            options={definition.coverage.map((one, at) => ({ value: String(at), label: ruleText(one) }))}
          />
        )}
        {definition.period !== 'none' && (
          <Select
            aria-label={t('registers:periodTitle')}
            value={period ?? measured?.period ?? null}
            placeholder={t('registers:noPhaseRuns')}
            popupMatchSelectWidth={false}
            onChange={(value: string | null) => list.change({ period: value ?? undefined })}
            options={[...periods]}
          />
        )}
      </div>
      {measured && rule && (
        <div className="surface stack-tight">
          <strong>
            {t(`registers:coveredOf.${isOfPersons ? 'persons' : 'units'}`, {
              covered: formats.number(measured.covered),
              total: formats.number(measured.total),
            })}
          </strong>
          <Progress
            percent={measured.total === 0 ? 100 : (100 * measured.covered) / measured.total}
            showInfo={false}
            aria-label={t('registers:coverage')}
            {...(measured.met ? { status: 'success' as const } : {})}
          />
          <span className="quiet">{ruleText(rule)}</span>
        </div>
      )}
      <RecordTable
        caption={t('registers:coverage')}
        query={coverage}
        list={list}
        rowKey={({ unit, person }) => person?.id ?? unit.id}
        empty={t(isOfPersons ? 'registers:noPersons' : 'registers:noUnits')}
        columns={[
          ...(isOfPersons
            ? [
                { key: 'person', title: t('registers:person'), render: (_: unknown, one: Covered) => whoIs(one) },
                { key: 'post', title: t('registers:post'), render: (_: unknown, { person }: Covered) => person?.post },
              ]
            : []),
          { key: 'unit', title: t('registers:unit'), render: (_, { unit }) => unit.name },
          { key: 'code', title: t('registers:unitCode'), className: 'nowrap', render: (_, { unit }) => unit.code },
          {
            key: 'count',
            title: t('registers:records'),
            align: 'right',
            className: 'number',
            render: (_, one) => <Link to={recordsOf(one)}>{formats.number(one.count)}</Link>,
          },
          { key: 'missing', title: t('registers:coverage'), render: (_, one) => <Missing covered={one} /> },
        ]}
        card={(one) => (
          <>
            <div className="card-line">
              <Link className="strong" to={recordsOf(one)}>
                {whoIs(one)}
              </Link>
              <Missing covered={one} />
            </div>
            {one.person && (
              <span className="quiet">{[one.unit.name, one.person.post].filter(Boolean).join(' · ')}</span>
            )}
          </>
        )}
      />
    </>
  );
}

function Missing({ covered: { missing, missingTypes } }: { readonly covered: Covered }) {
  const { t } = useTranslation(['registers', 'common']);
  if (missing === 0) return <StateTag tone="done">{t('registers:covered')}</StateTag>;
  return (
    <>
      <StateTag tone="caution">{t('registers:lacks', { count: missing })}</StateTag>{' '}
      <span className="quiet">{missingTypes.map((type) => t(`common:unitType.${type}`)).join('、')}</span>
    </>
  );
}
