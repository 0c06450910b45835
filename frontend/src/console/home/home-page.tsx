import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHeader } from '../../ui/page-header';
import { useAccountSession, usePermissions } from '../session/session-context';
import { HomeBackups } from './home-backups';
import { HomeCampaigns } from './home-campaigns';
import { HomeContactPoints } from './home-contact-points';
import { HomeFacts } from './home-facts';
import { HomeFirstSteps } from './home-first-steps';
import { HomeFigures } from './home-figures';
import { HomeMentions } from './home-mentions';
import { HomeObjections } from './home-objections';
import { HomePapers } from './home-papers';
import { HomeRecords } from './home-records';
import { HomeRequests } from './home-requests';
import { HomeRunning } from './home-running';
import { SignaturesSection } from '../tasks/signatures-section';
import { HomeTasks } from './home-tasks';

/** What this person has to do, and the campaigns that person answers for. */
export function HomePage() {
  const { t } = useTranslation(['shell', 'common']);
  const { account } = useAccountSession();
  const may = usePermissions();
  const fillsIn = may('sheets.self') || may('sheets.assess');
  const followsCampaigns = may('campaigns.read') || may('campaigns.manage');
  return (
    <>
      <PageHeader
        title={t('shell:home.greeting', { name: account.displayName })}
        description={
          <>
            {account.unit &&
              (may('units.read') ? (
                <Link to={`/units/${account.unit.id}`}>{account.unit.name}</Link>
              ) : (
                account.unit.name
              ))}
            {account.unit && ' · '}
            {t(`common:roleHint.${account.role}`)}
          </>
        }
      />
      <div className="stack">
        {may('accounts.manage') && <HomeFirstSteps />}
        {may('system.check') && <HomeBackups />}
        {may('campaigns.manage') && <HomeRunning />}
        {may('registers.read') && <HomeContactPoints />}
        {may('campaigns.manage') && <HomeRequests />}
        {may('campaigns.manage') && <HomeObjections />}
        {fillsIn && <HomeTasks quiet={may('campaigns.manage')} />}
        {may('sheets.assess') && <SignaturesSection />}
        {may('paper.enter') && <HomePapers />}
        {may('registers.write') && <HomeRecords />}
        {may('facts.verify') && <HomeFacts />}
        {may('facts.verify') && <HomeFigures />}
        {may('registers.read') && <HomeMentions />}
        {!may('campaigns.manage') && may('ledger.read') && <HomeRunning />}
        {followsCampaigns && <HomeCampaigns />}
      </div>
    </>
  );
}
