import { DownloadOutlined } from '@ant-design/icons';
import { Button, Modal, Progress } from 'antd';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/client';
import { jobDone, jobFilePath } from '../../api/jobs';
import type { JobView } from '../../api/models';
import { ProblemAlert } from '../../ui/problem-alert';
import { saveFile } from '../../ui/save-file';

/** Letters that a job writes: how far it is, then the way to fetch them, which is there once. */
export function LettersDialog({ job, onClose }: { readonly job: JobView; readonly onClose: () => void }) {
  const { t } = useTranslation(['accounts', 'common', 'jobs']);
  const [seen, setSeen] = useState(job);
  const fetching = useMutation({
    mutationFn: () => download(jobFilePath(job.id), 'slips.pdf'),
    onSuccess: saveFile,
  });
  const done = useQuery({
    queryKey: ['letters', job.id],
    queryFn: () => jobDone(job, setSeen),
    retry: false,
    staleTime: Infinity,
  });
  const { progress } = done.data ?? seen;
  const percent = progress.total > 0 ? Math.floor((100 * progress.done) / progress.total) : 0;
  return (
    <Modal
      open
      title={t('accounts:letters.title')}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('common:close')}</Button>}
    >
      <div className="stack" aria-live="polite">
        <p>{t(done.data ? 'accounts:letters.ready' : 'accounts:letters.writing', { count: progress.total })}</p>
        {!done.isError && (
          <Progress
            aria-label={t('jobs:progress')}
            percent={done.data ? 100 : Math.min(99, percent)}
            status={done.data ? 'success' : 'active'}
          />
        )}
        <ProblemAlert error={done.error} />
        {done.data && (
          <>
            <Button
              type="primary"
              icon={<DownloadOutlined />}
              loading={fetching.isPending}
              disabled={fetching.isSuccess}
              onClick={() => fetching.mutate()}
            >
              {t(fetching.isSuccess ? 'accounts:letters.fetched' : 'accounts:letters.fetch')}
            </Button>
            <ProblemAlert error={fetching.error} />
            <p className="quiet">{t('accounts:letters.once')}</p>
          </>
        )}
      </div>
    </Modal>
  );
}
