import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCampaignType } from '../../api/campaigns';
import { useFacts } from '../../api/facts';
import type { CampaignView, FactView } from '../../api/models';
import { compact } from '../../ui/compact';
import { nothing, useFormats } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { useLocalized } from '../../ui/localized';
import { StateTag, type Tone } from '../../ui/state-tag';
import { usePermissions } from '../session/session-context';
import { EnterFact } from './enter-fact';
import { FactDrawer } from './fact-drawer';
import { ProposeFacts } from './propose-facts';
import { ViewedTable } from '../saved-views/viewed-table';

const factFilters = ['state'];

const tones: Readonly<Record<FactView['state'], Tone>> = { entered: 'caution', verified: 'done', rejected: 'neutral' };
const factStates = ['entered', 'verified', 'rejected'] as const;

/** Facts that can decide a grade by themselves: entered by one person, verified by another. */
export function FactsTab({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation(['facts', 'common', 'campaigns']);
  const formats = useFormats();
  const localized = useLocalized();
  const may = usePermissions();
  const taken = campaign.accepts.includes('facts');
  const list = useListState();
  const type = useCampaignType(campaign.campaignType);
  const state = list.filter('state') as FactView['state'] | undefined;
  const facts = useFacts(campaign.id, compact({ page: list.page, pageSize: list.pageSize, q: list.q, state }));
  const [entering, setEntering] = useState(false);
  const [opened, setOpened] = useState<FactView>();
  const kindName = (fact: FactView): string =>
    localized(type?.factKinds.find(({ kind }) => kind === fact.kind)?.title) || fact.kind;
  const when = (fact: FactView): string =>
    fact.date
      ? formats.day(fact.date)
      : fact.months !== null
        ? t('facts:monthsValue', { count: fact.months })
        : nothing;
  const tag = (fact: FactView) => <StateTag tone={tones[fact.state]}>{t(`facts:state.${fact.state}`)}</StateTag>;
  return (
    <>
      <div className="toolbar">
        <Select
          aria-label={t('common:state')}
          value={state ?? ''}
          onChange={(value: string) => list.change({ state: value })}
          options={[
            { value: '', label: t('campaigns:anyState') },
            ...factStates.map((value) => ({ value, label: t(`facts:state.${value}`) })),
          ]}
        />
        {may('facts.enter') && taken && type && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setEntering(true)}>
            {t('facts:enter')}
          </Button>
        )}
      </div>
      {may('facts.enter') && taken && <ProposeFacts campaign={campaign} />}
      <ViewedTable
        of="facts"
        filters={factFilters}
        caption={t('campaigns:tab.facts')}
        query={facts}
        list={list}
        rowKey={(fact) => fact.id}
        empty={t(may('facts.enter') && taken ? 'facts:emptyEnter' : 'facts:empty')}
        emptyAction={
          may('facts.enter') &&
          taken &&
          type && (
            <Button type="primary" onClick={() => setEntering(true)}>
              {t('facts:first')}
            </Button>
          )
        }
        onOpen={setOpened}
        columns={[
          {
            key: 'unit',
            title: t('campaigns:unit'),
            render: (_, fact) => (
              <button type="button" className="row-link" onClick={() => setOpened(fact)}>
                {fact.unit.name}
              </button>
            ),
          },
          { key: 'kind', title: t('facts:kind'), render: (_, fact) => kindName(fact) },
          { key: 'when', title: t('facts:when'), className: 'nowrap', render: (_, fact) => when(fact) },
          { key: 'documentNo', title: t('facts:documentNo'), render: (_, fact) => fact.documentNo },
          { key: 'enteredBy', title: t('facts:enteredBy'), render: (_, fact) => fact.enteredBy.displayName },
          {
            key: 'verifiedBy',
            title: t('facts:verifiedBy'),
            render: (_, fact) => fact.verifiedBy?.displayName ?? nothing,
          },
          { key: 'state', title: t('common:state'), render: (_, fact) => tag(fact) },
        ]}
        card={(fact) => (
          <>
            <div className="card-line">
              <button type="button" className="row-link" onClick={() => setOpened(fact)}>
                {fact.unit.name}
              </button>
              {tag(fact)}
            </div>
            <span>
              {kindName(fact)} · {when(fact)}
            </span>
            <span className="quiet">
              {fact.documentNo} · {fact.enteredBy.displayName}
            </span>
          </>
        )}
      />
      {type && entering && <EnterFact campaign={campaign} type={type} onClose={() => setEntering(false)} />}
      {opened && (
        <FactDrawer
          fact={opened}
          taken={taken}
          kindName={kindName(opened)}
          when={when(opened)}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}
