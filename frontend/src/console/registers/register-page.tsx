import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useRegister } from '../../api/registers';
import type { RegisterWithForm } from '../../api/models';
import { useLocalized } from '../../ui/localized';
import { PageHeader } from '../../ui/page-header';
import { PageTabs } from '../../ui/page-tabs';
import { QueryView } from '../../ui/query-view';
import { usePermissions } from '../session/session-context';
import { CoverageTab } from './coverage-tab';
import { RegisterActions } from './designer/register-actions';
import { NewRecord } from './new-record';
import { presetOf, withoutPreset } from './record-preset';
import { RecordsTab } from './records-tab';
import { RegisterStateTag } from './register-state-tag';

/** A register: its records, and whom it does not cover yet. */
export function RegisterPage() {
  const { code = '', tab = 'records' } = useParams();
  const register = useRegister(code);
  return <QueryView query={register}>{(view) => <Register register={view} tab={tab} />}</QueryView>;
}

function Register({ register, tab }: { readonly register: RegisterWithForm; readonly tab: string }) {
  const { t } = useTranslation(['registers', 'shell']);
  const localized = useLocalized();
  const navigate = useNavigate();
  const [parameters, setParameters] = useSearchParams();
  const preset = presetOf(parameters);
  const [making, setMaking] = useState(preset !== undefined);
  const mayManage = usePermissions()('registers.manage');
  const tabs = [
    { key: 'records', label: t('registers:records'), children: <RecordsTab register={register} /> },
    ...(register.definition.coverage.length > 0 && register.state === 'open'
      ? [{ key: 'coverage', label: t('registers:coverage'), children: <CoverageTab register={register} /> }]
      : []),
  ];
  const shown = tabs.find(({ key }) => key === tab) ?? tabs[0];
  return (
    <>
      <PageHeader
        title={localized(register.definition.title)}
        description={localized(register.definition.description)}
        trail={[{ to: `/registers/${register.code}`, label: localized(register.definition.title) }]}
        part={shown?.label}
        tags={register.state === 'open' ? null : <RegisterStateTag register={register} />}
        actions={
          <>
            {mayManage && <RegisterActions register={register} />}
            {register.writable && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
                {t('registers:newRecord')}
              </Button>
            )}
          </>
        }
      />
      <PageTabs
        label={t('registers:parts')}
        active={shown?.key ?? 'records'}
        onChange={(key) => void navigate(`/registers/${register.code}/${key}`, { replace: true })}
        items={tabs}
      />
      {making && (
        <NewRecord
          register={register}
          preset={preset}
          onClose={() => {
            setMaking(false);
            if (preset) setParameters(withoutPreset, { replace: true });
          }}
        />
      )}
    </>
  );
}
