import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActionGroups } from '../../api/grading';
import type { ActionGroup, CampaignView, LedgerPage } from '../../api/models';
import type { TypeTexts } from '../../outcome/type-texts';
import { useFormats } from '../../ui/formats';
import type { ListState } from '../../ui/list-state';
import { usePermissions } from '../session/session-context';
import { ActionGroupsDialog } from './action-groups-dialog';

const actionGroups: readonly ActionGroup[] = ['consolidate', 'push', 'rectify'];

interface ActionGroupsLineProps {
  readonly campaign: CampaignView;
  readonly counts: LedgerPage['counts'];
  readonly texts: TypeTexts;
  readonly list: ListState;
}

/** 巩固先进、推动一般、整顿后进: how many of each, by their grades; pressing one filters the list (S5.11). */
export function ActionGroupsLine({ campaign, counts, texts, list }: ActionGroupsLineProps) {
  const { t } = useTranslation('ledger');
  const formats = useFormats();
  const may = usePermissions();
  const groups = useActionGroups(campaign.id).data;
  const [isSetting, setSetting] = useState(false);
  if (!groups || actionGroups.every((group) => groups[group].length === 0)) return null;
  const current = list.filter('actionGroup');
  return (
    <section className="surface" aria-label={t('actionGroups')}>
      <div className="card-line">
        <h2>{t('actionGroups')}</h2>
        {campaign.manageable && may('campaigns.manage') && (
          <Button icon={<EditOutlined />} onClick={() => setSetting(true)}>
            {t('setActionGroups')}
          </Button>
        )}
      </div>
      <div className="ledger-summary">
        {actionGroups.map((group) => (
          <button
            key={group}
            type="button"
            aria-pressed={current === group}
            onClick={() => list.change({ actionGroup: current === group ? undefined : group })}
          >
            <span className="strong">{t(`actionGroup.${group}`)}</span>
            <span className="figure">
              {formats.number(groups[group].reduce((sum, grade) => sum + (counts[grade] ?? 0), 0))}
            </span>
            <span className="quiet">{groups[group].map((grade) => texts.grade(grade)).join(t('listSeparator'))}</span>
          </button>
        ))}
      </div>
      {isSetting && (
        <ActionGroupsDialog campaignId={campaign.id} groups={groups} texts={texts} onClose={() => setSetting(false)} />
      )}
    </section>
  );
}
