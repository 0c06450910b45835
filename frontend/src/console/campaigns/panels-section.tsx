import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCampaignType } from '../../api/campaigns';
import type { CampaignView, SheetPanelView } from '../../api/models';
import { usePanels, usePanelUnits } from '../../api/panels';
import { nothing, useFormats } from '../../ui/formats';
import { useLocalized } from '../../ui/localized';
import { Pager } from '../../ui/pager';
import { StateTag } from '../../ui/state-tag';
import { usePermissions } from '../session/session-context';
import '../tasks/review/sheet-review.css';
import { PanelDialog } from './panel-dialog';

const pageSize = 10;

/** Which groups have a panel, who takes its chair, and what the chair has signed of each unit. */
export function PanelsSection({ campaign }: { readonly campaign: CampaignView }) {
  const panels = usePanels(campaign.id).data ?? [];
  const may = usePermissions();
  const manages = campaign.manageable && may('campaigns.manage');
  const shown = panels.filter(({ chair }) => chair !== null || (manages && campaign.accepts.includes('plan')));
  return shown.map((panel) => <Panel key={panel.group} campaign={campaign} panel={panel} manages={manages} />);
}

interface PanelProps {
  readonly campaign: CampaignView;
  readonly panel: SheetPanelView;
  readonly manages: boolean;
}

function Panel({ campaign, panel, manages }: PanelProps) {
  const { t } = useTranslation('tasks');
  const localized = useLocalized();
  const type = useCampaignType(campaign.campaignType);
  const [asking, setAsking] = useState(false);
  const title = localized(type?.groups.find(({ key }) => key === panel.group)?.title) || panel.group;
  const changes = campaign.accepts.includes('plan') || campaign.accepts.includes('sheets');
  return (
    <section className="surface" aria-label={t('panel.title', { group: title })}>
      <div className="comparison-head">
        <div>
          <h2>{t('panel.title', { group: title })}</h2>
          <p className="quiet">
            {panel.chair ? t('panel.rule', { name: panel.chair.displayName, limit: panel.itemLimit }) : t('panel.none')}
          </p>
        </div>
        {manages && changes && (
          <Button onClick={() => setAsking(true)}>{t(panel.chair ? 'panel.change' : 'panel.ask')}</Button>
        )}
      </div>
      {panel.chair && !campaign.accepts.includes('plan') && <Units campaignId={campaign.id} group={panel.group} />}
      {asking && <PanelDialog campaign={campaign} panel={panel} onClose={() => setAsking(false)} />}
    </section>
  );
}

function Units({ campaignId, group }: { readonly campaignId: string; readonly group: string }) {
  const { t } = useTranslation('tasks');
  const formats = useFormats();
  const [page, setPage] = useState(1);
  const units = usePanelUnits(campaignId, group, page, pageSize).data;
  if (!units) return null;
  return (
    <>
      <ul className="plain-list panel-units">
        {units.items.map(({ unit, sheets, decision, outdated }) => (
          <li key={unit.id}>
            <Link className="strong" to={`/campaigns/${campaignId}/panels/${group}/${unit.id}`}>
              {unit.name}
            </Link>
            <span className="quiet">{t('panel.sheets', { count: sheets })}</span>
            <span className="quiet number">{decision ? decision.total : nothing}</span>
            <StateTag tone={outdated ? 'bad' : decision ? 'done' : sheets > 0 ? 'caution' : 'neutral'}>
              {decision
                ? t(outdated ? 'panel.outdated' : 'panel.signedOn', { day: formats.day(decision.signedAt) })
                : t(sheets > 0 ? 'panel.unsigned' : 'panel.empty')}
            </StateTag>
          </li>
        ))}
      </ul>
      <Pager page={units} onChange={setPage} />
    </>
  );
}
