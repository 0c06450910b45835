import { App, Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCancelJob } from '../../api/jobs';
import type { JobView } from '../../api/models';
import { useProblemText } from '../../ui/problem-text';
import { useAsking } from '../../ui/use-asking';

/** How far a report has come, and the way to stop it. */
export function ReportProgress({ job }: { readonly job: JobView | undefined }) {
  const { t } = useTranslation(['reports', 'jobs']);
  const { message } = App.useApp();
  const problemText = useProblemText();
  const ask = useAsking();
  const cancel = useCancelJob();
  const stop = (id: string): void =>
    ask(
      { title: t('jobs:cancelHint'), content: t('jobs:cancelWarning'), okText: t('reports:stop'), danger: true },
      () => cancel.mutate(id, { onError: (error) => void message.error(problemText(error)) }),
    );
  return (
    <div className="stack-tight" aria-live="polite">
      <span className="quiet">{t('reports:goesOn')}</span>
      <Progress aria-label={t('jobs:progress')} percent={percentOf(job)} status="active" />
      {job && (
        <div>
          <Button size="small" loading={cancel.isPending} onClick={() => stop(job.id)}>
            {t('reports:stop')}
          </Button>
        </div>
      )}
    </div>
  );
}

const percentOf = (job: JobView | undefined): number =>
  job && job.progress.total > 0 ? Math.min(99, Math.round((100 * job.progress.done) / job.progress.total)) : 0;
