import { useDeskOverview } from '../../api/campaign-desk';
import type { CampaignView } from '../../api/models';
import { useListState } from '../../ui/list-state';
import { QueryView } from '../../ui/query-view';
import { useCampaignTypeTexts } from '../ledger/campaign-type-texts';
import { ProgressCharts } from './progress-charts';
import { Forecast, ProgressFigures } from './progress-figures';
import { ProgressList } from './progress-list';
import { ProgressTree } from './progress-tree';
import './progress.css';

/** The running desk of a campaign: how far it has come, who is behind, and what may be expected. */
export function ProgressTab({ campaign }: { readonly campaign: CampaignView }) {
  const list = useListState();
  const texts = useCampaignTypeTexts(campaign);
  const overview = useDeskOverview(campaign.id);
  return (
    <QueryView query={overview} rows={8}>
      {(view) => (
        <div className="stack">
          <ProgressFigures overview={view} texts={texts} />
          <Forecast forecast={view.forecast} onList={(state) => list.change({ state })} />
          {campaign.about === 'units' && (
            <ProgressTree campaign={campaign} onList={(under) => list.change({ under })} />
          )}
          <ProgressList campaign={campaign} overview={view} list={list} />
          <ProgressCharts campaign={campaign} overview={view} />
        </div>
      )}
    </QueryView>
  );
}
