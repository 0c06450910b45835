import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { PageHeader } from '../../ui/page-header';
import { PageTabs } from '../../ui/page-tabs';
import { OutcomesTab } from './outcomes-tab';
import { TokensTab } from './tokens-tab';
import { WebhooksTab } from './webhooks-tab';
import './integration.css';

/** How other systems read from this one. */
export function IntegrationPage() {
  const { t } = useTranslation(['integration', 'shell']);
  const { tab = 'tokens' } = useParams();
  const navigate = useNavigate();
  const tabs = [
    { key: 'tokens', children: <TokensTab /> },
    { key: 'webhooks', children: <WebhooksTab /> },
    { key: 'outcomes', children: <OutcomesTab /> },
  ];
  const shown = tabs.some(({ key }) => key === tab) ? tab : 'tokens';
  return (
    <>
      <PageHeader
        title={t('shell:menu.integration')}
        description={t('integration:description')}
        part={t(`integration:tab.${shown}`)}
      />
      <PageTabs
        label={t('integration:parts')}
        active={shown}
        onChange={(key) => void navigate(`/integration/${key}`, { replace: true })}
        items={tabs.map(({ key, children }) => ({ key, label: t(`integration:tab.${key}`), children }))}
      />
    </>
  );
}
