import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Popconfirm, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isUnfinished, jobFilePath, useCancelJob, useJobs } from '../../api/jobs';
import type { JobView } from '../../api/models';
import { useActorName } from '../../ui/actor-name';
import { compact } from '../../ui/compact';
import { nothing, useFormats } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { PageHeader } from '../../ui/page-header';
import { useProblemText } from '../../ui/problem-text';
import { orderOf, RecordTable } from '../../ui/record-table';
import { StateTag, type Tone } from '../../ui/state-tag';
import { useImportFaults } from '../imports/import-fault';
import { useUnitColumns } from '../organisations/use-unit-columns';
import { popupPlace } from '../../ui/popup-place';

const tones: Readonly<Record<JobView['state'], Tone>> = {
  queued: 'neutral',
  running: 'active',
  succeeded: 'done',
  failed: 'bad',
  cancelled: 'neutral',
};

const placesShown = 5;

/** Work that goes on without its page: how far it is, what came of it, and its files. */
export function JobsPage() {
  const { t } = useTranslation(['jobs', 'shell']);
  const formats = useFormats();
  const actorName = useActorName();
  const list = useListState({ sort: '-createdAt', pageSize: 20 });
  const jobs = useJobs(compact({ page: list.page, pageSize: list.pageSize, sort: list.sort }));
  return (
    <>
      <PageHeader title={t('shell:menu.jobs')} description={t('jobs:description')} />
      <RecordTable
        caption={t('shell:menu.jobs')}
        query={jobs}
        list={list}
        rowKey={(job) => job.id}
        empty={t('jobs:empty')}
        emptyAction={<Link to="/campaigns">{t('jobs:toCampaigns')}</Link>}
        columns={[
          { key: 'what', title: t('jobs:what'), render: (_, job) => <JobName job={job} /> },
          { key: 'state', title: t('jobs:state'), width: 260, render: (_, job) => <JobState job={job} /> },
          {
            key: 'createdAt',
            title: t('jobs:createdAt'),
            className: 'nowrap',
            sorter: true,
            sortOrder: orderOf(list.sort, 'createdAt'),
            render: (_, job) => (
              <>
                {formats.time(job.createdAt)}
                <div className="quiet">{actorName(job.startedBy)}</div>
              </>
            ),
          },
          {
            key: 'finishedAt',
            title: t('jobs:finishedAt'),
            className: 'nowrap',
            render: (_, job) => (job.finishedAt === null ? nothing : formats.time(job.finishedAt)),
          },
          { key: 'actions', title: t('jobs:actions'), render: (_, job) => <JobActions job={job} /> },
        ]}
        card={(job) => (
          <>
            <JobName job={job} />
            <JobState job={job} />
            <span className="quiet">
              {actorName(job.startedBy)} · {formats.time(job.createdAt)}
            </span>
            <div>
              <JobActions job={job} />
            </div>
          </>
        )}
      />
    </>
  );
}

function JobName({ job }: { readonly job: JobView }) {
  const { t } = useTranslation('jobs');
  return (
    <div>
      <span className="strong">{t(`kind.${job.kind}`, { defaultValue: job.kind })}</span>
      <div className="quiet">
        {job.campaignId === null ? job.subject : <Link to={`/campaigns/${job.campaignId}`}>{job.subject}</Link>}
      </div>
    </div>
  );
}

function JobState({ job }: { readonly job: JobView }) {
  const { t } = useTranslation('jobs');
  const formats = useFormats();
  const { done, total, code } = job.progress;
  return (
    <div className="stack-tight">
      <div>
        <StateTag tone={tones[job.state]}>{t(`stateName.${job.state}`)}</StateTag>
      </div>
      {job.state === 'running' && (
        <>
          {total > 0 && (
            <Progress
              percent={Math.min(100, Math.round((100 * done) / total))}
              status="active"
              size="small"
              aria-label={t('progress')}
            />
          )}
          <span className="quiet">
            {[
              code === null ? '' : t(`step.${code}`, { defaultValue: code }),
              total > 0 ? t('progressOf', { done: formats.number(done), total: formats.number(total) }) : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </>
      )}
      {job.error && <JobFailure error={job.error} />}
    </div>
  );
}

/** Why a job failed: the sentence of its code, and the first places that it names. */
function JobFailure({ error: { code, errors } }: { readonly error: NonNullable<JobView['error']> }) {
  const { t } = useTranslation(['jobs', 'problems']);
  const faults = useImportFaults(useUnitColumns());
  const sentence = t(`jobs:failure.${code}`, {
    defaultValue: t(`problems:${code}`, { defaultValue: t('jobs:failure.other', { code }) }),
  });
  return (
    <div className="bad-text">
      {sentence}
      {errors.length > 0 && (
        <ul className="plain-list">
          {errors.slice(0, placesShown).map((fault) => (
            <li key={`${fault.pointer} ${fault.code}`}>{faults.line(fault)}</li>
          ))}
          {errors.length > placesShown && <li>{t('problems:more', { count: errors.length - placesShown })}</li>}
        </ul>
      )}
    </div>
  );
}

function JobActions({ job }: { readonly job: JobView }) {
  const { t } = useTranslation(['jobs', 'common']);
  const { message } = App.useApp();
  const formats = useFormats();
  const problemText = useProblemText();
  const cancel = useCancelJob();
  if (isUnfinished(job))
    return (
      <Popconfirm
        getPopupContainer={popupPlace}
        title={t('jobs:cancelHint')}
        description={t('jobs:cancelWarning')}
        okText={t('common:cancel')}
        cancelText={t('jobs:keep')}
        onConfirm={() =>
          cancel.mutate(job.id, {
            onSuccess: () => void message.success(t('jobs:cancelled')),
            onError: (error) => void message.error(problemText(error)),
          })
        }
      >
        <Button size="small" disabled={!job.cancellable} loading={cancel.isPending}>
          {t('common:cancel')}
        </Button>
      </Popconfirm>
    );
  if (job.file === null || Date.parse(job.file.until) < Date.now()) return null;
  return (
    <div>
      <a href={jobFilePath(job.id)} download>
        <DownloadOutlined /> {t('jobs:download')}
      </a>
      <div className="quiet">
        {job.file.name} · {formats.size(job.file.bytes)}
      </div>
      <div className="quiet">{t('jobs:fileUntil', { time: formats.time(job.file.until) })}</div>
    </div>
  );
}
