import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSystemState } from '../../api/system-state';
import { useFormats } from '../../ui/formats';
import { QueryView } from '../../ui/query-view';
import { StateTag } from '../../ui/state-tag';

/** Room, database, jobs and versions of the process that answered. */
export function ServerState() {
  const { t } = useTranslation('system');
  const formats = useFormats();
  const state = useSystemState();
  return (
    <section className="surface stack-tight" aria-labelledby="server-state">
      <h2 id="server-state">{t('state.title')}</h2>
      <QueryView query={state} rows={3}>
        {({ version, node, startedAt, role, database, disks, jobs }) => (
          <dl className="hashes">
            <dt>{t('state.version')}</dt>
            <dd>{t('state.versions', { version, node })}</dd>
            <dt>{t('state.since')}</dt>
            <dd>
              {formats.time(startedAt)} · {t(`state.roleName.${role}`)}
            </dd>
            <dt>{t('state.database')}</dt>
            <dd>
              {t('state.databaseLine', {
                kind: t(`state.kind.${database.kind}`),
                version: database.version,
                size: formats.size(database.bytes),
              })}
            </dd>
            {disks.map(({ folder, freeBytes, totalBytes, low }) => (
              <div key={folder} className="signing-key">
                <dt>{t(`state.disk.${folder}`)}</dt>
                <dd>
                  {t('state.free', { free: formats.size(freeBytes), total: formats.size(totalBytes) })}{' '}
                  {low && <StateTag tone="bad">{t('state.low')}</StateTag>}
                </dd>
              </div>
            ))}
            <dt>
              <Link to="/jobs">{t('state.jobs')}</Link>
            </dt>
            <dd>
              {t('state.jobsLine', {
                queued: formats.number(jobs.queued),
                running: formats.number(jobs.running),
                failed: formats.number(jobs.failed),
              })}{' '}
              {jobs.stuck > 0 && <StateTag tone="bad">{t('state.stuck', { count: jobs.stuck })}</StateTag>}
            </dd>
          </dl>
        )}
      </QueryView>
    </section>
  );
}
