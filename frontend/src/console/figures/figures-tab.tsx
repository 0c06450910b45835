import { CalculatorOutlined } from '@ant-design/icons';
import { App, Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFigures, useFigureSources, useProposeFigures } from '../../api/figures';
import type { CampaignFigure, CampaignView } from '../../api/models';
import { figureText } from '../../outcome/counted-figures';
import { compact } from '../../ui/compact';
import { nothing } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { ProblemAlert } from '../../ui/problem-alert';
import { RecordTable } from '../../ui/record-table';
import { SearchBox } from '../../ui/search-box';
import { useCampaignTypeTexts } from '../ledger/campaign-type-texts';
import { useAccountSession, usePermissions } from '../session/session-context';
import { DecideFigures } from './decide-figures';
import { FigureDrawer } from './figure-drawer';
import { FigureSources } from './figure-sources';
import { FigureStateTag } from './figure-state-tag';
import './figures.css';

const figureStates = ['proposed', 'verified', 'rejected', 'withdrawn'] as const;

/** Figures of the scheme that are counted from registers: where they come from, and the second person's word on each. */
export function FiguresTab({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation(['figures', 'campaigns', 'common']);
  const { message } = App.useApp();
  const may = usePermissions();
  const { account } = useAccountSession();
  const texts = useCampaignTypeTexts(campaign);
  const list = useListState();
  const open = campaign.accepts.includes('inputs');
  const state = list.filter('state') as CampaignFigure['state'] | 'all' | undefined;
  const figures = useFigures(
    campaign.id,
    compact({
      page: list.page,
      pageSize: list.pageSize,
      q: list.q,
      item: list.filter('item'),
      state: state === 'all' ? undefined : state,
      current: state === undefined ? ('yes' as const) : undefined,
    }),
  );
  const sources = useFigureSources(campaign.id).data?.items ?? [];
  const propose = useProposeFigures(campaign.id);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [opened, setOpened] = useState<string>();
  const rows = figures.data?.items ?? [];
  const shown = rows.find(({ id }) => id === opened);
  const itemName = (item: string): string => texts.part('indicator', item);
  const target = ({ target: asked }: CampaignFigure): string =>
    asked ? t(asked.isPercent ? 'figures:atLeastPercent' : 'figures:atLeastNumber', { value: asked.value }) : nothing;
  const decidable = (figure: CampaignFigure): boolean => open && may('facts.verify') && figure.state === 'proposed';
  const ready = rows.filter(
    (figure) => decidable(figure) && !figure.stale && figure.proposedBy.id !== account.id && chosen.includes(figure.id),
  );
  const count = (): void =>
    propose.mutate(undefined, {
      onSuccess: ({ proposed, unchanged }) => void message.success(t('figures:wereCounted', { proposed, unchanged })),
    });
  return (
    <div className="stack">
      <FigureSources campaign={campaign} texts={texts} open={open && campaign.manageable && may('campaigns.manage')} />
      <div>
        <div className="toolbar">
          <Select
            aria-label={t('common:state')}
            value={state ?? ''}
            onChange={(value: string) => list.change({ state: value })}
            options={[
              { value: '', label: t('figures:current') },
              ...figureStates.map((value) => ({ value, label: t(`figures:state.${value}`) })),
              { value: 'all', label: t('campaigns:anyState') },
            ]}
          />
          <Select
            aria-label={t('figures:item')}
            value={list.filter('item') ?? ''}
            popupMatchSelectWidth={false}
            onChange={(item: string) => list.change({ item })}
            options={[
              { value: '', label: t('figures:anyItem') },
              ...sources.map(({ item }) => ({ value: item, label: itemName(item) })),
            ]}
          />
          <SearchBox list={list} placeholder={t('figures:search')} />
          {open && campaign.manageable && may('campaigns.manage') && (
            <Button
              type="primary"
              icon={<CalculatorOutlined />}
              disabled={sources.length === 0}
              loading={propose.isPending}
              onClick={count}
            >
              {t('figures:count')}
            </Button>
          )}
        </div>
        <ProblemAlert error={propose.error} />
        {ready.length > 0 && (
          <DecideFigures campaignId={campaign.id} ids={ready.map(({ id }) => id)} onDone={() => setChosen([])} />
        )}
        <RecordTable
          caption={t('campaigns:tab.figures')}
          query={figures}
          list={list}
          rowKey={({ id }) => id}
          empty={t(sources.length === 0 ? 'figures:emptyNoSource' : 'figures:empty')}
          {...(open && may('facts.verify')
            ? { selection: { keys: chosen.filter((key) => rows.some(({ id }) => id === key)), onChange: setChosen } }
            : {})}
          columns={[
            {
              key: 'unit',
              title: t('campaigns:unit'),
              render: (_, figure) => (
                <button type="button" className="row-link" onClick={() => setOpened(figure.id)}>
                  {figure.unit.name}
                </button>
              ),
            },
            { key: 'item', title: t('figures:item'), render: (_, figure) => itemName(figure.item) },
            { key: 'target', title: t('figures:target'), className: 'nowrap', render: (_, figure) => target(figure) },
            {
              key: 'value',
              title: t('figures:counted'),
              className: 'number nowrap',
              render: (_, figure) => figureText(figure),
            },
            {
              key: 'entered',
              title: t('figures:enteredValue'),
              className: 'number nowrap',
              render: (_, { entered }) => (entered ? figureText(entered) : nothing),
            },
            { key: 'state', title: t('common:state'), render: (_, figure) => <FigureStateTag figure={figure} /> },
            { key: 'by', title: t('figures:proposedBy'), render: (_, figure) => figure.proposedBy.displayName },
            { key: 'decidedBy', title: t('figures:decidedBy'), render: (_, figure) => figure.decidedBy ?? nothing },
          ]}
          card={(figure) => (
            <>
              <div className="card-line">
                <button type="button" className="row-link" onClick={() => setOpened(figure.id)}>
                  {figure.unit.name}
                </button>
                <FigureStateTag figure={figure} />
              </div>
              <span>
                {itemName(figure.item)} · <span className="number">{figureText(figure)}</span>
              </span>
              <span className="quiet">
                {t('figures:target')} {target(figure)} · {figure.decidedBy ?? figure.proposedBy.displayName}
              </span>
            </>
          )}
        />
      </div>
      {shown && (
        <FigureDrawer
          campaignId={campaign.id}
          figure={shown}
          itemName={itemName(shown.item)}
          target={target(shown)}
          decidable={decidable(shown)}
          own={shown.proposedBy.id === account.id}
          onClose={() => setOpened(undefined)}
        />
      )}
    </div>
  );
}
