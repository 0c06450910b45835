import { PlusOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useRegisterCoverage, useRegisters } from '../../api/registers';
import type { CoverageOfRegister, RegisterView } from '../../api/models';
import { nothing, useFormats } from '../../ui/formats';
import { useLocalized } from '../../ui/localized';
import { PageHeader } from '../../ui/page-header';
import { RecordTable } from '../../ui/record-table';
import { usePermissions } from '../session/session-context';
import { usePeriodText } from './period-text';
import { RegisterStateTag } from './register-state-tag';

/** Every register with how far it is covered now. */
export function RegistersPage() {
  const { t } = useTranslation(['registers', 'shell']);
  const localized = useLocalized();
  const navigate = useNavigate();
  const registers = useRegisters();
  const mayManage = usePermissions()('registers.manage');
  return (
    <>
      <PageHeader
        title={t('shell:menu.registers')}
        description={t('registers:description')}
        actions={
          <>
            <Link to="/registers/shared">{t('registers:shared')}</Link>
            {mayManage && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate('/registers/new')}>
                {t('registers:designer.new')}
              </Button>
            )}
          </>
        }
      />
      <RecordTable
        caption={t('shell:menu.registers')}
        query={registers}
        rowKey={(register) => register.id}
        empty={t('registers:none')}
        emptyAction={
          mayManage && (
            <Button type="primary" onClick={() => void navigate('/registers/new')}>
              {t('registers:first')}
            </Button>
          )
        }
        columns={[
          {
            key: 'title',
            title: t('registers:register'),
            render: (_, register) => (
              <>
                <RegisterLink register={register} />
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
            <RegisterLink register={register} />
            <span className="quiet">{localized(register.definition.description)}</span>
            <Covered register={register} />
          </>
        )}
      />
    </>
  );
}

/** To the records; a register that was never open leads to its designer. */
function RegisterLink({ register }: { readonly register: RegisterView }) {
  const { t } = useTranslation('registers');
  const localized = useLocalized();
  const { code, id, state, definition } = register;
  return (
    <span className="register-link">
      <Link className="strong" to={state === 'draft' ? `/registers/${code}/versions/${id}/edit` : `/registers/${code}`}>
        {localized(definition.title) || t('designer.untitled')}
      </Link>
      {state !== 'open' && <RegisterStateTag register={register} />}
    </span>
  );
}

function Covered({ register }: { readonly register: RegisterView }) {
  const rules = useRegisterCoverage().data?.items.filter(({ code }) => code === register.code) ?? [];
  if (rules.length === 0) return <span className="quiet">{nothing}</span>;
  return (
    <div className="stack-tight">
      {rules.map((coverage) => (
        <CoveredByRule key={coverage.rule} coverage={coverage} />
      ))}
    </div>
  );
}

function CoveredByRule({ coverage }: { readonly coverage: CoverageOfRegister }) {
  const { t } = useTranslation('registers');
  const formats = useFormats();
  const periodText = usePeriodText();
  const { total, covered } = coverage;
  return (
    <div className="register-coverage">
      <Progress
        percent={total === 0 ? 100 : (100 * covered) / total}
        showInfo={false}
        size="small"
        aria-label={t('coverage')}
        {...(coverage.met ? { status: 'success' as const } : {})}
      />
      <span className="quiet number">
        {t(`coveredOf.${coverage.kind === 'each-person' ? 'persons' : 'units'}`, {
          covered: formats.number(covered),
          total: formats.number(total),
        })}
        {coverage.period === null ? '' : ` · ${periodText(coverage.period)}`}
      </span>
    </div>
  );
}
