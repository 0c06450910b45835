import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRegisterCoverage, useRegisters } from '../../api/registers';
import type { RegisterView } from '../../api/models';
import { nothing, useFormats } from '../../ui/formats';
import { useLocalized } from '../../ui/localized';
import { PageHeader } from '../../ui/page-header';
import { RecordTable } from '../../ui/record-table';
import { usePeriodText } from './period-text';

/** Every register with how far it is covered now. */
export function RegistersPage() {
  const { t } = useTranslation(['registers', 'shell']);
  const localized = useLocalized();
  const registers = useRegisters();
  return (
    <>
      <PageHeader title={t('shell:menu.registers')} description={t('registers:description')} />
      <RecordTable
        caption={t('shell:menu.registers')}
        query={registers}
        rowKey={(register) => register.id}
        empty={t('registers:none')}
        columns={[
          {
            key: 'title',
            title: t('registers:register'),
            render: (_, register) => (
              <>
                <Link className="strong" to={`/registers/${register.code}`}>
                  {localized(register.definition.title)}
                </Link>
                <div className="quiet register-description">{localized(register.definition.description)}</div>
              </>
            ),
          },
          {
            key: 'period',
            title: t('registers:periodTitle'),
            className: 'nowrap',
            render: (_, one) => t(`registers:periodKind.${one.definition.period}`),
          },
          {
            key: 'writer',
            title: t('registers:writer'),
            className: 'nowrap',
            render: (_, one) => t(`registers:hand.${one.definition.writer}`),
          },
          { key: 'coverage', title: t('registers:coverage'), render: (_, register) => <Covered register={register} /> },
        ]}
        card={(register) => (
          <>
            <Link className="strong" to={`/registers/${register.code}`}>
              {localized(register.definition.title)}
            </Link>
            <span className="quiet">{localized(register.definition.description)}</span>
            <Covered register={register} />
          </>
        )}
      />
    </>
  );
}

function Covered({ register }: { readonly register: RegisterView }) {
  const { t } = useTranslation('registers');
  const formats = useFormats();
  const periodText = usePeriodText();
  const coverage = useRegisterCoverage().data?.items.find(({ code }) => code === register.code);
  if (!coverage) return <span className="quiet">{nothing}</span>;
  const share = coverage.units === 0 ? 100 : (100 * coverage.covered) / coverage.units;
  return (
    <div className="register-coverage">
      <Progress
        percent={share}
        showInfo={false}
        size="small"
        aria-label={t('coverage')}
        {...(coverage.met ? { status: 'success' as const } : {})}
      />
      <span className="quiet number">
        {t('coveredOf', { covered: formats.number(coverage.covered), units: formats.number(coverage.units) })}
        {coverage.period === null ? '' : ` · ${periodText(coverage.period)}`}
      </span>
    </div>
  );
}
