import { App, Button, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useProposals, useRectificationRule, useSetRectificationRule, useTakeUpProposals } from '../../api/registers';
import type { CampaignView } from '../../api/models';
import { useAsking } from '../../ui/use-asking';
import { ProblemAlert } from '../../ui/problem-alert';
import { useFormats } from '../../ui/formats';

/** What the newest result proposes to put right: how much of it stands in the register already, and the rest in one step. */
export function ProposeRectification({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation('registers');
  const { message } = App.useApp();
  const formats = useFormats();
  const ask = useAsking();
  const proposals = useProposals(campaign.id, { pageSize: 1 });
  const take = useTakeUpProposals(campaign.id);
  const rule = useRectificationRule(campaign.id);
  const setRule = useSetRectificationRule(campaign.id);
  const { total = 0, items = [] } = proposals.data ?? {};
  if (total === 0) return null;
  // Those without a record come first.
  const isOpen = items[0]?.record === null;
  return (
    <div className="surface stack-tight">
      <div className="card-line">
        <p>
          {t('proposals', { count: total, number: formats.number(total) })}{' '}
          <Link to="/registers/rectifications">{t('seeRectifications')}</Link>
        </p>
        {isOpen && (
          <Button
            loading={take.isPending}
            onClick={() =>
              ask({ title: t('takeUp'), content: t('takeUpText'), okText: t('takeUp') }, () =>
                take.mutate(undefined, {
                  onSuccess: ({ made }) => void message.success(t('tookUp', { count: made })),
                }),
              )
            }
          >
            {t('takeUp')}
          </Button>
        )}
      </div>
      {rule.data && (
        <label className="switch-line">
          <Switch
            size="small"
            checked={rule.data.secondSurvey}
            loading={setRule.isPending}
            onChange={(secondSurvey) => setRule.mutate({ secondSurvey, revision: rule.data.revision })}
          />{' '}
          {t('secondSurvey')}
        </label>
      )}
      <ProblemAlert error={take.error ?? setRule.error} />
    </div>
  );
}
