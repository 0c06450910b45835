import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { JobView } from '../../api/models';
import { useFormats } from '../../ui/formats';

/** How many cards of a batch are drawn. Among the jobs it can be stopped as long as they are, and then no card counts. */
export function DrawingCards({ job }: { readonly job: JobView }) {
  const { t } = useTranslation('campaigns');
  const formats = useFormats();
  const { done, total } = job.progress;
  if (total === null || total === 0) return null;
  return (
    <div className="stack-tight" role="status">
      <Progress percent={Math.floor((100 * done) / total)} />
      <div className="card-line">
        <span className="quiet">{t('cardsDrawn', { done: formats.number(done), total: formats.number(total) })}</span>
        <Link to="/console/jobs">{t('stopIssuing')}</Link>
      </div>
    </div>
  );
}
