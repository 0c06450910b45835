import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CampaignView, RemarkCounts } from '../../api/models';
import { useRemarkCounts, useRemarks, useRemarkTopics } from '../../api/remarks';
import { NothingListed } from '../../ui/nothing-listed';
import { compact } from '../../ui/compact';
import { useListState } from '../../ui/list-state';
import { Pager } from '../../ui/pager';
import { QueryView } from '../../ui/query-view';
import { RemarkCards } from './remark-cards';
import { RemarkCountsPanel } from './remark-counts-panel';
import { filterOf } from './remark-filter';
import { RemarkToolbar } from './remark-toolbar';
import './remarks.css';

/** What residents have written: a list that is searched, counted and marked. */
export function RemarksTab({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation('remarks');
  const list = useListState({ pageSize: 20 });
  const filter = filterOf(list);
  const { unitId, under, group, question } = filter;
  const remarks = useRemarks(campaign.id, { ...filter, page: list.page, pageSize: list.pageSize });
  const counts = useRemarkCounts(campaign.id, compact({ unitId, under, group, question }));
  const topics = useRemarkTopics().data?.items ?? [];
  return (
    <div className="stack">
      <p className="quiet">{t('hint')}</p>
      <CoverageNotes coverage={counts.data?.coverage ?? null} />
      <RemarkToolbar campaign={campaign} counts={counts.data} list={list} filter={filter} />
      <div className="remark-columns">
        <QueryView query={remarks} rows={8}>
          {(page) => (
            <div className="stack-tight">
              {page.items.length === 0 ? (
                <NothingListed list={list} total={page.total} empty={t('none')} />
              ) : (
                <>
                  <p className="quiet" role="status">
                    {t('total', { count: page.total })}
                  </p>
                  <RemarkCards
                    campaign={campaign}
                    remarks={page.items}
                    topics={topics}
                    markable={page.manageable}
                    onUnit={(unit) => list.change({ unitId: unit })}
                  />
                  <Pager page={page} onChange={(next) => list.change({ page: next })} />
                </>
              )}
            </div>
          )}
        </QueryView>
        {counts.data && <RemarkCountsPanel counts={counts.data} topics={topics} list={list} />}
      </div>
    </div>
  );
}

/** Whose remarks are not there, and why. */
function CoverageNotes({ coverage }: { readonly coverage: RemarkCounts['coverage'] }) {
  const { t } = useTranslation('remarks');
  if (!coverage || coverage.collected + coverage.waiting === 0) return null;
  const notes = (['waiting', 'withheld'] as const).filter((key) => coverage[key] > 0);
  if (notes.length === 0) return null;
  return <Alert type="info" showIcon title={notes.map((key) => t(key, { count: coverage[key] })).join(' ')} />;
}
