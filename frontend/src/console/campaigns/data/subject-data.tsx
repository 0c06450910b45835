import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubjects } from '../../../api/campaigns';
import type { CampaignTypeView, CampaignView, SubjectView } from '../../../api/models';
import { compact } from '../../../ui/compact';
import { useListState } from '../../../ui/list-state';
import { RecordTable } from '../../../ui/record-table';
import { SearchBox } from '../../../ui/search-box';
import type { ChoiceLists } from './form-choices';
import { SubjectDrawer } from './subject-drawer';

interface SubjectDataProps {
  readonly campaign: CampaignView;
  readonly type: CampaignTypeView;
  readonly choices: ChoiceLists;
}

/** Data of single organisations: field, commitments, people present, values. */
export function SubjectData({ campaign, type, choices }: SubjectDataProps) {
  const { t } = useTranslation(['data', 'campaigns', 'common']);
  const list = useListState();
  const subjects = useSubjects(campaign.id, compact({ page: list.page, pageSize: list.pageSize, q: list.q }));
  const [open, setOpen] = useState<SubjectView>();
  const name = (row: SubjectView) => (
    <>
      <div className="strong">{row.unit.name}</div>
      <div className="quiet">{row.parentName}</div>
    </>
  );
  const edit = (row: SubjectView) => (
    <Button onClick={() => setOpen(row)} aria-label={t('data:editOf', { name: row.unit.name })}>
      {t('data:edit')}
    </Button>
  );
  return (
    <section className="stack">
      <div className="surface">
        <h2>{t('data:subjects')}</h2>
        <p className="quiet">{t('data:subjectsHint')}</p>
      </div>
      <div className="toolbar">
        <SearchBox list={list} placeholder={t('campaigns:findUnit')} />
      </div>
      <RecordTable
        caption={t('data:subjects')}
        query={subjects}
        list={list}
        rowKey={(row) => row.unit.id}
        empty={t('campaigns:noUnits')}
        columns={[
          { key: 'unit', title: t('campaigns:unit'), render: (_, row) => name(row) },
          { key: 'code', title: t('campaigns:unitCode'), className: 'number quiet', render: (_, row) => row.unit.code },
          {
            key: 'edit',
            title: <span className="visually-hidden">{t('common:actions')}</span>,
            align: 'right',
            render: (_, row) => edit(row),
          },
        ]}
        card={(row) => (
          <div className="card-line">
            <div>{name(row)}</div>
            {edit(row)}
          </div>
        )}
      />
      {open && (
        <SubjectDrawer
          campaign={campaign}
          type={type}
          choices={choices}
          subject={open}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}
