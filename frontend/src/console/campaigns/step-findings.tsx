import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useStepFindings } from '../../api/campaigns';
import type { CampaignAction, CampaignView } from '../../api/models';
import { ProblemAlert } from '../../ui/problem-alert';
import { mendingPlace } from './mending-place';

interface StepFindingsProps {
  readonly campaign: CampaignView;
  readonly act: CampaignAction['act'];
}

/** The list that is looked through before a step: what stops it first, then what only warns. */
export function StepFindings({ campaign, act }: StepFindingsProps) {
  const { t } = useTranslation(['campaigns', 'common']);
  const findings = useStepFindings(campaign.id, act);
  if (findings.error) return <ProblemAlert error={findings.error} />;
  const items = findings.data?.items;
  if (!items) return <p className="quiet">{t('campaigns:findings.looking')}</p>;
  if (items.length === 0) return <p className="good-text">{t('campaigns:findings.nothing')}</p>;
  return (
    <ul className="check-rows" aria-label={t('campaigns:findings.title')}>
      {items.map(({ code, stops, count, units }) => (
        <li key={code}>
          <span className={stops ? 'bad-text strong' : 'quiet strong'}>
            {t(stops ? 'campaigns:findings.stops' : 'campaigns:findings.warns')}
          </span>
          <span>
            {t(`campaigns:finding.${code}`, { count, floor: campaign.disclosureFloor })}
            {units.length > 0 && (
              <>
                <br />
                <span className="quiet">
                  {units.map(({ name }) => name).join('、')}
                  {count > units.length ? '…' : ''}
                </span>
              </>
            )}
          </span>
          <Link to={mendingPlace(campaign, code)}>{t('common:edit')}</Link>
        </li>
      ))}
    </ul>
  );
}

/** Whether something stops the step; so it is as long as the list has not come. */
export function useIsStopped(campaignId: string, act: CampaignAction['act'] | undefined): boolean {
  const findings = useStepFindings(campaignId, act);
  return findings.data?.items.some(({ stops }) => stops) ?? !findings.isError;
}
