import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header';
import { MailPanel } from './mail-panel';
import { LentPosts } from './lent-posts';
import { OwnSessions } from './own-sessions';
import { PastNotices } from './past-notices';
import { ProviderLink } from './provider-link';
import { SecondFactorPanel } from './second-factor-panel';

export function SecurityPage() {
  const { t } = useTranslation(['security', 'shell']);
  return (
    <>
      <PageHeader title={t('shell:security')} description={t('security:description')} />
      <div className="security">
        <SecondFactorPanel />
        <MailPanel />
        <ProviderLink />
        <LentPosts />
        <OwnSessions />
        <PastNotices />
      </div>
    </>
  );
}
