import { Alert, App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAdoptType, useCampaignType } from '../../api/campaigns';
import type { CampaignView } from '../../api/models';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAsking } from '../../ui/use-asking';

/** Says that the rules of the campaign are not at hand, and the way out: a draft goes over to those that are, any other needs its own back. */
export function ChangedType({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation('campaigns');
  const { message } = App.useApp();
  const type = useCampaignType(campaign.campaignType);
  const adopt = useAdoptType(campaign.id);
  const ask = useAsking();
  if (campaign.pluginPresent || !campaign.manageable || campaign.course.length === 0) return null;
  const adoptable = campaign.accepts.includes('plan') && type !== undefined;
  const rules = `${campaign.campaignType} ${campaign.pluginVersion} (${campaign.pluginDigest.slice(0, 15)}…)`;
  return (
    <div className="stack-tight">
      <Alert
        type="warning"
        showIcon
        title={t(type ? 'changedType.title' : 'changedType.missing')}
        description={
          <>
            {t(adoptable ? 'changedType.adoptable' : 'changedType.needed', { rules })}
            {adoptable && (
              <div className="alert-action">
                <Button
                  loading={adopt.isPending}
                  onClick={() =>
                    ask(
                      {
                        title: t('changedType.ask', { version: type.version }),
                        content: t('changedType.askText'),
                        okText: t('changedType.adopt'),
                      },
                      () =>
                        adopt.mutate(type.digest, { onSuccess: () => void message.success(t('changedType.adopted')) }),
                    )
                  }
                >
                  {t('changedType.adopt')}
                </Button>
              </div>
            )}
          </>
        }
      />
      <ProblemAlert error={adopt.error} />
    </div>
  );
}
