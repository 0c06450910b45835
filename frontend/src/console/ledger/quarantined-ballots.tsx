import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RunView } from '../../api/models';

interface QuarantinedBallotsProps {
  readonly campaignId: string;
  readonly run: Pick<RunView, 'quarantined'>;
}

/** How many ballots did not count in a run by the decision of two persons, and where it was decided (I7). */
export function QuarantinedBallots({ campaignId, run: { quarantined } }: QuarantinedBallotsProps) {
  const { t } = useTranslation('signals');
  if (quarantined.length === 0) return null;
  const count = quarantined.reduce((sum, { ballots }) => sum + ballots, 0);
  return (
    <Alert
      type="info"
      showIcon
      title={
        <>
          {t('leftOut', { count, units: new Set(quarantined.map(({ unitId }) => unitId)).size })}{' '}
          <Link to={`/campaigns/${campaignId}/signals`}>{t('leftOutLink')}</Link>
        </>
      }
    />
  );
}
