import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEnterRosters } from '../../../api/campaign-setup';
import type { CampaignView, GroupView } from '../../../api/models';
import { ProblemAlert } from '../../../ui/problem-alert';

interface GroupRostersProps {
  readonly campaign: CampaignView;
  readonly group: GroupView;
}

/** Head counts of a ballot group for many organisations, pasted from a table. */
export function GroupRosters({ campaign, group }: GroupRostersProps) {
  const { t } = useTranslation('setup');
  const { message } = App.useApp();
  const enter = useEnterRosters(campaign.id, group.key);
  const [text, setText] = useState('');
  return (
    <details className="group-rosters">
      <summary>{t('rosters')}</summary>
      <div className="stack-tight">
        <label className="field">
          <span>{t('rostersText')}</span>
          <Input.TextArea
            rows={5}
            maxLength={400_000}
            value={text}
            placeholder={'330106001\t120\n330106002\t86'}
            onChange={({ target }) => setText(target.value)}
          />
          <span className="quiet">{t('rostersHint')}</span>
        </label>
        <ProblemAlert error={enter.error} names={() => t('rosters')} />
        <div>
          <Button
            disabled={text.trim() === ''}
            loading={enter.isPending}
            onClick={() =>
              enter.mutate(text, {
                onSuccess: ({ units }) => {
                  setText('');
                  void message.success(t('rostersSaved', { count: units }));
                },
              })
            }
          >
            {t('saveRosters')}
          </Button>
        </div>
      </div>
    </details>
  );
}
