import { Alert, Button, Space, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SystemCheckView } from '../../api/models';
import { useRunSystemCheck, useSystemCheck } from '../../api/system-check';
import { useFormats } from '../../ui/formats';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { BackupList } from './backup-list';
import { SigningKeys } from './signing-keys';
import { ServerState } from './system-state';

/** How the server stands: room and jobs, backups, and what the last look through everything that is stored has found. */
export function SystemCheckPage() {
  const { t } = useTranslation(['system', 'shell']);
  const check = useSystemCheck();
  const run = useRunSystemCheck();
  const running = check.data?.running ?? false;
  return (
    <>
      <PageHeader title={t('shell:menu.systemCheck')} description={t('system:page')} />
      <div className="stack">
        <ServerState />
        <BackupList />
        <section className="stack-tight" aria-labelledby="check">
          <h2 id="check">{t('system:checkTitle')}</h2>
          <p className="quiet">{t('system:description')}</p>
          <ProblemAlert error={run.error} />
          <Space wrap>
            <Button loading={run.isPending || running} onClick={() => run.mutate()}>
              {t(running ? 'system:running' : 'system:run')}
            </Button>
          </Space>
          <QueryView query={check} rows={4}>
            {({ finished }) =>
              finished ? <CheckReport check={finished} /> : <Alert type="info" showIcon title={t('system:never')} />
            }
          </QueryView>
        </section>
        <SigningKeys />
      </div>
    </>
  );
}

function CheckReport({ check }: { readonly check: SystemCheckView }) {
  const { t } = useTranslation('system');
  const formats = useFormats();
  const count = check.findingCount ?? 0;
  const left = count - check.findings.length;
  return (
    <div className="stack">
      <Alert
        type={count === 0 ? 'success' : 'error'}
        showIcon
        title={t(count === 0 ? 'clean' : 'found', { count })}
        description={count === 0 ? undefined : t('whatToDo')}
      />
      <dl className="surface hashes">
        <dt>{t('finishedAt')}</dt>
        <dd>{formats.time(check.finishedAt ?? check.startedAt)}</dd>
        <dt>{t('startedBy')}</dt>
        <dd>{check.startedBy ?? t('weekly')}</dd>
        <dt>{t('auditHead')}</dt>
        <dd>
          <Typography.Text code copyable>
            {check.auditHead}
          </Typography.Text>
          <p className="quiet">{t('auditHeadHint')}</p>
        </dd>
      </dl>
      {check.findings.length > 0 && (
        <ul className="surface check-findings">
          {check.findings.map(({ code, where }) => (
            <li key={`${code} ${where}`}>
              <span className="strong">{t(`finding.${code}`, { defaultValue: code })}</span>
              <span className="quiet audit-detail">{where}</span>
            </li>
          ))}
          {left > 0 && <li>{t('more', { count: left })}</li>}
        </ul>
      )}
    </div>
  );
}
