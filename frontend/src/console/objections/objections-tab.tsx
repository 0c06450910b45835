import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView, ObjectionView } from '../../api/models';
import { useObjections } from '../../api/objections';
import { nothing, useFormats } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { RecordTable } from '../../ui/record-table';
import { StateTag } from '../../ui/state-tag';
import { NoticesSection } from '../campaigns/notices-section';
import { EnterObjection } from './enter-objection';
import { ObjectionDrawer } from './objection-drawer';
import { objectionTones } from './objection-tones';
import { usePublications } from '../../api/publications';

/** Public notices of those who are named, and objections against them: entered by one person, ruled on by another. */
export function ObjectionsTab({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation(['objections', 'common', 'campaigns']);
  const formats = useFormats();
  const list = useListState();
  const objections = useObjections(campaign.id, { page: list.page, pageSize: list.pageSize });
  const [entering, setEntering] = useState(false);
  const [opened, setOpened] = useState<ObjectionView>();
  const publications = usePublications(campaign.id);
  const heard = publications.data?.items.some(({ confirmation }) =>
    confirmation.hindrances.includes('release-notice-running'),
  );
  const byStage = campaign.accepts.includes('objections');
  const taken = byStage || heard === true;
  const tag = ({ state }: ObjectionView) => (
    <StateTag tone={objectionTones[state]}>{t(`objections:state.${state}`)}</StateTag>
  );
  const name = (objection: ObjectionView) => (
    <button type="button" className="row-link" onClick={() => setOpened(objection)}>
      {objection.unit.name}
    </button>
  );
  return (
    <div className="stack">
      {campaign.stages.some(({ accepts }) => accepts.includes('objections')) && <NoticesSection campaign={campaign} />}
      {taken && (
        <div className="toolbar">
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setEntering(true)}>
            {t('objections:enter')}
          </Button>
        </div>
      )}
      <RecordTable
        caption={t('campaigns:tab.objections')}
        query={objections}
        list={list}
        rowKey={({ id }) => id}
        empty={t(taken ? 'objections:emptyEnter' : 'objections:empty')}
        emptyAction={
          taken && (
            <Button type="primary" onClick={() => setEntering(true)}>
              {t('objections:first')}
            </Button>
          )
        }
        onOpen={setOpened}
        columns={[
          { key: 'unit', title: t('campaigns:unit'), render: (_, objection) => name(objection) },
          { key: 'statement', title: t('objections:statement'), render: (_, { statement }) => statement },
          {
            key: 'source',
            title: t('objections:source.label'),
            render: (_, { source }) => t(`objections:source.${source}`),
          },
          { key: 'enteredBy', title: t('objections:enteredBy'), render: (_, { enteredBy }) => enteredBy || nothing },
          {
            key: 'enteredAt',
            title: t('objections:enteredAt'),
            className: 'nowrap',
            render: (_, { enteredAt }) => formats.time(enteredAt),
          },
          {
            key: 'answerDue',
            title: t('objections:answerDue'),
            className: 'nowrap',
            render: (_, { answerDue }) => (answerDue === null ? nothing : formats.day(answerDue)),
          },
          { key: 'ruledBy', title: t('objections:ruledBy'), render: (_, { ruledBy }) => ruledBy ?? nothing },
          { key: 'state', title: t('common:state'), render: (_, objection) => tag(objection) },
        ]}
        card={(objection) => (
          <>
            <div className="card-line">
              {name(objection)}
              {tag(objection)}
            </div>
            <span>{objection.statement}</span>
            <span className="quiet">
              {[
                objection.enteredBy || t(`objections:source.${objection.source}`),
                formats.time(objection.enteredAt),
              ].join(' · ')}
            </span>
          </>
        )}
      />
      {entering && <EnterObjection campaign={campaign} byStage={byStage} onClose={() => setEntering(false)} />}
      {opened && <ObjectionDrawer campaignId={campaign.id} objection={opened} onClose={() => setOpened(undefined)} />}
    </div>
  );
}
