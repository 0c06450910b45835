import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDistinctions } from '../../../api/campaign-data';
import type { CampaignTypeView, CampaignView, DistinctionRow, DistinctionState } from '../../../api/models';
import { compact } from '../../../ui/compact';
import { nothing, useFormats } from '../../../ui/formats';
import { useListState } from '../../../ui/list-state';
import { useLocalized } from '../../../ui/localized';
import { RecordTable } from '../../../ui/record-table';
import { SearchBox } from '../../../ui/search-box';
import { StateTag } from '../../../ui/state-tag';
import { usePermissions } from '../../session/session-context';
import { DistinctionDialog } from './distinction-dialog';

const states: readonly DistinctionState[] = ['waiting', 'granted', 'refused', 'any'];

interface DistinctionsProps {
  readonly campaign: CampaignView;
  readonly distinction: CampaignTypeView['distinctions'][number];
}

/** Superiors recommend, the office decides: yes or no, why, who and when (S5.8). */
export function Distinctions({ campaign, distinction }: DistinctionsProps) {
  const { t } = useTranslation('data');
  const title = useLocalized()(distinction.title);
  const may = usePermissions();
  const list = useListState();
  const [deciding, setDeciding] = useState<DistinctionRow>();
  const state = states.find((one) => one === list.filter('state')) ?? 'waiting';
  const rows = useDistinctions(
    campaign.id,
    distinction.code,
    compact({ page: list.page, pageSize: list.pageSize, q: list.q, state }),
  );
  const mayDecide = may('grading.run') && campaign.accepts.includes('corrections');
  const decide = (row: DistinctionRow) =>
    mayDecide && (
      <Button size="small" onClick={() => setDeciding(row)}>
        {t(row.decisions.length === 0 ? 'distinction.decide' : 'distinction.decideAgain')}
      </Button>
    );
  return (
    <section className="stack">
      <div className="surface">
        <h2>{title}</h2>
        <p className="quiet">{t(mayDecide ? 'distinction.hint' : 'distinction.hintLater', { title })}</p>
      </div>
      <div>
        <div className="toolbar">
          <Segmented
            value={state}
            onChange={(value) => list.change({ state: value })}
            options={states.map((value) => ({ value, label: t(`distinction.state.${value}`) }))}
          />
          <SearchBox list={list} placeholder={t('distinction.find')} />
        </div>
        <RecordTable
          caption={title}
          query={rows}
          list={list}
          rowKey={(row) => row.unit.id}
          empty={t(`distinction.empty.${state}`)}
          columns={[
            {
              key: 'unit',
              title: t('unit'),
              render: (_, row: DistinctionRow) => (
                <>
                  <span className="strong">{row.unit.name}</span>
                  <div className="quiet">{row.parentName}</div>
                </>
              ),
            },
            {
              key: 'recommendations',
              title: t('distinction.recommendations'),
              width: 360,
              render: (_, row: DistinctionRow) => <Recommendations row={row} />,
            },
            {
              key: 'decision',
              title: t('distinction.decision'),
              width: 280,
              render: (_, row: DistinctionRow) => (
                <div className="card-line">
                  <Decision row={row} />
                  {decide(row)}
                </div>
              ),
            },
          ]}
          card={(row) => (
            <>
              <div className="card-line">
                <span className="strong">{row.unit.name}</span>
                {decide(row)}
              </div>
              <span className="quiet">{row.parentName}</span>
              <Recommendations row={row} />
              <Decision row={row} />
            </>
          )}
        />
      </div>
      {deciding && (
        <DistinctionDialog
          campaignId={campaign.id}
          distinction={distinction.code}
          title={title}
          row={deciding}
          onClose={() => setDeciding(undefined)}
        />
      )}
    </section>
  );
}

function Recommendations({ row: { recommendations } }: { readonly row: DistinctionRow }) {
  const { t } = useTranslation('data');
  const formats = useFormats();
  if (recommendations.length === 0) return <span className="quiet">{t('distinction.notRecommended')}</span>;
  return (
    <div className="stack-tight">
      {recommendations.map(({ by, at, reasons }) => (
        <div key={by + at}>
          <span className="quiet">
            {by} · {formats.time(at)}
          </span>
          {reasons.map((reason) => (
            <div key={reason} className="prose">
              {reason}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** The newest decision; those before it stand below, since nothing that was decided goes away. */
function Decision({ row: { decisions } }: { readonly row: DistinctionRow }) {
  const { t } = useTranslation('data');
  const formats = useFormats();
  if (decisions.length === 0) return <span className="quiet">{nothing}</span>;
  return (
    <div className="stack-tight">
      {decisions.map(({ id, granted, reason, by, at }, index) => (
        <div key={id} className={index === 0 ? undefined : 'quiet'}>
          {index === 0 ? (
            <StateTag tone={granted ? 'done' : 'neutral'}>
              {t(granted ? 'distinction.granted' : 'distinction.refused')}
            </StateTag>
          ) : (
            t(granted ? 'distinction.granted' : 'distinction.refused')
          )}{' '}
          <span className="quiet">
            {by} · {formats.time(at)}
          </span>
          <div className="prose">{reason}</div>
        </div>
      ))}
    </div>
  );
}
